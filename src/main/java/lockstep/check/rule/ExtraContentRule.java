package lockstep.check.rule;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Shape;

/// Flags headings, paragraphs, items, notes, images, code and tables that the reference has not.
public final class ExtraContentRule implements PairRule {
  @Override
  public String id() {
    return "extra-content";
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
    return Alone.extra(pair).stream()
        .filter(one -> !one.isStep() && !isStrayMarker(one))
        .map(one -> finding(one, pair));
  }

  /// A list marker with nothing behind it says nothing that the reference lacks.
  private static boolean isStrayMarker(Alone one) {
    return one.block().shape() instanceof Shape.Item && one.block().text().isBlank();
  }

  private Finding finding(Alone one, Pair pair) {
    String text = Excerpt.of(one.block());
    Map<String, String> values =
        Map.of("kind", Finding.phrase("block." + one.block().shape().kind()), "text", text);
    return pair.finding(this, one.span(), Optional.empty(), text, values);
  }
}
