package lockstep.retired;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.retired.NameScanner.Hit;
import lockstep.retired.RetiredUse.Context;
import lockstep.retired.RetiredUse.Suppression;
import lockstep.retired.Retirement.Replacement;

/// Why uses on one page are legitimate.
final class Excuses {
  private static final Set<String> POWERSHELL =
      Set.of(
          "",
          "powershell",
          "azurepowershell",
          "azurepowershell-interactive",
          "powershell-interactive",
          "powershell-console",
          "ps",
          "ps1",
          "psm1",
          "posh",
          "pwsh",
          "console",
          "text",
          "txt",
          "cmd",
          "shell",
          "dos");
  private static final Pattern BESIDE_FORMER =
      Pattern.compile(
          "[\\s(\"'\u00AB\u201C:,-]*(?:(?:known|named|called)"
              + " as|kallad|called)?[\\s(\"'\u00AB\u201C]*");

  private final ContextWords words;
  private final Page page;
  private final Map<String, Pattern> patterns = new HashMap<>();
  private final Map<String, Boolean> ended = new HashMap<>();

  Excuses(ContextWords words, Page page) {
    this.words = words;
    this.page = page;
  }

  /// Whether code of a language is no PowerShell.
  static boolean isOtherCode(Passage passage) {
    return passage.isCode() && !POWERSHELL.contains(passage.language.orElse(""));
  }

  /// Why the use of a product, program or host is legitimate.
  Optional<Suppression> ofName(Retirement entry, Surroundings around) {
    Sentence sentence = around.sentence();
    String before = around.before();
    var former = words.formerly.matcher(before);
    int last = -1;
    while (former.find()) {
      last = former.end();
    }
    if (last >= 0 && BESIDE_FORMER.matcher(before.substring(last)).matches()) {
      return Optional.of(Suppression.FORMERLY);
    }
    boolean works = entry.family().startsWith("prod-") || entry.family().startsWith("prog-");
    if (works && sentence.has(words.negative)) {
      return Optional.of(Suppression.NEGATIVE_STATEMENT);
    }
    Pattern knows =
        patterns.computeIfAbsent(
            "knows " + entry.name(),
            _ ->
                ContextWords.pattern(
                    entry.context().isEmpty() ? List.of("\u0000") : entry.context()));
    boolean ends = !entry.family().startsWith("name-") && sentence.has(words.ended);
    boolean changes =
        sentence.has(words.change)
            || sentence.has(words.formerly)
            || sentence.has(words.warned)
            || sentence.has(words.unwanted)
            || sentence.has(words.negative)
            || around.hasArrow()
            || before.endsWith("(");
    boolean told =
        ends
            || sentence.answer("dated " + entry.name(), text -> NameEnd.isDated(entry, text))
            || NameEnd.isLeft(entry, before, words);
    if (told || sentence.has(knows) || changes && sentence.has(own(entry))) {
      return Optional.of(Suppression.UPGRADE_CONTEXT);
    }
    return ended.computeIfAbsent(entry.name(), _ -> isToldByPage(entry, knows))
        ? Optional.of(Suppression.UPGRADE_DOC)
        : Optional.empty();
  }

  private boolean isToldByPage(Retirement entry, Pattern knows) {
    return words.leaving.matcher(page.title()).find()
            && (knows.matcher(page.title()).find() || own(entry).matcher(page.title()).find())
        || new NameEnd(entry, page).isTold(words);
  }

  /// Why the use of a command or module is legitimate.
  Optional<Suppression> of(Hit hit, Retirement entry, Surroundings around, Context context) {
    if (isOtherCode(hit.passage())) {
      return Optional.of(Suppression.NON_POWERSHELL_FENCE);
    }
    if (page.leaves(entry.family())) {
      return Optional.of(Suppression.UPGRADE_DOC);
    }
    Sentence sentence = around.sentence();
    boolean changes =
        sentence.has(words.change)
            || around.hasArrow()
            || around.isRow()
            || sentence.has(words.formerly);
    if (sentence.has(own(entry)) && (context == Context.FENCE ? around.hasArrow() : changes)) {
      return Optional.of(Suppression.UPGRADE_CONTEXT);
    }
    if (context == Context.FENCE) {
      return Optional.empty();
    }
    boolean targets = sentence.has(Page.current(entry.family()));
    if (sentence.has(words.ended) || targets && sentence.has(words.change)) {
      return Optional.of(Suppression.UPGRADE_CONTEXT);
    }
    return Warning.isAbout(around, words)
        ? Optional.of(Suppression.WARNED_AGAINST)
        : Optional.empty();
  }

  /// What finds the names that took an entry's place, or stood between.
  private Pattern own(Retirement entry) {
    return patterns.computeIfAbsent(
        "own " + entry.name(),
        _ -> {
          String names =
              Stream.concat(
                      entry.via().stream(), entry.replacements().stream().map(Replacement::name))
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"));
          return Pattern.compile(
              names.isEmpty() ? "(?!)" : "(?<![\\w-])(?:" + names + ")(?!\\w)",
              Pattern.CASE_INSENSITIVE);
        });
  }
}
