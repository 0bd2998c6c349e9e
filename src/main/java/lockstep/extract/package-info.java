/// From document trees to the step model: blocks, tasks, steps, roles, actors. After `markdown` and `procedure`, before `check` and
/// `knowledge`. [VersionExtractor] reads top-down as the story of one document.
package lockstep.extract;
