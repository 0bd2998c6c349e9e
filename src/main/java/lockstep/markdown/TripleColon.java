package lockstep.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Docs' `:::name key="value":::` directives.
final class TripleColon {
  // docs: ":::image type="content" source="..." alt-text="...":::" and ":::row:::" .. ":::row-end:::"
  // (learn.microsoft.com/contribute, Markdown reference)
  private static final Pattern LINE =
      Pattern.compile(
          ":::\\s*(?:image|video|code|row|column|zone|moniker)(?:-end)?\\b(?:[^:]|:(?!::))*(?::::[\\s.,;]*)?");
  static final Pattern IMAGE = Pattern.compile(":::\\s*image\\b((?:[^:]|:(?!::))*):::");
  private static final Pattern SOURCE = Pattern.compile("\\bsource\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern ALT = Pattern.compile("\\balt-text\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private TripleColon() {}

  /// Whether a stripped line is a directive and nothing else.
  static boolean isDirective(String line) {
    return line.startsWith(":::") && LINE.matcher(line).matches();
  }

  /// Target and alternative text of an image directive.
  record ImageDirective(String target, String alternative) {}

  /// The image that a directive shows.
  static Optional<ImageDirective> image(String directive) {
    String line = directive.strip();
    if (!line.matches("(?s):::\\s*image\\b.*")) {
      return Optional.empty();
    }
    return Optional.of(new ImageDirective(value(SOURCE, line), value(ALT, line)));
  }

  private static String value(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.find()) {
      return "";
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }
}
