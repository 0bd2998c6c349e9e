package lockstep.identity;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.identity.Registered.Assigned;
import lockstep.procedure.StepId;

/// What is remembered of versions that no locale has any more, so that a version which comes back gets its ids back.
///
/// @param versions their keys
/// @param said by text, the step that said it; see [#texts(Outline, String)]
public record Earlier(SortedSet<String> versions, SortedMap<String, Said> said) {
  /// Nothing is over yet.
  public static final Earlier NOTHING = new Earlier(new TreeSet<>(), new TreeMap<>());

  public Earlier {
    versions = Collections.unmodifiableSortedSet(new TreeSet<>(versions));
    said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
  }

  /// A step as it was.
  ///
  /// @param rev of the source text that the version was made from
  public record Said(StepId id, int rev) {}

  /// Whether a version was there before.
  boolean knows(String version) {
    return versions.contains(version);
  }

  /// The step that said such a text.
  Optional<Said> of(String text) {
    return Optional.ofNullable(said.get(text));
  }

  /// What the steps of a version say, one for each: language and fingerprint, and for one of several that say the same which it is, e.g.
  /// `en:4k2m… 2/3`.
  static List<String> texts(Outline outline, String sourceLocale) {
    List<String> bare =
        outline.steps().stream()
            .map(step -> StepText.of(outline, step, sourceLocale).fingerprint())
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    bare.forEach(text -> counts.merge(text, 1, Integer::sum));
    Map<String, Integer> seen = new HashMap<>();
    return bare.stream()
        .map(
            text ->
                counts.get(text) == 1
                    ? text
                    : text + " " + seen.merge(text, 1, Integer::sum) + "/" + counts.get(text))
        .toList();
  }

  /// The same after some versions were exchanged for others.
  ///
  /// @param before by locale
  /// @param after by locale
  Earlier and(Map<String, Registered> before, Map<String, Registered> after, String sourceLocale) {
    SortedSet<String> keys = new TreeSet<>(versions);
    SortedMap<String, Said> texts = new TreeMap<>(said);
    before.forEach(
        (locale, version) -> {
          if (!after.get(locale).outline().lines().equals(version.outline().lines())) {
            keys.add(version.outline().version());
            texts.putAll(sure(version, sourceLocale));
          }
        });
    for (Registered version : after.values()) {
      keys.remove(version.outline().version());
      // What is still there need not be remembered.
      if (!texts.isEmpty()) {
        texts.keySet().removeAll(sure(version, sourceLocale).keySet());
      }
    }
    return new Earlier(keys, texts);
  }

  /// What steps say whose id needs no human to confirm it.
  private static Map<String, Said> sure(Registered version, String sourceLocale) {
    List<String> texts = texts(version.outline(), sourceLocale);
    Map<String, Said> sure = new HashMap<>();
    for (int at = 0; at < texts.size(); at++) {
      Assigned step = version.steps().get(at);
      if (!step.review()) {
        sure.put(texts.get(at), new Said(step.id(), step.rev()));
      }
    }
    return sure;
  }
}
