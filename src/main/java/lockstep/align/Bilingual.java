package lockstep.align;

import lockstep.procedure.Version;

/// A version and the text that it was translated from, read from one document that carries both.
///
/// @param version the localized text
/// @param base the source text
public record Bilingual(Version version, Version base) {}
