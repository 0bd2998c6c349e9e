package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/// Two texts to compare.
///
/// @param left the text that is judged; required
/// @param right the reference; required
@Serdeable
@Schema(name = "ComparisonRequest")
record ComparisonRequest(Optional<CheckRequest> left, Optional<CheckRequest> right) {}
