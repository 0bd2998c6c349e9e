/// What no longer works: the catalogue of retired commands, modules, links and names, the scanner that finds their uses in a document
/// and the proposal of what to write instead. After `markdown` and `extract`, before `check`.
package lockstep.retired;
