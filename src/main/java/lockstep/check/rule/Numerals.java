package lockstep.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.format.Yaml;
import lockstep.locale.LocaleData;

/// Reads the numbers of texts of one language: digits with what groups them, times, dates, and numbers and months in words.
final class Numerals {
  private static final Pattern RUN =
      Pattern.compile(
          "\\d+(?:(?:[.,:/'\u2019\u00A0\u202F\u2009"
              + " \u2010\u2011\u2013-]|\\s?[hH]\\s?(?=\\d{2}(?!\\d)))\\d+)*");
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
  private static final Pattern BEHIND =
      Pattern.compile("\\G[\\s\u00A0\u202F]?(\\p{L}+(?:\\.\\p{L})*)");
  private static final Pattern BARE_POINT = Pattern.compile("(?<![\\p{L}\\d)])\\.$");
  private static final Pattern LETTERS_AT_END =
      Pattern.compile("^.*?(\\p{L}*)[ \u00A0]?$", Pattern.DOTALL);
  // "24x7" is "round the clock" in other languages, so its numbers may be told in words.
  private static final Pattern ALWAYS =
      Pattern.compile("(?<!\\d)24\\s?[xX\u00D7/]\\s?7(?:\\s?[xX\u00D7/]\\s?365)?(?!\\d)");
  private static final Pattern WORD_AT_END =
      Pattern.compile("(\\p{L}+)\\.?[\\s\u00A0\u2010\u2011-]?['\u2019]?$");
  // The longest name of a month, and what parts it from a year.
  private static final int MONTH = 13;
  private static final int NOON = 12;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, BigDecimal> multipliers = new HashMap<>();
  private final Set<String> months = new HashSet<>();
  private final Set<String> fiscalYears;
  private final Set<String> morning;
  private final Set<String> evening;

  Numerals(LocaleData locale) {
    Yaml numbers = locale.comparison().at("numbers");
    for (String key : List.of("words", "months")) {
      Yaml some = numbers.at(key);
      for (String value : some.values().keySet()) {
        some.texts(value)
            .forEach(
                word -> words.putIfAbsent(word.toLowerCase(Locale.ROOT), Integer.valueOf(value)));
      }
    }
    Yaml named = numbers.at("months");
    named
        .values()
        .keySet()
        .forEach(
            month -> named.texts(month).forEach(word -> months.add(word.toLowerCase(Locale.ROOT))));
    Yaml some = numbers.at("multipliers");
    for (String value : some.values().keySet()) {
      some.texts(value)
          .forEach(word -> multipliers.put(word.toLowerCase(Locale.ROOT), new BigDecimal(value)));
    }
    fiscalYears = Set.copyOf(numbers.texts("fiscalYears"));
    morning = Set.copyOf(numbers.texts("morning"));
    evening = Set.copyOf(numbers.texts("evening"));
  }

  /// A number of a text.
  ///
  /// @param written as it stands there
  /// @param readings what it may mean, in a form that is the same in all languages; never empty
  /// @param parts the numbers that it is put together from; empty where it is one
  /// @param spelled whether it stands in letters
  record Numeral(String written, Set<String> readings, List<Numeral> parts, boolean spelled) {
    Numeral {
      readings = Set.copyOf(readings);
      parts = List.copyOf(parts);
    }

    private Numeral inWords() {
      return new Numeral(written, readings, parts.stream().map(Numeral::inWords).toList(), true);
    }
  }

  private record Range(int start, int end) {
    private boolean contains(int at) {
      return start <= at && at < end;
    }
  }

  /// The numbers in the order of the text, those in letters behind the others.
  List<Numeral> in(String text) {
    List<Numeral> found = new ArrayList<>();
    List<Range> always =
        ALWAYS.matcher(text).results().map(one -> new Range(one.start(), one.end())).toList();
    Matcher runs = RUN.matcher(text);
    while (runs.find()) {
      String before = text.substring(Math.max(0, runs.start() - 3), runs.start());
      Matcher next = BEHIND.matcher(text).region(runs.end(), text.length());
      String behind = next.lookingAt() ? next.group(1).toLowerCase(Locale.ROOT) : "";
      // ".50" is "0.50".
      String run = BARE_POINT.matcher(before).find() ? "0." + runs.group() : runs.group();
      List<Numeral> read =
          numerals(
              run,
              fiscalYears.contains(LETTERS_AT_END.matcher(before).replaceFirst("$1"))
                  || isMonth(text.substring(Math.max(0, runs.start() - MONTH), runs.start())),
              behind);
      boolean isAlways = always.stream().anyMatch(one -> one.contains(runs.start()));
      found.addAll(isAlways ? read.stream().map(Numeral::inWords).toList() : read);
    }
    Matcher letters = WORD.matcher(text);
    while (letters.find()) {
      String word = letters.group().toLowerCase(Locale.ROOT);
      List<String> likely = words.containsKey(word) ? List.of(word) : List.of(word.split("-"));
      for (String one : likely) {
        if (words.containsKey(one)) {
          found.add(new Numeral(one, Set.of(words.get(one).toString()), List.of(), true));
        }
      }
    }
    return found;
  }

  /// Whether a text ends with the name of a month: the number behind it may be a year.
  private boolean isMonth(String before) {
    Matcher word = WORD_AT_END.matcher(before);
    return word.find() && months.contains(word.group(1).toLowerCase(Locale.ROOT));
  }

