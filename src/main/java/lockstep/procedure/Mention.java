package lockstep.procedure;

import java.util.Optional;
import lockstep.source.Span;

/// A role or cloud that a document names.
///
/// @param id language-neutral; empty where the vocabulary does not know what is written
/// @param text as written
public record Mention(Optional<String> id, String text, Span span) {}
