package lockstep.retired;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.retired.Retirement.Replacement;

/// How a text tells that a product or program has come to an end. What only got another name has not: its old name is wrong there too.
///
/// @param page that the name stands on
record NameEnd(Retirement entry, Page page) {
  private static final String RENAMED = "name-";
  private static final String PRODUCT = "prod-";

  /// Whether the page is about the end: its title names the old thing and a change, and it goes on to what is current. What takes the place
  /// of a product need not be its one successor.
  boolean isTold(ContextWords words) {
    if (entry.family().startsWith(RENAMED) || !words.leaving.matcher(page.title()).find()) {
      return false;
    }
    List<String> old = new ArrayList<>(entry.forms());
    old.add(entry.name());
    return ContextWords.pattern(old).matcher(page.title()).find()
        && (entry.family().startsWith(PRODUCT) || goesOn());
  }

  private boolean goesOn() {
    List<String> current = new ArrayList<>(entry.context());
    entry.replacements().stream().map(Replacement::name).forEach(current::add);
    return !current.isEmpty() && page.says(ContextWords.pattern(current));
  }

  /// Whether a sentence names the day of the end, in any language: `31 december 2021`, `December 31, 2021`, `2021-12-31`.
  static boolean isDated(Retirement entry, String sentence) {
    return !entry.family().startsWith(RENAMED)
        && Stream.of(entry.retiredOn(), entry.deprecatedOn())
            .flatMap(Optional::stream)
            .anyMatch(day -> sentence.contains(day.toString()) || written(day, sentence));
  }

  private static boolean written(LocalDate day, String sentence) {
    String year = Integer.toString(day.getYear());
    return sentence.contains(year)
        && Pattern.compile("(?<!\\d)" + day.getDayOfMonth() + "(?!\\d)\\D{1,20}" + year + "(?!\\d)")
            .matcher(sentence)
            .find();
  }

  /// Whether the reader is told to leave it: a word such as `remove` or `migrate` stands directly before the name.
  static boolean isLeft(Retirement entry, String before, ContextWords words) {
    if (entry.family().startsWith(RENAMED)) {
      return false;
    }
    Matcher leaving = words.leaving.matcher(before);
    int last = -1;
    while (leaving.find()) {
      last = leaving.end();
    }
    return last >= 0 && before.substring(last).isBlank();
  }
}
