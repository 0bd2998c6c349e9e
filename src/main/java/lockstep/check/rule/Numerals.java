package lockstep.check.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.locale.LocaleData;

/// Reads the numbers of texts of one language: each number, time or date is one value, in words too.
final class Numerals {
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern RANGE =
      Pattern.compile("\\s?[\u2010\u2011\u2013-]\\s?|\\s\\p{L}{1,4}\\s");
  private static final Pattern NO_TIME =
      Pattern.compile("(?<![\\d:.,])(?:19|20)\\d{2}:[0-5]\\d(?![\\d:])");
  private static final int DATE = 3;
  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  private final NumberForms forms;
  private final Quantities quantities;

  Numerals(LocaleData locale) {
    forms = new NumberForms(locale);
    quantities = new Quantities(forms);
  }

  /// The numbers in the order of the text, those in letters behind the others.
  List<Numeral> in(String text) {
    List<Numeral> found = new ArrayList<>();
    boolean[] taken = new boolean[text.length()];
    for (NumberForms.MonthPattern form : forms.namedDates()) {
      Matcher dates = form.pattern().matcher(text);
      while (dates.find()) {
        if (forms.month(dates.group("month")) > 0 && isFree(taken, dates.start(), dates.end())) {
          found.add(named(dates, form));
          take(taken, dates.start(), dates.end());
        }
      }
    }
    Matcher always = forms.always().matcher(text);
    while (always.find()) {
      Matcher digits = DIGITS.matcher(always.group());
      while (digits.find()) {
        found.add(
            Numeral.of(
                digits.group(), Numeral.Kind.SPELLED, Set.of(digits.group()), always.start()));
      }
      take(taken, always.start(), always.end());
    }
    Matcher digits = DIGIT.matcher(text);
    int at = 0;
    while (at < text.length() && digits.find(at)) {
      at = taken[digits.start()] ? digits.end() : read(text, digits.start(), taken, found);
    }
    found.sort(Comparator.comparingInt(Numeral::start));
    shareAfternoon(found, text);
    addWords(found, text, taken);
    return found;
  }

  /// Whether a text has what is written like a date or a time and cannot be one, as garbled ones are.
  boolean hasImpossible(String text) {
    return NO_TIME.matcher(text).find()
        || forms.dates().stream()
            .filter(form -> form.order().length() == DATE)
            .anyMatch(form -> form.pattern().matcher(text).results().anyMatch(this::isImpossible));
  }

  private boolean isImpossible(MatchResult written) {
    return written.group().matches(".*\\d{4}.*")
        && forms.dates().stream()
            .noneMatch(
                form -> {
                  Matcher match = form.pattern().matcher(written.group());
                  return match.matches()
                      && !date(NumberForms.groups(match, form), form.order()).isEmpty();
                });
  }

