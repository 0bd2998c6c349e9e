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
/// @param behind what has changed since in the reference; `null` where nothing was compared
/// @param differs faults against the reference; `null` where nothing was compared
/// @param onlyHere whether the procedure exists in this language only
/// @param evidence why, in the reader's language
@Serdeable
@Schema(name = "Freshness")
record FreshnessView(
    String state,
    Optional<Integer> retired,
    Optional<Behind> behind,
    Optional<Integer> differs,
    boolean onlyHere,
    List<String> evidence) {
  /// What a version lacks.
  ///
  /// @param steps how many steps changed, came or went
  /// @param of the locale that it was compared with
  /// @param exact whether source text was compared with source text
  @Serdeable
  @Schema(name = "Behind")
  record Behind(int steps, String of, boolean exact) {}

  /// @param reader the language of the evidence
  static FreshnessView of(Freshness freshness, LocaleData reader) {
    return new FreshnessView(
        freshness.state().id(),
        freshness.retired().stream().boxed().findFirst(),
        freshness
            .standing()
            .map(one -> new Behind(one.behind().size(), one.reference(), one.exact())),
        freshness.standing().map(one -> one.faults().size()),
        freshness.onlyHere(),
        freshness.evidence().stream().map(evidence -> evidence.inWords(reader)).toList());
  }
}
