package lockstep.search;

import java.util.Optional;
import lockstep.procedure.StepId;

/// A stretch of a version's text as search shows it: one block.
///
/// @param text what a reader sees
/// @param slug of a heading
/// @param step the step that it belongs to
/// @param number of that step; empty where there is none
public record Passage(
    String text, boolean isHeading, Optional<String> slug, Optional<StepId> step, String number) {}
