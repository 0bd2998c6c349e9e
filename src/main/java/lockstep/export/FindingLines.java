package lockstep.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.locale.LocaleData;
import lockstep.procedure.Block;

/// Findings as lines below what they are about: how bad, what is wrong, what to write instead, which rule says so, where.
///
/// @param reader the language of the messages
/// @param width characters in a line
record FindingLines(LocaleData reader, TextStyle style, int width) {
  private static final String INDENT = "    ";
  // As the messages of our languages quote.
  private static final Pattern QUOTE = Pattern.compile(":? ?[“”„«] ?([^“”„«»]*?)…? ?[”“»]");

  /// A finding below the blocks that it is about.
  ///
  /// @param shown what stands above it and need not be quoted
  List<String> of(Finding finding, List<Block> shown) {
    List<String> written = new ArrayList<>();
    String severity = finding.severity().id();
    String head = "%s %s  ".formatted(style.severitySign(finding.severity()), severity);
    String inside = INDENT + " ".repeat(Lines.length(head));
    int room = width - inside.length();
    List<String> lines = new ArrayList<>(Cells.wrap(message(finding, shown), room));
    int fixes = lines.size();
    // Many a message says it itself.
    String said = Plain.line(finding.message(reader));
    ComparisonWords.fix(finding)
        .filter(_ -> !ComparisonWords.names(finding).stream().allMatch(said::contains))
        .ifPresent(fix -> lines.addAll(Cells.wrap("→ " + fix, room)));
    String where = where(finding);
    boolean fits = Lines.length(lines.getLast()) + 2 + Lines.length(where) <= room;
    for (int i = 0; i < lines.size(); i++) {
      String line = i < fixes ? lines.get(i) : style.good(lines.get(i));
      boolean last = i == lines.size() - 1;
      written.add(
          (i == 0 ? INDENT + style.severity(finding.severity(), head) : inside)
              + line
              + (last && fits ? "  " + style.dim(where) : ""));
    }
    if (!fits) {
      written.add(inside + style.dim(where));
    }
    return written;
  }

  /// The message without the quotation of what stands above it anyway.
  private String message(Finding finding, List<Block> shown) {
    String message = plain(finding.message(reader));
    Matcher quote = QUOTE.matcher(message);
    if (quote.find()) {
      String quoted = quote.group(1).strip();
      boolean above =
          shown.stream().anyMatch(block -> plain(block.text()).strip().startsWith(quoted));
      if (above && !quoted.isEmpty()) {
        return message.substring(0, quote.start()) + message.substring(quote.end());
      }
    }
    return message;
  }

  private static String plain(String text) {
    return Plain.line(text).replaceAll("[ \u00A0\u202F]+", " ");
  }

  private static String where(Finding finding) {
    String trust =
        finding.findingClass() == FindingClass.FAULT ? "" : " · " + finding.findingClass().id();
    return finding.rule()
        + trust
        + " · "
        + finding.locale()
        + " "
        + finding.place().span().line()
        + ":"
        + finding.place().span().column();
  }
}
