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
import lockstep.procedure.Block;

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
    return subject.version().stream()
        .flatMap(version -> version.blocks().stream())
        .flatMap(block -> findings(block, subject));
  }

  private Stream<Finding> findings(Block block, Subject subject) {
    List<Finding> found = new ArrayList<>();
    Pieces.texts(block.body())
        .forEach(
            text -> {
              boolean first = true;
              for (Inline piece : text.deep().toList()) {
                if (piece instanceof Inline.Text shown) {
                  add(found, shown, first, subject);
                }
                first = piece instanceof Inline.Break;
              }
            });
    return found.stream();
  }

  private void add(List<Finding> found, Inline.Text shown, boolean starts, Subject subject) {
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
    if (starts && !text.isEmpty()) {
      Matcher mark = ITEM.matcher(text);
      if (mark.find()) {
        found.add(finding(shown, mark, subject));
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