  private static boolean isFree(boolean[] taken, int start, int end) {
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static void take(boolean[] taken, int start, int end) {
    for (int i = start; i < end; i++) {
      taken[i] = true;
    }
  }

  /// Reads what begins with a digit; where to go on.
  private int read(String text, int start, boolean[] taken, List<Numeral> found) {
    int end = start;
    int impossible = start;
    Set<String> readings = new LinkedHashSet<>();
    List<String> groups = List.of();
    for (NumberForms.DatePattern form : forms.dates()) {
      Matcher date =
          form.pattern().matcher(text).region(start, text.length()).useTransparentBounds(true);
      if (date.lookingAt() && date.end() >= end) {
        String reading = date(NumberForms.groups(date, form), form.order());
        if (!reading.isEmpty() && isFree(taken, start, date.end())) {
          if (date.end() > end) {
            readings.clear();
            groups = NumberForms.groups(date, form);
          }
          readings.add(reading);
          end = date.end();
        }
        if (reading.isEmpty() && form.order().length() == DATE && isImpossible(date)) {
          impossible = date.end();
          groups = NumberForms.groups(date, form);
        }
      }
    }
    if (end == start && impossible > start && isFree(taken, start, impossible)) {
      // "2018-13-13": one value that is no date.
      end = impossible;
    }
    if (end == start) {
      Quantities.Found one = quantities.read(text, start, taken);
      found.add(one.numeral());
      return one.end();
    }
    String written = text.substring(start, end);
    readings.add(written);
    found.add(
        new Numeral(
            written,
            Numeral.Kind.DATE,
            readings,
            groups.stream().map(group -> part(group, start)).toList(),
            start));
    return end;
  }

  private static Numeral part(String digits, int start) {
    Set<String> readings = new LinkedHashSet<>();
    String value = Quantities.bare(digits);
    readings.add(value);
    if (digits.length() == 2) {
      readings.add("20" + digits);
    }
    if (digits.length() <= 2) {
      readings.add("m" + value);
    }
    return Numeral.of(digits, Numeral.Kind.VALUE, readings, start);
  }

  private static String date(List<String> groups, String order) {
    String year = "";
    int month = 0;
    int day = 0;
    for (int n = 0; n < groups.size(); n++) {
      String group = groups.get(n);
      switch (order.charAt(n)) {
        case 'y' -> year = group.length() == 2 ? "20" + group : group;
        case 'm' -> month = Integer.parseInt(group);
        default -> day = Integer.parseInt(group);
      }
    }
    boolean isDate =
        month >= 1 && month <= MONTHS && day <= DAYS && (day > 0 || order.indexOf('d') < 0);
    return isDate ? date(year, month, day) : "";
  }

  private static String date(String year, int month, int day) {
    return "d:" + year + "-" + month + (day > 0 ? "-" + day : "");
  }

  private Numeral named(Matcher match, NumberForms.MonthPattern form) {
    int start = match.start();
    String day = form.groups().contains("day") ? match.group("day") : "";
    String shortYear = match.group("short");
    String year = shortYear == null ? match.group("year") : "20" + shortYear;
    int month = forms.month(match.group("month"));
    int number = day.isEmpty() ? 0 : Integer.parseInt(day);
    List<Numeral> parts = new ArrayList<>();
    Set<String> readings = new LinkedHashSet<>();
    if (!day.isEmpty()) {
      parts.add(part(day, start));
    }
    parts.add(
        Numeral.of(
            match.group("month"),
            Numeral.Kind.MONTH,
            Set.of(String.valueOf(month), "m" + month),
            start));
    if (year != null) {
      parts.add(
          Numeral.of(
              year,
              Numeral.Kind.VALUE,
              shortYear == null ? Set.of(year) : Set.of(year, shortYear),
              start));
    }
    readings.add(date(year == null ? "" : year, month, number));
    if (year == null && day.length() == 2) {
      // "May 21" may be the month of a year.
      readings.add(date("20" + day, month, 0));
    }
    // The full stop behind it may be that of the sentence.
    String written = match.group().replaceFirst("\\.$", "");
    return new Numeral(written, Numeral.Kind.DATE, readings, parts, start);
  }

  /// "5 to 7 PM": the first hour is one of the afternoon too.
  private void shareAfternoon(List<Numeral> found, String text) {
    for (int n = 0; n + 1 < found.size(); n++) {
      Numeral one = found.get(n);
      Numeral next = found.get(n + 1);
      int end = one.start() + one.written().length();
      boolean isRange =
          one.kind() == Numeral.Kind.VALUE
              && end <= next.start()
              && RANGE.matcher(text.substring(end, next.start())).matches()
              && forms.eveningEnd(text, end) == end
              && next.readings().stream().anyMatch(Quantities::isAfternoon);
      if (isRange) {
        Set<String> readings = new LinkedHashSet<>(one.readings());
        one.readings().forEach(reading -> Quantities.afternoon(reading).forEach(readings::add));
        found.set(n, Numeral.of(one.written(), one.kind(), readings, one.start()));
      }
    }
  }

  private void addWords(List<Numeral> found, String text, boolean[] taken) {
    Matcher letters = WORD.matcher(text);
    while (letters.find()) {
      if (!taken[letters.start()]) {
        String word = letters.group();
        List<String> likely =
            forms.spelled(word).isEmpty() ? List.of(word.split("-")) : List.of(word);
        for (String one : likely) {
          Set<String> readings = one.isEmpty() ? Set.of() : forms.spelled(one);
          if (!readings.isEmpty()) {
            found.add(Numeral.of(one, Numeral.Kind.SPELLED, readings, letters.start()));
          }
        }
      }
    }
  }
}
