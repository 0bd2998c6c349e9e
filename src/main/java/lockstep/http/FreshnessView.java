package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import lockstep.knowledge.Freshness;

/// How a version stands against its siblings and its source.
///
/// @param retired how many retired instructions it gives; `null` where nobody looked
/// @param behind steps that have changed since; `null` where nothing was compared
/// @param evidence why, in words
@Serdeable
@Schema(name = "Freshness")
record FreshnessView(
    String state, Optional<Integer> retired, Optional<Behind> behind, List<String> evidence) {
  /// What a version lacks.
  ///
  /// @param of the locale that it was compared with
  @Serdeable
  @Schema(name = "Behind")
  record Behind(int steps, String of) {}

  static FreshnessView of(Freshness freshness) {
    return new FreshnessView(
        freshness.state().id(), Optional.empty(), Optional.empty(), freshness.evidence());
  }
}
