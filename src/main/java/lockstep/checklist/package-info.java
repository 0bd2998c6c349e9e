/// A procedure's steps as a list to tick, seen by some actors. After `procedure`; `export`, `http` and `cli` show it.
package lockstep.checklist;
