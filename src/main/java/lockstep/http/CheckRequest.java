package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/// A text to check.
///
/// @param locale its language; without it, the text itself tells
/// @param filename its path, with or without the folder of its language, e.g. `partner-center/agreements.md`
/// @param text Markdown; required
@Serdeable
@Schema(name = "CheckRequest")
record CheckRequest(Optional<String> locale, Optional<String> filename, Optional<String> text) {}
