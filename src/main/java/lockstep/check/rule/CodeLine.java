package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lockstep.markdown.Node;
import lockstep.procedure.Block;
import lockstep.source.Span;

/// A line of code, or code in running text, in a form that can be compared: without prompt, comment and doubled white space, plain quotes
/// and hyphens.
///
/// @param text never empty
/// @param span where it stands, comment included
record CodeLine(String text, Span span) {
  private static final char LAST_ASCII = '\u007F';
  private static final Pattern SPACE = Pattern.compile("[\\s\u00A0\u202F\u200B]+");
  private static final Pattern PROMPT =
      Pattern.compile("^(?:PS(?: [^>]*)?>|[A-Za-z]:\\\\[^>]*>|[$>](?= ))\\s*");
  private static final Pattern COMMENT =
      Pattern.compile(
          "^(?:#(?!\\w+=)|//|--(?: |$)|/\\*|\\*(?: |$)|<!--|::|(?i:rem) ).*|\\s#\\s.*$");
  private static final Pattern SINGLE = Pattern.compile("[\u2018\u2019\u201A\u201B]");
  private static final Pattern DOUBLE = Pattern.compile("[\u201C\u201D\u201E\u201F\u00AB\u00BB]");
  private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");

  /// The form in which code is compared; empty for a comment and a blank line.
  static String plain(String code) {
    String text = SPACE.matcher(code).replaceAll(" ").strip();
    if (text.chars().anyMatch(c -> c > LAST_ASCII)) {
      text = SINGLE.matcher(text).replaceAll("'");
      text = DOUBLE.matcher(text).replaceAll("\"");
      text = DASH.matcher(text).replaceAll("-");
    }
    text = PROMPT.matcher(text).replaceFirst("");
    return COMMENT.matcher(text).replaceAll("").strip();
  }

  /// Code in running text.
  static Optional<CodeLine> of(String code, Span span) {
    String text = plain(code);
    return text.isEmpty() ? Optional.empty() : Optional.of(new CodeLine(text, span));
  }

  /// The lines of the code blocks in some blocks, comments and blank ones left out.
  static List<CodeLine> ofBlocks(List<Block> blocks) {
    List<CodeLine> lines = new ArrayList<>();
    for (Block block : blocks) {
      Pieces.codes(block.body()).forEach(code -> add(lines, code));
    }
    return lines;
  }

  private static void add(List<CodeLine> lines, Node.Code code) {
    String[] texts = code.text().split("\n", -1);
    Span span = code.span();
    int count = (int) code.text().lines().count();
    boolean fenced = code.language().isPresent() || span.endLine() - span.line() >= count;
    int first = span.line() + (fenced ? 1 : 0);
    for (int n = 0; n < texts.length; n++) {
      int start = n;
      String statement = texts[n].stripTrailing();
      // A backtick at its end joins a line with the next one.
      while (statement.endsWith("`") && n + 1 < texts.length) {
        statement = statement.substring(0, statement.length() - 1) + texts[++n].stripTrailing();
      }
      int line = Math.min(first + start, span.endLine());
      int last = Math.min(first + n, span.endLine());
      int end = span.column() + texts[n].length();
      of(statement, new Span(line, span.column(), last, Math.max(end, span.column() + 1)))
          .ifPresent(lines::add);
    }
  }

  /// Whether both say the same to a shell, which knows no case.
  boolean isSame(CodeLine other) {
    return text.equals(other.text)
        || text.equalsIgnoreCase(other.text)
            && (text.startsWith("-")
                || CommandForm.of(text).isPresent()
                || CommandForm.of(other.text).isPresent());
  }

  /// The text in lower case.
  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }
}
