package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// How to read the content again.
///
/// @param dryRun whether only to tell what would come of it
@Serdeable
@Schema(name = "ReloadRequest")
record ReloadRequest(boolean dryRun) {}
