package lockstep.check;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.locale.LocaleData;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.StepId;
import lockstep.retired.Retirement;

/// Something that a rule says about a version.
///
/// @param rule id of the rule, e.g. `empty-link`
/// @param locale tag of the version's locale, `und` where nothing tells
/// @param step the step that it belongs to; the checker finds it
/// @param places the first is what is wrong, the others help to understand it; never empty
/// @param evidence what makes it this finding, e.g. a command's name; no counts, no surrounding prose
/// @param occurrence 1 for the first finding with this evidence in the version
/// @param values what the rule's message needs, by name; some are phrases of the reader's language
/// @param fix what to write instead, where that is certain
/// @param replacements names of what is used today, best first; several are candidates
/// @param retirement what is retired, where the finding is about such a thing
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
    Optional<Fix> fix,
    List<String> replacements,
    Optional<Retirement> retirement)
    implements Comparable<Finding> {
  private static final String PHRASE = "message:";
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::place)
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
    replacements = List.copyOf(replacements);
  }

  /// A step and its number.
  public record AtStep(StepId id, String number) {}

  /// Characters to exchange, both as written.
  public record Fix(String replace, String with) {}

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
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /// The same with another severity.
  public Finding with(Severity other) {
    return new Finding(
        rule,
        findingClass,
        other,
        state,
        procedure,
        locale,
        step,
        places,
        evidence,
        occurrence,
        values,
        fix,
        replacements,
        retirement);
  }

  /// The same in another state.
  public Finding with(State other) {
    return new Finding(
        rule,
        findingClass,
        severity,
        other,
        procedure,
        locale,
        step,
        places,
        evidence,
        occurrence,
        values,
        fix,
        replacements,
        retirement);
  }

  /// The same with something to write instead.
  public Finding with(Fix other) {
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
        Optional.of(other),
        replacements,
        retirement);
  }

  /// The same with names of what is used today, best first.
  public Finding withReplacements(List<String> names) {
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
        fix,
        names,
        retirement);
  }

  /// The same about something that is retired.
  public Finding withRetirement(Retirement what) {
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
        fix,
        replacements,
        Optional.of(what));
  }

  /// The same with more places that help to understand it.
  public Finding withRelated(List<Place> related) {
    List<Place> all = new java.util.ArrayList<>(places);
    all.addAll(related);
    return new Finding(
        rule,
        findingClass,
        severity,
        state,
        procedure,
        locale,
        step,
        all,
        evidence,
        occurrence,
        values,
        fix,
        replacements,
        retirement);
  }

  Finding at(Optional<AtStep> other) {
    return new Finding(
        rule,
        findingClass,
        severity,
        state,
        procedure,
        locale,
        other,
        places,
        evidence,
        occurrence,
        values,
        fix,
        replacements,
        retirement);
  }

  Finding nth(int other) {
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
        other,
        values,
        fix,
        replacements,
        retirement);
  }

  /// Its id, stable across edits.
  public FindingId id() {
    return FindingId.of(rule, procedure, locale, evidence, occurrence);
  }

  /// What is wrong.
  public Place place() {
    return places.getFirst();
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
    return reader.messages().find("rule." + rule, said).orElse(rule + ": " + evidence);
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

  /// By place, then by rule.
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
