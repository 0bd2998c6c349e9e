package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import lockstep.knowledge.Freshness;
import lockstep.locale.LocaleData;

/// How a version stands against its siblings and its source.
///
/// @param retired how many retired instructions it gives; `null` where the file cannot be read
/// @param behind steps that have changed since; `null` where nothing was compared
/// @param evidence why, in the reader's language
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

  /// @param reader the language of the evidence
  static FreshnessView of(Freshness freshness, LocaleData reader) {
    return new FreshnessView(
        freshness.state().id(),
        freshness.retired().stream().boxed().findFirst(),
        Optional.empty(),
        freshness.evidence().stream().map(evidence -> evidence.inWords(reader)).toList());
  }
}
