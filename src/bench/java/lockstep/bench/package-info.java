/// Measurements beside a baseline in the same run. Figures and commands are in `src/docs/benchmarks.md`.
package lockstep.bench;
