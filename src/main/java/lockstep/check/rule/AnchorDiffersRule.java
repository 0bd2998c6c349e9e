package lockstep.check.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.align.Row;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.locale.Normal;
import lockstep.markdown.Node;
import lockstep.procedure.Shape;

/// Flags headings with another anchor than in the reference: links to them lead nowhere.

public final class AnchorDiffersRule implements PairRule {
  @Override
  public String id() {
    return "anchor-differs";
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
    return pair.oneToOne().flatMap(row -> finding(row, pair).stream());
  }

  private Optional<Finding> finding(Row row, Pair pair) {
    if (row.left().orElseThrow().body() instanceof Node.Heading here
        && row.left().orElseThrow().shape() instanceof Shape.Heading(_, var slug, _)
        && row.right().orElseThrow().body() instanceof Node.Heading there
        && row.right().orElseThrow().shape() instanceof Shape.Heading(_, var wanted, var other)
        && !here.anchors().isEmpty()
        && (!there.anchors().isEmpty() || pair.rightLocale().tag().equals(pair.sourceLocale()))
        && !isIn(wanted, here.anchors())
        && !Normal.of(slug).equals(Normal.of(wanted + (other > 1 ? "-" + (other - 1) : "")))) {
      Map<String, String> values = Map.of("here", slug, "there", wanted);
      return Optional.of(pair.finding(this, row, wanted, values));
    }
    return Optional.empty();
  }

  /// Sites differ in how they treat punctuation; letters and digits tell headings apart.
  private static boolean isIn(String slug, List<String> anchors) {
    return anchors.stream().anyMatch(anchor -> Normal.of(anchor).equals(Normal.of(slug)));
  }
}
