package lockstep.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.format.Yaml;
import lockstep.locale.LocaleData;

/// How a language writes numbers, times and dates, as its `comparison.yml` says.
final class NumberForms {
  static final String SPACE = "[\\s\u00A0\u202F\u2009]";
  private static final String NOTHING = "(?!)";

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, String> times = new HashMap<>();
  private final Map<String, BigDecimal> multipliers = new HashMap<>();
  private final Set<String> capital;
  private final Set<String> fiscalYears;
  private final Set<String> versions;
  private final Pattern always;
  private final Pattern minus;
  private final Pattern percent;
  private final Pattern morning;
  private final Pattern evening;
  private final Pattern clock;
  private final List<String> clockMarks;
  private final char decimal;
  private final List<DatePattern> dates;
  private final List<MonthPattern> namedDates;

  NumberForms(LocaleData locale) {
    Yaml numbers = locale.comparison().at("numbers");
    count(numbers.at("words"), words);
    count(numbers.at("months"), months);
    Yaml named = numbers.at("times");
    named
        .values()
        .keySet()
        .forEach(time -> named.texts(time).forEach(word -> times.put(lower(word), time)));
    Yaml factors = numbers.at("multipliers");
    factors
        .values()
        .keySet()
        .forEach(
            value ->
                factors
                    .texts(value)
                    .forEach(word -> multipliers.put(lower(word), new BigDecimal(value))));
    capital =
        numbers.at("months").values().keySet().stream()
            .flatMap(month -> numbers.at("months").texts(month).stream())
            .filter(word -> Character.isUpperCase(word.charAt(0)))
            .map(NumberForms::lower)
            .collect(Collectors.toSet());
    fiscalYears = Set.copyOf(numbers.texts("fiscalYears"));
    versions =
        numbers.texts("versions").stream().map(NumberForms::lower).collect(Collectors.toSet());
    always = Pattern.compile("(?<!\\d)" + anyOf(numbers.texts("always")) + "(?!\\d)", flags());
    minus = Pattern.compile("(?<!\\p{L})" + anyOf(numbers.texts("minus")) + SPACE + "$", flags());
    percent = Pattern.compile("\\G" + SPACE + "?" + word(numbers.texts("percent")), flags());
    String hour = "(?:" + SPACE + "?" + word(numbers.texts("clock")) + ")?";
    clock = Pattern.compile("\\G" + SPACE + "?" + word(numbers.texts("clock")), flags());
    String behind = "\\G" + hour + SPACE + "?";
    morning = Pattern.compile(behind + word(numbers.texts("morning")), flags());
    evening = Pattern.compile(behind + word(numbers.texts("evening")), flags());
    clockMarks = numbers.texts("clockMarks");
    decimal = numbers.text("decimal").orElse(".").charAt(0);
    List<String> orders = numbers.texts("dates");
    dates = orders.stream().map(DatePattern::of).toList();
    namedDates =
        MonthPattern.of(
            anyOf(List.copyOf(months.keySet())),
            anyOf(numbers.texts("ordinals")),
            anyOf(numbers.texts("between")),
            !orders.isEmpty() && orders.getFirst().startsWith("m"));
  }

