package lockstep.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.checklist.KnownStep;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.locale.Nearest;
import lockstep.procedure.StepId;

/// Reads the values of parameters; each method ends the request with `invalid-parameter` when a value
/// is not accepted.
final class Parameters {
  /// Characters of the longest query.
  static final int LONGEST_QUERY = 200;

  private static final int SHOWN = 20;

  private Parameters() {}

  /// A text that has to be given, without the blanks around it.
  ///
  /// @param least characters, 1..
  /// @param most characters
  static String text(String name, String value, int least, int most) {
    String text = value.strip();
    int length = text.codePointCount(0, text.length());
    if (length == 0) {
      throw Problem.missingParameter(name).toException();
    }
    if (length < least || length > most) {
      String shown =
          length > SHOWN ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…" : text;
      String known = least + ".." + most + " Unicode";
      throw Problem.invalidParameter(name, shown, List.of(known)).toException();
    }
    return text;
  }

  static int number(String name, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with the numbers that are accepted.
    }
    throw Problem.invalidParameter(name, value, List.of(least + ".." + most)).toException();
  }

  /// @param value empty for none
  static Optional<LocalDate> date(String name, String value) {
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      throw Problem.invalidParameter(name, value, List.of("YYYY-MM-DD")).toException();
    }
  }

  static String oneOf(String name, String value, List<String> known) {
    if (!known.contains(value)) {
      throw Problem.invalidParameter(name, value, known)
          .suggesting(Nearest.of(value, known, 3))
          .toException();
    }
    return value;
  }

  static List<String> allOf(String name, List<String> values, List<String> known) {
    List<String> given = given(values);
    given.forEach(value -> oneOf(name, value, known));
    return given;
  }

  /// The values of a list that may have been left out.
  static List<String> given(List<String> values) {
    return values.stream().filter(value -> !value.isEmpty()).toList();
  }

  /// Tags of known languages in any form, for lists: an unknown language would leave nothing.
  static void languages(String name, List<String> values, Locales locales) {
    for (String value : values) {
      if (locales.find(value).isEmpty()) {
        throw Problem.invalidParameter(name, value, locales.tags()).toException();
      }
    }
  }

  /// Our tags of languages that are given in any form, each once.
  ///
  /// @param otherwise the language where none is given
  static List<String> tagsOf(
      String name, List<String> values, Locales locales, LocaleData otherwise) {
    List<String> given = given(values);
    languages(name, given, locales);
    return given.isEmpty()
        ? List.of(otherwise.tag())
        : given.stream()
            .flatMap(tag -> locales.find(tag).stream())
            .map(LocaleData::tag)
            .distinct()
            .toList();
  }

  static boolean truth(String name, String value) {
    return oneOf(name, value, List.of("true", "false")).equals("true");
  }

  /// Language tags in any form.
  ///
  /// @param known named when a value is no tag
  static void tags(String name, List<String> values, List<String> known) {
    for (String value : values) {
      if (!Readers.isTag(value)) {
        throw Problem.invalidParameter(name, value, known).toException();
      }
    }
  }

  /// `s_8h2k5v0t1c:1,...`, without ids that only another service can have given.
  static List<KnownStep> knownSteps(String name, List<String> values) {
    List<KnownStep> steps = new ArrayList<>();
    for (String value : String.join(",", values).split(",")) {
      if (value.matches("[A-Za-z0-9_]{1,40}:[0-9]{1,6}")) {
        String[] parts = value.split(":");
        int rev = Integer.parseInt(parts[1]);
        StepId.parse(parts[0]).ifPresent(id -> steps.add(new KnownStep(id, rev)));
      } else if (!value.isBlank()) {
        throw Problem.invalidParameter(name, value, List.of("STEP:REV,STEP:REV,...")).toException();
      }
    }
    return steps;
  }
}