  private List<Numeral> numerals(String run, boolean isYear, String behind) {
    List<String> groups = new ArrayList<>();
    StringBuilder marks = new StringBuilder();
    int start = 0;
    for (int i = 0; i < run.length(); i++) {
      if (!Character.isDigit(run.charAt(i))) {
        groups.add(run.substring(start, i));
        char mark = ' ';
        while (!Character.isDigit(run.charAt(i))) {
          mark = Character.isWhitespace(mark) || mark == ' ' ? run.charAt(i) : mark;
          i++;
        }
        marks.append(plain(mark));
        start = i;
      }
    }
    groups.add(run.substring(start));
    List<Numeral> parts = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      boolean last = i == groups.size() - 1;
      // "10/1/17"
      boolean ofDate = last && i == 2 && isDate(marks);
      parts.add(single(groups.get(i), isYear && i == 0 || ofDate, last ? behind : ""));
    }
    if (groups.size() == 1) {
      return parts;
    }
    Set<String> readings = together(groups, marks.toString(), behind);
    if (!readings.isEmpty()) {
      return List.of(new Numeral(run, readings, parts, false));
    }
    // "2021 14:00": a year and a time.
    int space = run.indexOf(' ');
    return space < 0 ? parts : apart(run, space, isYear, behind);
  }

  private List<Numeral> apart(String run, int space, boolean isYear, String behind) {
    List<Numeral> found = new ArrayList<>(numerals(run.substring(0, space), isYear, ""));
    found.addAll(numerals(run.substring(space + 1), false, behind));
    return found;
  }

  private static boolean isDate(CharSequence marks) {
    return marks.charAt(0) == marks.charAt(1) && "/-.".indexOf(marks.charAt(0)) >= 0;
  }

  private static char plain(char mark) {
    return switch (mark) {
      case '\u00A0', '\u202F', '\u2009' -> '_';
      case '\u2019' -> '\'';
      case '\u2010', '\u2011', '\u2013' -> '-';
      case 'H' -> 'h';
      default -> mark;
    };
  }

  private Numeral single(String digits, boolean isYear, String behind) {
    String value = bare(digits);
    Set<String> readings = new LinkedHashSet<>();
    readings.add(value);
    if (isYear && digits.length() == 2) {
      readings.add("20" + digits);
    }
    if (multipliers.containsKey(behind)) {
      readings.add(times(value, behind));
    }
    if (digits.length() <= 2 && (morning.contains(behind) || evening.contains(behind))) {
      readings.add(time(Integer.parseInt(digits), 0, behind));
    }
    return new Numeral(digits, readings, List.of(), false);
  }

  /// What several groups of digits mean as one number or time; empty where they are none.
  private Set<String> together(List<String> groups, String marks, String behind) {
    Set<String> readings = new LinkedHashSet<>();
    char first = marks.charAt(0);
    char last = marks.charAt(marks.length() - 1);
    String tail = groups.getLast();
    if (isGrouped(groups, marks)) {
      readings.add(bare(String.join("", groups)));
    }
    if ((last == '.' || last == ',') && isGroupedBefore(groups, marks)) {
      String whole = bare(String.join("", groups.subList(0, groups.size() - 1)));
      readings.add(decimal(whole, tail));
    } else if (marks.length() > 1 && marks.chars().allMatch(mark -> mark == '.')) {
      readings.add(String.join(".", groups));
    }
    boolean isClock = marks.length() == 1 && (first == ':' || first == 'h' || first == '.');
    if (isClock && groups.getFirst().length() <= 2 && tail.length() == 2) {
      int hour = Integer.parseInt(groups.getFirst());
      int minute = Integer.parseInt(tail);
      if (hour < 24 && minute < 60) {
        readings.add(time(hour, minute, behind));
        if (minute == 0 && first != '.') {
          readings.add(String.valueOf(hour));
        }
      }
    }
    if (multipliers.containsKey(behind)) {
      readings.stream()
          .filter(value -> value.matches("\\d+(\\.\\d+)?"))
          .toList()
          .forEach(value -> readings.add(times(value, behind)));
    }
    return readings;
  }

  private static boolean isGrouped(List<String> groups, String marks) {
    char mark = marks.charAt(0);
    return "., _'".indexOf(mark) >= 0
        && marks.chars().allMatch(one -> one == mark)
        && groups.getFirst().length() <= 3
        && !groups.getFirst().startsWith("0")
        && groups.subList(1, groups.size()).stream().allMatch(group -> group.length() == 3);
  }

  private static boolean isGroupedBefore(List<String> groups, String marks) {
    int end = groups.size() - 1;
    return end == 1
        || marks.charAt(0) != marks.charAt(end - 1)
            && isGrouped(groups.subList(0, end), marks.substring(0, end - 1));
  }

  private static String bare(String digits) {
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
    String text = value.stripTrailingZeros().toPlainString();
    return text.equals("0E-1") ? "0" : text;
  }

  private String times(String value, String multiplier) {
    return plain(new BigDecimal(value).multiply(multipliers.get(multiplier)));
  }

  private String time(int hour, int minute, String behind) {
    int of24 = hour;
    if (evening.contains(behind) && hour < NOON) {
      of24 = hour + NOON;
    } else if (morning.contains(behind) && hour == NOON) {
      of24 = 0;
    }
    return of24 + ":" + minute;
  }
}
