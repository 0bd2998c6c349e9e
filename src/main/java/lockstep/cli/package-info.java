/// The command line: commands, exit codes, progress. Last stage; what it prints is made by the stages before it.
package lockstep.cli;
