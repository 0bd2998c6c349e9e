package lockstep.export;

import java.util.regex.Pattern;

/// Makes text of documents harmless where it is printed: they may hold anything, also what a terminal or a build server would obey.
final class Plain {
  // docs: "##vso[area.action ...]" anywhere in a line is a command
  // (learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands)
  private static final Pattern COMMAND =
      Pattern.compile("##(?=(?:vso)?\\[)", Pattern.CASE_INSENSITIVE);

  private Plain() {}

  /// One line: line ends become spaces; control and direction characters become visible; commands to build servers lose their form.
  static String line(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029') {
                plain.append(' ');
              } else if (isObeyed(c)) {
                plain.append('\uFFFD');
              } else {
                plain.appendCodePoint(c);
              }
            });
    return COMMAND.matcher(plain).replaceAll("# #");
  }

  private static boolean isObeyed(int c) {
    boolean direction = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    return Character.isISOControl(c) || direction;
  }
}
