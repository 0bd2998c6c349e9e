package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.check.DocumentRule;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;
import lockstep.procedure.Block;
import lockstep.procedure.Version;

/// Flags marks of Markdown that a reader sees: bold that is not closed or torn by white space, links that are none, an alert without
/// its quote, a list marker that begins no item.
public final class BrokenMarkupRule implements DocumentRule {
  private static final Pattern BOLD = Pattern.compile("(?<![*\\\\])\\*\\*(?![*])");
  private static final Pattern LINK =
      Pattern.compile("\\]\\s?\\([\\w#?=&%-]*[./][\\w./#?=&%:-]*\\)");
  private static final Pattern ALERT = Pattern.compile("\\[!\\s?\\p{L}+\\s?]");
  private static final Pattern ITEM = Pattern.compile("^(?:\\d{1,2}\\.|-)(?=\\p{Lu})");

  @Override
  public String id() {
    return "broken-markup";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.MARKUP;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public Stream<Finding> findings(Subject subject) {
    List<Finding> found = new ArrayList<>();
    boolean inList = false;
    for (Block block : subject.version().map(Version::blocks).orElse(List.of())) {
      inList = add(found, block, inList, subject);
    }
    return found.stream();
  }

  /// Adds what is found in a block. Lost markers of a list, or of the lists in the rows of a table, are one finding.
  ///
  /// @param inList whether the block before has lost markers
  /// @return whether this one has
  private boolean add(List<Finding> found, Block block, boolean inList, Subject subject) {
    boolean lost = false;
    for (Inlines text : Pieces.texts(block.body()).toList()) {
      boolean first = true;
      for (Inline piece : text.deep().toList()) {
        if (piece instanceof Inline.Text shown) {
          addMarks(found, shown, subject);
          Matcher item = ITEM.matcher(shown.text());
          if (first && item.find()) {
            if (!lost && !inList) {
              found.add(finding(shown, item, subject));
            }
            lost = true;
          }
        }
        first = piece instanceof Inline.Break;
      }
    }
    return lost;
  }

  private void addMarks(List<Finding> found, Inline.Text shown, Subject subject) {
    String text = shown.text();
    boolean marks = text.indexOf('*') >= 0 || text.indexOf(']') >= 0;
    if (marks) {
      for (Pattern pattern : List.of(BOLD, LINK, ALERT)) {
        Matcher mark = pattern.matcher(text);
        if (mark.find()) {
          found.add(finding(shown, mark, subject));
        }
      }
    }
  }

  private Finding finding(Inline.Text shown, Matcher mark, Subject subject) {
    String text = shown.text();
    int from = Math.max(0, mark.start() - 20);
    int to = Math.min(text.length(), mark.end() + 20);
    String around = text.substring(from, to).strip();
    return Finding.of(
        this, subject, subject.place(shown.span()), mark.group(), Map.of("written", around));
  }
}
