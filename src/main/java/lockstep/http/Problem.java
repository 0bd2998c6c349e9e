package lockstep.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.StepId;

/// Why a request has no answer, before it is put into words.
///
/// @param values for the placeholders of its message
/// @param retryAfterSeconds when to try again
record Problem(
    ProblemType type,
    Map<String, String> values,
    Optional<String> parameter,
    List<String> suggestions,
    List<String> known,
    List<String> availableLocales,
    List<ProblemInFile> files,
    Optional<Integer> retryAfterSeconds) {
  static final String REASON = "reason";

  /// Which sentence says it, where its type has several.
  static final String SENTENCE = "sentence";

  /// The sentence of a name that is in use.
  static final String CURRENT = "current";

  Problem {
    values = Map.copyOf(values);
    suggestions = List.copyOf(suggestions);
    known = List.copyOf(known);
    availableLocales = List.copyOf(availableLocales);
    files = List.copyOf(files);
  }

  static Problem of(ProblemType type) {
    return new Problem(
        type,
        Map.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  static Problem about(ProblemType type, String id) {
    return of(type).with("id", id);
  }

  static Problem unknownParameter(String parameter, List<String> suggestions, List<String> known) {
    return of(ProblemType.UNKNOWN_PARAMETER)
        .parameter(parameter)
        .suggesting(suggestions)
        .knowing(known);
  }

  static Problem invalidParameter(String parameter, String value, List<String> known) {
    return of(ProblemType.INVALID_PARAMETER)
        .parameter(parameter)
        .with("value", value)
        .knowing(known);
  }

  /// A parameter that has to be there.
  static Problem missingParameter(String parameter) {
    return invalidParameter(parameter, "", List.of()).with(SENTENCE, "required");
  }

  /// A text that cannot be used.
  ///
  /// @param reason where in it, what is wrong and what to do
  static Problem unusableText(String parameter, String reason) {
    return invalidParameter(parameter, "", List.of()).with(REASON, reason);
  }

  /// A field of a body that has to be there.
  static Problem missingField(String field) {
    return invalidParameter(field, "", List.of()).with(SENTENCE, "missing");
  }

  /// A text of a body in which nothing stands.
  static Problem blankText(String field) {
    return invalidParameter(field, "", List.of()).with(SENTENCE, "blank");
  }

  /// A field of a body that is no string.
  static Problem noString(String field) {
    return invalidParameter(field, "", List.of()).with(SENTENCE, "no-string");
  }

  /// A body, or a field of it, that is no object.
  ///
  /// @param fields what it may hold
  static Problem noObject(String field, List<String> fields) {
    return invalidParameter(field, "", fields).with(SENTENCE, "no-object");
  }

  static Problem notAcceptable(String place, String value, List<String> available) {
    return of(ProblemType.NOT_ACCEPTABLE)
        .parameter(place)
        .with("value", value)
        .with("available", String.join(", ", available))
        .knowing(available);
  }

  /// @param replacedBy the steps that stand in its place
  static Problem stepRetired(StepId id, List<StepId> replacedBy) {
    return about(ProblemType.STEP_RETIRED, id.value())
        .suggesting(replacedBy.stream().map(StepId::value).toList());
  }

  /// A procedure that has another path now, which is not served here.
  static Problem movedAway(ProcedureId id, ProcedureId target) {
    return about(ProblemType.PROCEDURE_NOT_FOUND, id.toUrl())
        .with("value", target.toUrl())
        .with(SENTENCE, "moved");
  }

  static Problem translationNotFound(ProcedureId id, String locale, List<String> available) {
    return about(ProblemType.TRANSLATION_NOT_FOUND, id.toUrl())
        .with("locale", locale)
        .with("available", String.join(", ", available))
        .having(available);
  }

  static Problem comparisonNeedsTwoLocales(String given, List<String> available) {
    Problem problem =
        of(ProblemType.COMPARISON_NEEDS_TWO_LOCALES)
            .parameter("locales")
            .with("value", given)
            .with("available", String.join(", ", available));
    return problem.having(available);
  }

  private Problem having(List<String> locales) {
    return new Problem(
        type, values, parameter, suggestions, known, locales, files, retryAfterSeconds);
  }

  static Problem reloadRejected(List<ProblemInFile> files) {
    List<String> names = files.stream().map(ProblemInFile::file).distinct().toList();
    Problem problem = of(ProblemType.RELOAD_REJECTED).with("value", String.join(", ", names));
    return new Problem(
        problem.type,
        problem.values,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        files,
        Optional.empty());
  }

  /// The same with when to try again.
  Problem retryAfter(int seconds) {
    Problem said = with("value", Integer.toString(seconds));
    return new Problem(
        type,
        said.values,
        parameter,
        suggestions,
        known,
        availableLocales,
        files,
        Optional.of(seconds));
  }

  /// The same with names that may have been meant.
  Problem suggesting(List<String> names) {
    return new Problem(
        type, values, parameter, names, known, availableLocales, files, retryAfterSeconds);
  }

  /// The same with one more value for its message.
  Problem with(String name, String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(name, value);
    return new Problem(
        type, more, parameter, suggestions, known, availableLocales, files, retryAfterSeconds);
  }

  private Problem parameter(String name) {
    Problem named = with("parameter", name);
    return new Problem(
        type,
        named.values,
        Optional.of(name),
        suggestions,
        known,
        availableLocales,
        files,
        retryAfterSeconds);
  }

  private Problem knowing(List<String> names) {
    return new Problem(
        type, values, parameter, suggestions, names, availableLocales, files, retryAfterSeconds);
  }

  ProblemException toException() {
    return new ProblemException(this);
  }
}
