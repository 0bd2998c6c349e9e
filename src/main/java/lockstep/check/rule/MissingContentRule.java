package lockstep.check.rule;

import java.util.Map;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Shape;
import lockstep.source.Span;

/// Flags headings, paragraphs, items, notes, images, code and tables of the reference that the version has not. A lost warning is worse than other things lost.
public final class MissingContentRule implements PairRule {
  @Override
  public String id() {
    return "missing-content";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.FAULT;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    return Alone.missing(pair).stream()
        .filter(one -> !one.isStep() && !isTold(one, pair))
        .map(one -> finding(one, pair));
  }

  /// Whether it is the line of the roles, of which another rule says that it is lost.
  private static boolean isTold(Alone one, Pair pair) {
    return one.block().shape() instanceof Shape.Paragraph
        && one.span().equals(one.block().span())
        && pair.leftVersion().roles().isEmpty()
        && pair.rightVersion().roles().stream().anyMatch(role -> holds(one.span(), role.span()));
  }

  private static boolean holds(Span block, Span role) {
    return block.line() <= role.line() && role.line() <= block.endLine();
  }

  private Finding finding(Alone one, Pair pair) {
    String text = Excerpt.of(one.block());
    Map<String, String> values =
        Map.of("kind", Finding.phrase("block." + one.block().shape().kind()), "text", text);
    return pair.finding(this, one.row(), one.span(), text, values)
        .with(isWarning(one.block().shape()) ? Severity.ERROR : Severity.WARNING);
  }

  private static boolean isWarning(Shape shape) {
    return shape instanceof Shape.Note(var kind)
        && switch (kind) {
          case NOTE, TIP -> false;
          case IMPORTANT, CAUTION, WARNING -> true;
        };
  }
}
