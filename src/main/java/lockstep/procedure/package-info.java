/// The step model: what a document says, as values. Records without behaviour beyond validity. After `markdown`, whose inline text
/// and note kinds it uses; made by `extract`, read by every later stage.
package lockstep.procedure;
