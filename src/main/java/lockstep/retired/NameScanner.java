package lockstep.retired;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Finds names of the catalogue in a passage, in one pass over its words.
final class NameScanner {
  // Endings that make a name one of a file.
  private static final Set<String> FILES =
      Set.of(
          "md", "ps1", "psm1", "psd1", "html", "htm", "json", "yml", "yaml", "aspx", "png", "svg",
          "xml", "txt", "zip", "exe");
  private static final Pattern PROMPT =
      Pattern.compile(
          "[\\s\\u00A0]*(?:PS[^>\\n]{0,60}>|[A-Za-z]:\\\\[^>\\n]{0,60}>|[$>#%])?[\\s\\u00A0]*");

  /// A name in a passage.
  ///
  /// @param start offset of its first character, a module in front left out
  /// @param end offset behind its last character
  /// @param whole offset of the module in front, `start` when there is none
  /// @param form which written form it is
  /// @param isGuard whether it only looks retired
  /// @param isTorn whether a space stands inside it
  record Hit(
      Passage passage,
      int start,
      int end,
      int whole,
      Retirement entry,
      String form,
      boolean isGuard,
      boolean isTorn) {
    String written() {
      return passage.text().substring(start, end);
    }
  }

  private final NameIndex index;

  NameScanner(NameIndex index) {
    this.index = index;
  }

