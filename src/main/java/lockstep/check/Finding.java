package lockstep.check;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.locale.LocaleData;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.StepId;
import lockstep.source.Span;

/// Something that a rule says about a version.
///
/// @param rule id of the rule, e.g. `empty-link`
/// @param locale tag of the version's locale, `und` where nothing tells
/// @param step the step that it belongs to; the checker finds it
/// @param places never empty. The first is in the version that the finding is about: what is wrong or, where it is
///     empty ([Span#isEmpty]), the point where something is missing. The others help to understand it: the same step
///     in other locales, or related places of the version
/// @param evidence what makes it this finding, e.g. a command's name; no counts, no surrounding prose
/// @param occurrence 1 for the first finding with this evidence in the version
/// @param values what the rule's message needs, by name; some are phrases of the reader's language
/// @param remedy what to do about it, as far as the rule knows
public record Finding(
    String rule,
    FindingClass findingClass,
    Severity severity,
    State state,
    ProcedureId procedure,
    String locale,
    Optional<AtStep> step,
    List<Place> places,
    String evidence,
    int occurrence,
    Map<String, String> values,
    Remedy remedy)
    implements Comparable<Finding> {
  private static final String PHRASE = "message:";
  private static final String ENDED = "suppressionEnded";
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::place)
          .thenComparing(Finding::missing)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::locale)
          .thenComparing(Finding::evidence)
          .thenComparingInt(Finding::occurrence);

  public Finding {
    if (places.isEmpty() || occurrence < 1) {
      throw new IllegalArgumentException(
          rule + ": " + places.size() + " places, occurrence " + occurrence);
    }
    places = List.copyOf(places);
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /// A step and its number.
  public record AtStep(StepId id, String number) {}

  // Where so much is the same, hardly anything else differs.
  @Override
  public int hashCode() {
    return Objects.hash(rule, locale, places, evidence, occurrence);
  }

  /// A new finding of a rule with its usual class and severity.
  ///
  /// @param place what is wrong
  public static Finding of(
      Rule rule, Subject subject, Place place, String evidence, Map<String, String> values) {
    return new Finding(
        rule.id(),
        rule.findingClass(),
        rule.severity(),
        new State.New(),
        subject.procedure(),
        subject.locale(),
        Optional.empty(),
        List.of(place),
        evidence,
        1,
        values,
        Remedy.NONE);
  }

  /// The same with another severity.
  public Finding with(Severity other) {
    return copy(other, state, step, places, occurrence, remedy);
  }

  /// The same in another state.
  public Finding with(State other) {
    return copy(severity, other, step, places, occurrence, remedy);
  }

  /// The same with something to do about it.
  public Finding with(Remedy other) {
    return copy(severity, state, step, places, occurrence, other);
  }

  /// The same with more places that help to understand it.
  public Finding withRelated(List<Place> related) {
    List<Place> all = Stream.concat(places.stream(), related.stream()).toList();
    return copy(severity, state, step, all, occurrence, remedy);
  }

  Finding at(Optional<AtStep> other) {
    return copy(severity, state, other, places, occurrence, remedy);
  }

  Finding nth(int other) {
    return copy(severity, state, step, places, other, remedy);
  }

  /// The same, saying when a suppression of it ended.
  Finding withSuppressionEnded(LocalDate day) {
    Map<String, String> more = new TreeMap<>(values);
    more.put(ENDED, day.toString());
    return new Finding(
        rule,
        findingClass,
        severity,
        state,
        procedure,
        locale,
        step,
        places,
        evidence,
        occurrence,
        more,
        remedy);
  }

  /// The same rule about the same thing; the rest may differ.
  private Finding copy(
      Severity severity,
      State state,
      Optional<AtStep> step,
      List<Place> places,
      int occurrence,
      Remedy remedy) {
    return new Finding(
        rule,
        findingClass,
        severity,
        state,
        procedure,
        locale,
        step,
        places,
        evidence,
        occurrence,
        values,
        remedy);
  }

  /// Its id, stable across edits.
  public FindingId id() {
    return FindingId.of(rule, procedure, locale, evidence, occurrence);
  }

  /// What is wrong, or the point where something is missing.
  public Place place() {
    return places.getFirst();
  }

  /// For a point where something is missing: where the reference has it. What is missing at one point comes in the order of the reference.
  private Place missing() {
    return place().span().isEmpty() && places.size() > 1 ? places.get(1) : place();
  }

  /// Whether nobody has dealt with it.
  public boolean isNew() {
    return state instanceof State.New;
  }

  /// What it says to a reader of a language.
  public String message(LocaleData reader) {
    Map<String, String> said =
        values.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, entry -> inWords(entry.getValue(), reader)));
    String ended =
        values.containsKey(ENDED)
            ? reader.messages().find("suppression.ended", said).orElse("")
            : "";
    return reader.messages().find("rule." + rule, said).orElse(rule + ": " + evidence) + ended;
  }

  private String inWords(String value, LocaleData reader) {
    return value.startsWith(PHRASE)
        ? reader.messages().find(value.substring(PHRASE.length()), values).orElse(value)
        : value;
  }

  /// A value that is a message of its own, said in the language of the reader with the other values.
  public static String phrase(String key) {
    return PHRASE + key;
  }

  /// By place, then by rule; what is missing at one place comes in the order of the reference.
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
