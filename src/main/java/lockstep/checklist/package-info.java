/// A procedure's steps as a list to tick, seen by some actors: with the steps that only a sibling has, where the work passes from one to
/// another, what to collect before, and what has changed since a tick. After `identity`; `export`, `http` and `cli` show it.
package lockstep.checklist;
