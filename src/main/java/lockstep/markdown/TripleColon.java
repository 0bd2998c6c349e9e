package lockstep.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Docs' `:::name key="value":::` directives.
final class TripleColon {
  // docs: ":::image type="content" source="..." alt-text="...":::" and ":::row:::" ..
  // ":::row-end:::"
  // (learn.microsoft.com/contribute, Markdown reference)
  private static final Pattern NAME =
      Pattern.compile(":::\\s*(?:image|video|code|row|column|zone|moniker)(?:-end)?\\b");
  private static final String FENCE = ":::";
  private static final Pattern IMAGE = Pattern.compile(":::\\s*image\\b");
  private static final Pattern NO_LOC = Pattern.compile(":::\\s*no-loc\\b");
  private static final Pattern TEXT = Pattern.compile("\\btext\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern SOURCE =
      Pattern.compile("\\bsource\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern ALT =
      Pattern.compile("\\balt-text\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private TripleColon() {}

  /// Whether a stripped line is a directive and nothing else, a full stop behind it apart.
  static boolean isDirective(String line) {
    if (!line.startsWith(FENCE) || !NAME.matcher(line).lookingAt()) {
      return false;
    }
    int close = line.indexOf(FENCE, FENCE.length());
    return close < 0
        || line.substring(close + FENCE.length()).chars().allMatch(c -> " .,;:".indexOf(c) >= 0);
  }

  /// Where the first directive that stands inside text, at or behind an offset, begins and ends; empty when there is none.
  static Optional<int[]> findInline(String text, int from) {
    for (int open = text.indexOf(FENCE, from); open >= 0; open = text.indexOf(FENCE, open + 1)) {
      int close = text.indexOf(FENCE, open + FENCE.length());
      if (close < 0) {
        return Optional.empty();
      }
      int end = close + FENCE.length();
      String directive = text.substring(open, end);
      if (image(directive).isPresent() || untranslated(directive).isPresent()) {
        return Optional.of(new int[] {open, end});
      }
    }
    return Optional.empty();
  }

  /// Target and alternative text of an image directive.
  record ImageDirective(String target, String alternative) {}

  /// The image that a directive shows.
  static Optional<ImageDirective> image(String directive) {
    String line = directive.strip();
    if (!IMAGE.matcher(line).lookingAt()) {
      return Optional.empty();
    }
    return Optional.of(new ImageDirective(value(SOURCE, line), value(ALT, line)));
  }

  /// The words that a `no-loc` directive keeps from being translated.
  static Optional<String> untranslated(String directive) {
    String line = directive.strip();
    return NO_LOC.matcher(line).lookingAt() ? Optional.of(value(TEXT, line)) : Optional.empty();
  }

  private static String value(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.find()) {
      return "";
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }
}
