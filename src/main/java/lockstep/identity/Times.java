package lockstep.identity;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lockstep.procedure.StepId;

/// Which revisions there were when a translation was made.
///
/// @param now by locale
/// @param reference the version by which revisions are told
record Times(
    Ledger before, Map<String, Registered> now, Registered reference, String sourceLocale) {

  /// The revision that a translation without source text was made from at most: that of a version which was made from the same text,
  /// else the newest one of its time.
  int rev(Registered version, StepId id, StepRecord record) {
    String key = version.outline().version();
    OptionalInt same =
        revs(tellers().filter(one -> one.outline().version().equals(key)), id, record).max();
    LocalDate date = version.outline().date().orElse(LocalDate.MAX);
    LocalDate newest = reference.outline().date().orElse(LocalDate.MIN);
    if (same.isPresent() || !date.isBefore(newest)) {
      return same.orElse(record.rev());
    }
    OptionalInt then =
        revs(
                tellers().filter(one -> !one.outline().date().orElse(LocalDate.MAX).isAfter(date)),
                id,
                record)
            .max();
    // What was said before all that is known.
    return then.orElse(1);
  }

  /// The versions that carry the text by which revisions are told.
  private Stream<Registered> tellers() {
    boolean hasSource = reference.outline().hasSource(sourceLocale);
    return Stream.concat(now.values().stream(), before.versions().values().stream())
        .filter(
            one ->
                one == reference
                    || one.outline().locale().equals(reference.outline().locale())
                    || hasSource && one.outline().hasSource(sourceLocale));
  }

  private IntStream revs(Stream<Registered> versions, StepId id, StepRecord record) {
    return versions.flatMapToInt(
        version ->
            version.outline().steps().stream()
                .filter(
                    step ->
                        version.steps().stream()
                            .anyMatch(
                                one -> one.id().equals(id) && one.place().equals(step.place())))
                .map(step -> StepText.of(version.outline(), step, sourceLocale).fingerprint())
                .flatMapToInt(text -> record.revOf(text).stream()));
  }
}
