package lockstep.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads numbers and times in digits, with what groups, signs or multiplies them.
final class Quantities {
  private static final String SPACES = "[ \u00A0\u202F\u2009]";
  private static final Pattern RUN =
      Pattern.compile("\\d+(?:[.,'\u2019]\\d+|(?<!\\d{4})" + SPACES + "\\d{3}(?!\\d))*");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2})(:|\\.|\\s?[hH]\\s?)([0-5]\\d)(?::[0-5]\\d)?(?![\\d:]|[.,]\\d)");
  private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?!\\d|[.,:]\\d)");
  private static final Pattern BEHIND = Pattern.compile("\\G[\\s\u00A0\u202F]?(\\p{L}+)");
  // A sign with nothing but a currency between it and its number, behind a space or a mark that
  // opens.
  private static final Pattern SIGN =
      Pattern.compile(
          "(?:^|[(|\\[:=\n]|[^\\s\\d)%]"
              + SPACES
              + "+)\\p{Sc}?([-\u2212\u2013])(?:\\p{Sc}|[A-Z]{3}"
              + SPACES
              + "?)?$");
  // A dash that may be a sign, begin an item, or join words.
  private static final Pattern DASH =
      Pattern.compile("[-\u2010-\u2013\u2212]" + SPACES + "?(?:\\p{Sc}|[A-Z]{3})?" + SPACES + "?$");
  private static final Pattern BARE_POINT = Pattern.compile("(?<![\\p{L}\\d)\\]])\\.$");
  private static final Pattern WORD_AT_END = Pattern.compile("(\\p{L}+)\\.?[\\s\u00A0]?$");
  private static final Pattern AFTERNOON = Pattern.compile("t:(?:1[2-9]|2[0-3]):\\d+");
  private static final int NOON = 12;
  private static final int MIDNIGHT = 24;
  // The longest word that tells something of the number behind it.
  private static final int BEFORE = 16;

  private final NumberForms forms;

  Quantities(NumberForms forms) {
    this.forms = forms;
  }

  /// A number and where it ends.
  record Found(Numeral numeral, int end) {}

  /// Reads the number or time that begins at a digit.
  ///
  /// @param taken the characters that belong to other numbers
  Found read(String text, int start, boolean[] taken) {
    return time(text, start).orElseGet(() -> quantity(text, start, taken));
  }

  private Optional<Found> time(String text, int start) {
    Matcher clock = at(CLOCK, text, start);
    boolean isClock = clock.lookingAt() && Integer.parseInt(clock.group(1)) <= MIDNIGHT;
    Matcher bare = at(HOUR, text, start);
    if (!isClock && !bare.lookingAt()) {
      return Optional.empty();
    }
    int end = isClock ? clock.end() : bare.end();
    int hour = Integer.parseInt(isClock ? clock.group(1) : bare.group(1));
    int morning = forms.morningEnd(text, end);
    int evening = forms.eveningEnd(text, end);
    int behind = Math.max(morning, evening);
    boolean isHalf = behind > end && hour <= MIDNIGHT;
    String mark = isClock ? clock.group(2).strip() : "";
    boolean isTime =
        isHalf
            || isClock
                && (mark.equals(":")
                    || forms.isClockMark(mark)
                        && (!mark.equals(".") || forms.clockEnd(text, end) > end));
    if (!isTime) {
      return Optional.empty();
    }
    int of24 = hour;
    if (evening > end && hour < NOON) {
      of24 = hour + NOON;
    } else if (morning > end && hour == NOON) {
      of24 = 0;
    }
    String minute = isClock ? bare(clock.group(3)) : "0";
    Set<String> readings = new LinkedHashSet<>();
    readings.add(clock(of24, minute));
    if (minute.equals("0")) {
      readings.add("h:" + of24);
    }
    String written = text.substring(start, isHalf ? behind : end);
    return Optional.of(
        new Found(
            Numeral.of(written, Numeral.Kind.VALUE, readings, start), start + written.length()));
  }

  private static String clock(int hour, String minute) {
    return "t:" + hour % MIDNIGHT + ":" + minute;
  }

  /// Whether a reading is a time after noon.
  static boolean isAfternoon(String reading) {
    return AFTERNOON.matcher(reading).matches();
  }

  /// What the reading of a time before noon is after noon.
  static Stream<String> afternoon(String reading) {
    boolean isHour = reading.matches("h:\\d|h:1[01]");
    Matcher time = Pattern.compile("t:(\\d|1[01]):(\\d+)").matcher(reading);
    if (isHour) {
      int hour = Integer.parseInt(reading.substring(2)) + NOON;
      return Stream.of("h:" + hour, String.valueOf(hour), clock(hour, "0"));
    }
    return time.matches()
        ? Stream.of(clock(Integer.parseInt(time.group(1)) + NOON, time.group(2)))
        : Stream.empty();
  }

  private Found quantity(String text, int start, boolean[] taken) {
    Matcher run = at(RUN, text, start);
    int end = run.lookingAt() ? run.end() : start + 1;
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        end = i;
      }
    }
    while (end > start + 1 && !Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    String before = text.substring(Math.max(0, start - BEFORE), start);
    // ".50" is "0.50".
    boolean isFraction = BARE_POINT.matcher(before).find();
    Value value = value(text.substring(start, end), isFraction, word(before));
    while (value.readings().isEmpty()) {
      end = start + lastMark(text.substring(start, end));
      value = value(text.substring(start, end), isFraction, word(before));
    }
    return with(value, text, start, end, before);
  }

  private static String word(String before) {
    Matcher word = WORD_AT_END.matcher(before);
    return word.find() ? word.group(1) : "";
  }

  private static int lastMark(String run) {
    int at = run.length() - 1;
    while (Character.isDigit(run.charAt(at))) {
      at--;
    }
    return at;
  }

  /// The number with the sign before it and the multiplier or sign for per cent behind it.
  private Found with(Value value, String text, int start, int end, String before) {
    Set<String> readings = new LinkedHashSet<>(value.readings());
    int last = end;
    Matcher behind = BEHIND.matcher(text).region(end, text.length());
    if (behind.lookingAt()) {
      BigDecimal factor = forms.multiplier(behind.group(1));
      if (!factor.equals(BigDecimal.ONE)) {
        value.readings().stream()
            .filter(reading -> reading.matches("\\d+(\\.\\d+)?"))
            .forEach(reading -> readings.add(plain(new BigDecimal(reading).multiply(factor))));
        last = behind.end();
      }
    }
    int percent = forms.percentEnd(text, end);
    boolean isPercent = percent > end;
    Matcher sign = SIGN.matcher(before);
    boolean isNegative = sign.find();
    boolean mayBeNegative =
        isNegative || DASH.matcher(before).find() || forms.endsWithMinus(before);
    Set<String> signed = new LinkedHashSet<>();
    for (String reading : readings) {
      String whole = isPercent ? reading + "%" : reading;
      if (!isNegative) {
        signed.add(whole);
      }
      if (mayBeNegative) {
        signed.add("-" + whole);
      }
    }
    int first = isNegative ? start - before.length() + sign.start(1) : start;
    last = isPercent ? percent : last;
    Numeral.Kind kind = isPercent ? Numeral.Kind.PERCENT : Numeral.Kind.VALUE;
    List<Numeral> parts = new ArrayList<>();
    for (String part : value.parts()) {
      parts.add(Numeral.of(part, Numeral.Kind.VALUE, Set.of(bare(part)), start));
    }
    String written = text.substring(first, last);
    return new Found(new Numeral(written, kind, signed, parts, first), last);
  }

  /// @param readings empty where the digits are no one number
  /// @param parts where spaces may part numbers
  private record Value(Set<String> readings, List<String> parts) {}

  private Value value(String run, boolean isFraction, String before) {
    List<String> groups = List.of(run.split("\\D"));
    String marks = run.replaceAll("\\d", "").replaceAll(SPACES, " ").replace('\u2019', '\'');
    Set<String> readings = new LinkedHashSet<>();
    if (isFraction && groups.size() == 1) {
      readings.add(decimal("0", run));
    } else if (groups.size() == 1) {
      single(run, before, readings);
    } else {
      together(groups, marks, forms.isVersion(before), readings);
    }
    boolean isSpaced = marks.indexOf(' ') >= 0;
    return new Value(readings, isSpaced ? List.of(run.split(SPACES)) : List.of());
  }

  private void single(String digits, String before, Set<String> readings) {
    String value = bare(digits);
    readings.add(value);
    if (digits.length() == 2 && forms.isFiscalYear(before)) {
      readings.add("20" + digits);
    }
    if (digits.length() <= 2 && Integer.parseInt(digits) <= MIDNIGHT) {
      readings.add("h:" + value);
    }
  }

  private void together(
      List<String> groups, String marks, boolean isVersion, Set<String> readings) {
    char first = marks.charAt(0);
    char last = marks.charAt(marks.length() - 1);
    String tail = groups.getLast();
    String version = "v:" + String.join(".", groups);
    boolean isPoints = marks.chars().allMatch(mark -> mark == '.');
    if (isVersion && (isPoints || marks.equals(","))) {
      readings.add(version);
      return;
    }
    boolean isGrouped = isGrouped(groups, marks);
    if (isGrouped) {
      readings.add(bare(String.join("", groups)));
    }
    int end = groups.size() - 1;
    boolean isDecimal = last == '.' || last == ',';
    if (isDecimal && end == 1 && (!isGrouped || last == forms.decimal())) {
      readings.add(decimal(groups.getFirst(), tail));
    } else if (isDecimal
        && end > 1
        && first != last
        && isGrouped(groups.subList(0, end), marks.substring(0, end - 1))) {
      readings.add(decimal(String.join("", groups.subList(0, end)), tail));
    }
    if (isPoints) {
      readings.add(version);
      boolean isClock = end == 1 && tail.length() == 2 && groups.getFirst().length() <= 2;
      if (isClock && forms.isClockMark(".") && tail.charAt(0) < '6') {
        int hour = Integer.parseInt(groups.getFirst());
        if (hour < MIDNIGHT) {
          readings.add(clock(hour, bare(tail)));
        }
      }
    }
  }

  private static boolean isGrouped(List<String> groups, String marks) {
    char mark = marks.charAt(0);
    return marks.chars().allMatch(one -> one == mark)
        && groups.getFirst().length() <= 3
        && !groups.getFirst().startsWith("0")
        && groups.subList(1, groups.size()).stream().allMatch(group -> group.length() == 3);
  }

  /// Digits without the zeros before them.
  static String bare(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  private static String decimal(String whole, String fraction) {
    return plain(new BigDecimal(whole + "." + fraction));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static Matcher at(Pattern pattern, String text, int start) {
    return pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
  }
}