  /// Hands on every name of a passage in order.
  void scan(Passage passage, Consumer<Hit> hits) {
    String text = passage.text();
    int qualified = -1;
    int at = 0;
    while (at < text.length()) {
      if (!isWord(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && isWord(text.charAt(end))) {
        end++;
      }
      Optional<Hit> hit = command(passage, at, end, qualified);
      qualified = -1;
      if (hit.isEmpty() && index.mayBegin(text, at)) {
        int module = moduleEnd(text, at);
        if (module < text.length()
            && text.charAt(module) == '\\'
            && index.module(key(text, at, module)).isPresent()) {
          qualified = at;
          at = module + 1;
          continue;
        }
        hit = module(passage, at, module);
        Optional<Phrase.Match> phrase = index.phraseAt(text, at);
        if (phrase.isPresent() && phrase.get().end() > hit.map(Hit::end).orElse(at)) {
          hit = phrase(passage, at, phrase.get());
          end = Math.max(end, phrase.get().end());
        }
      }
      hit.ifPresent(hits);
      at = hit.map(Hit::end).orElse(end);
    }
  }

  private Optional<Hit> command(Passage passage, int start, int verbEnd, int qualified) {
    String text = passage.text();
    int hyphen = verbEnd;
    boolean torn =
        hyphen + 1 < text.length()
            && text.charAt(hyphen) == ' '
            && Hyphens.isHyphen(text.charAt(hyphen + 1));
    if (torn) {
      hyphen++;
    }
    if (hyphen + 1 >= text.length() || !Hyphens.isHyphen(text.charAt(hyphen))) {
      return Optional.empty();
    }
    int noun = hyphen + 1;
    if (!torn && text.charAt(noun) == ' ') {
      torn = true;
      noun++;
    }
    int end = noun;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    if (end == noun || isJoinedBefore(passage, start, qualified)) {
      return Optional.empty();
    }
    String name = key(text, start, verbEnd) + "-" + key(text, noun, end);
    if (torn && !isTelling(name)) {
      return Optional.empty();
    }
    int whole = qualified < 0 ? start : qualified;
    Optional<Retirement> entry = index.command(name);
    boolean lower = name.equals(text.substring(start, end));
    if (isJoinedBehind(passage, end, lower)) {
      return Optional.empty();
    }
    if (entry.isPresent()) {
      return Optional.of(new Hit(passage, start, end, whole, entry.get(), name, false, torn));
    }
    Optional<Guard> guard = index.guardedCommand(name);
    if (guard.isPresent() && guard.get().kind() == Guard.Kind.COMPATIBILITY && !torn) {
      return Optional.of(
          new Hit(
              passage, start, end, whole, index.unknownCommand(), guard.get().name(), true, false));
    }
    int dash = name.indexOf('-');
    boolean unknown =
        name.startsWith("azurerm", dash + 1)
            && name.length() > dash + 8
            && index.isVerb(name.substring(0, dash));
    return unknown && guard.isEmpty() && !torn && !lower
        ? Optional.of(
            new Hit(passage, start, end, whole, index.unknownCommand(), name, false, false))
        : Optional.empty();
  }

  /// Whether a name is one of the families that nothing else is called like; only these are looked for with a space inside.
  private static boolean isTelling(String name) {
    return name.contains("-azurerm") || name.contains("-azuread") || name.contains("-msol");
  }

  private static boolean isJoinedBefore(Passage passage, int start, int qualified) {
    if (start == 0
        || qualified >= 0
        || passage.isEdge(start) && passage.text().charAt(start - 1) != '/') {
      return false;
    }
    char before = passage.text().charAt(start - 1);
    return "_-./#$@\\".indexOf(before) >= 0
        || Hyphens.isHyphen(before)
        || Character.isLetterOrDigit(before);
  }

  private static boolean isJoinedBehind(Passage passage, int end, boolean lower) {
    String text = passage.text();
    if (end >= text.length()) {
      return false;
    }
    char next = text.charAt(end);
    if (passage.isEdge(end) && Hyphens.isHyphen(next)) {
      return false;
    }
    char further = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    if (next == '.') {
      int stop = end + 1;
      while (stop < text.length() && Character.isLetterOrDigit(text.charAt(stop))) {
        stop++;
      }
      return FILES.contains(key(text, end + 1, stop));
    }
    // `set-azure-spending-budget` is an address; `Get-AzureRmVM-cmdlet` is a compound, `...-Name` a
    // parameter that lost its space.
    return next == '/'
        || next == '\\'
        || Hyphens.isHyphen(next) && Character.isLowerCase(further) && lower;
  }

  private static int moduleEnd(String text, int start) {
    int end = start;
    while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    while (end > start && text.charAt(end - 1) == '.') {
      end--;
    }
    return end;
  }

  private Optional<Hit> module(Passage passage, int start, int end) {
    String text = passage.text();
    String name = key(text, start, end);
    Optional<Retirement> entry = index.module(name);
    if (entry.isEmpty()
        || isJoinedBefore(passage, start, -1)
        || start > 0 && text.charAt(start - 1) == '*') {
      return Optional.empty();
    }
    String found = RetirementCatalogue.key(entry.get().name());
    int stop =
        found.startsWith("azurerm") && name.length() > found.length()
            ? end
            : start + found.length();
    boolean lower = name.equals(text.substring(start, end));
    String rest = name.substring(found.length());
    boolean file = FILES.contains(rest.substring(rest.lastIndexOf('.') + 1));
    boolean joined = stop < text.length() && (text.charAt(stop) == '@' || text.charAt(stop) == '=');
    // `azuread.authority` is a setting of a program.
    boolean setting = lower && stop < end;
    return file || joined || setting || isJoinedBehind(passage, stop, lower)
        ? Optional.empty()
        : Optional.of(
            new Hit(
                passage,
                start,
                stop,
                start,
                entry.get(),
                text.substring(start, stop),
                false,
                false));
  }

  private Optional<Hit> phrase(Passage passage, int start, Phrase.Match match) {
    if (match.phrase().entry().isEmpty()) {
      return Optional.empty();
    }
    Retirement entry = match.phrase().entry().get();
    String text = passage.text();
    int style = passage.style(start);
    boolean inCode = (style & Passage.CODE) != 0;
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    boolean part =
        switch (entry.scope()) {
          case TEXT -> inCode || (style & Passage.ADDRESS) != 0 || "_./#$@\\".indexOf(before) >= 0;
          case ANYWHERE -> (style & Passage.ADDRESS) != 0 || "_.#$@\\".indexOf(before) >= 0;
          case COMMAND_LINE -> !inCode || !beginsCommand(passage, start);
        };
    int end = match.end();
    boolean file =
        end < text.length() && text.charAt(end) == '.' && isJoinedBehind(passage, end, false);
    // `AAD-25690` is the number of a plan.
    boolean number =
        end + 1 < text.length()
            && Hyphens.isHyphen(text.charAt(end))
            && Character.isDigit(text.charAt(end + 1));
    return part || file || number
        ? Optional.empty()
        : Optional.of(
            new Hit(passage, start, end, start, entry, match.phrase().form(), false, false));
  }

  /// Whether nothing but a prompt stands before an offset in its line of code.
  static boolean beginsCommand(Passage passage, int at) {
    int from =
        passage.isCode()
            ? passage.lineStart(at)
            : Math.max(passage.lineStart(at), passage.styleStart(at));
    return PROMPT.matcher(passage.text()).region(from, at).matches();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static String key(String text, int start, int end) {
    return RetirementCatalogue.key(text.substring(start, end));
  }
}