  private static void count(Yaml some, Map<String, Integer> into) {
    for (String value : some.values().keySet()) {
      some.texts(value).forEach(word -> into.putIfAbsent(lower(word), Integer.valueOf(value)));
    }
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String anyOf(List<String> words) {
    return words.isEmpty()
        ? NOTHING
        : words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));
  }

  /// Any of the words, as a whole word where it ends with a letter.
  private static String word(List<String> words) {
    return anyOf(words) + "(?!(?<=\\p{L})[\\p{L}\\d])";
  }

  /// A form of dates in digits.
  ///
  /// @param order of the day, the month and the year, like `dmy`; the groups of the pattern
  record DatePattern(String order, Pattern pattern) {
    static DatePattern of(String form) {
      StringBuilder order = new StringBuilder();
      String mark = form.indexOf('-') >= 0 ? "\\-\u2010\u2011" : form.indexOf('.') >= 0 ? "" : "/";
      StringBuilder pattern = new StringBuilder("(?<!\\d|\\d[.," + mark + "])");
      for (char sign : form.toCharArray()) {
        if (Character.isLetter(sign)) {
          order.append(sign);
        }
        pattern.append(
            switch (sign) {
              case 'y' ->
                  form.length() < 5 || form.indexOf('.') >= 0
                      ? "((?:19|20)\\d{2})"
                      : "((?:19|20)\\d{2}|\\d{2})";
              case 'd', 'm' ->
                  form.length() < 5 && form.indexOf('y') >= 0 ? "(\\d{2})" : "(\\d{1,2})";
              case '-' -> "[-\u2010\u2011\u2013]";
              default -> Pattern.quote(String.valueOf(sign));
            });
      }
      pattern.append("(?!\\d|[.,").append(mark).append("]\\d)");
      return new DatePattern(order.toString(), Pattern.compile(pattern.toString()));
    }
  }

  /// A form of dates with the name of the month, with the groups `day`, `month`, `year` and `short` as far as `groups` names them.
  record MonthPattern(Pattern pattern, Set<String> groups) {
    static List<MonthPattern> of(
        String names, String ordinals, String between, boolean isMonthFirst) {
      String month = "(?<month>" + names + ")(?!\\p{L})\\.?";
      String day = "(?<!\\d|\\d[.,:/])(?<day>\\d{1,2})(?:" + SPACE + "?" + ordinals + ")?";
      String year =
          "(?:,?"
              + SPACE
              + "{1,2}(?<year>(?:19|20)\\d{2})(?![\\d]|[.,:]\\d)|"
              + SPACE
              + "['\u2019\u2010\u2011-](?<short>\\d{2})(?!\\d))";
      MonthPattern dayFirst =
          new MonthPattern(
              compile(
                  day + "\\.?" + SPACE + "{0,2}(?:" + between + SPACE + ")?" + month + year + "?"),
              Set.of("day", "month", "year", "short"));
      MonthPattern monthFirst =
          new MonthPattern(
              compile(
                  "(?<!\\p{L})"
                      + month
                      + SPACE
                      + "{1,2}(?<day>\\d{1,2})(?!\\d|[.,:/-]\\d)(?:"
                      + ordinals
                      + ")?(?!\\p{L})"
                      + year
                      + "?"),
              Set.of("day", "month", "year", "short"));
      MonthPattern ofYear =
          new MonthPattern(compile("(?<!\\p{L})" + month + year), Set.of("month", "year", "short"));
      return isMonthFirst
          ? List.of(monthFirst, dayFirst, ofYear)
          : List.of(dayFirst, monthFirst, ofYear);
    }

    private static Pattern compile(String pattern) {
      return Pattern.compile(pattern, flags());
    }
  }

  List<DatePattern> dates() {
    return dates;
  }

  List<MonthPattern> namedDates() {
    return namedDates;
  }

  /// "24x7" and the like, which other languages put in words.
  Pattern always() {
    return always;
  }

  /// The mark before decimals.
  char decimal() {
    return decimal;
  }

  boolean isClockMark(String mark) {
    return clockMarks.contains(lower(mark));
  }

  /// The number of a month by its name; 0 where the word is none. A month that the language writes with a capital needs one.
  int month(String word) {
    String name = lower(word);
    return capital.contains(name) && !Character.isUpperCase(word.charAt(0))
        ? 0
        : months.getOrDefault(name, 0);
  }

  /// What a word means as a number or a time, in the forms of [Numeral#readings()]; empty where it is none.
  Set<String> spelled(String word) {
    String name = lower(word);
    int month = month(word);
    return Stream.of(
            words.containsKey(name) ? List.of(words.get(name).toString()) : List.<String>of(),
            month > 0 ? List.of(String.valueOf(month), "m" + month) : List.<String>of(),
            times.containsKey(name) ? List.of(times.get(name)) : List.<String>of())
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  boolean isFiscalYear(String word) {
    return fiscalYears.contains(word);
  }

  boolean isVersion(String word) {
    return versions.contains(lower(word));
  }

  /// What a number before the word is multiplied by, 1 for any other word.
  BigDecimal multiplier(String word) {
    return multipliers.getOrDefault(lower(word), BigDecimal.ONE);
  }

  /// Whether a text ends with a word for minus.
  boolean endsWithMinus(String before) {
    return minus.matcher(before).find();
  }

  /// Where a sign or word for per cent ends that stands at an offset; the offset where there is none.
  int percentEnd(String text, int at) {
    return end(percent, text, at);
  }

  /// Where a word for the hour ends.
  int clockEnd(String text, int at) {
    return end(clock, text, at);
  }

  /// Where words for the half of the day before noon end.
  int morningEnd(String text, int at) {
    return end(morning, text, at);
  }

  /// Where words for the half of the day after noon end.
  int eveningEnd(String text, int at) {
    return end(evening, text, at);
  }

  private static int end(Pattern pattern, String text, int at) {
    Matcher found = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    return found.lookingAt() ? found.end() : at;
  }

  /// The forms of the words that some numbers are written with.
  static List<String> groups(Matcher match, DatePattern form) {
    List<String> groups = new ArrayList<>();
    for (int n = 1; n <= form.order().length(); n++) {
      groups.add(match.group(n));
    }
    return groups;
  }
}
