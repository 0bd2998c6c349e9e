package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/// How the service is.
///
/// @param status `up`, or `degraded` when files could not be read
/// @param generation what is served; `null` before the first generation
/// @param quarantined files that are not served
@Serdeable
@Schema(name = "Health")
record HealthView(String status, Optional<String> generation, int quarantined) {}
