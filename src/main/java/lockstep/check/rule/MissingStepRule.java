package lockstep.check.rule;

import java.util.Map;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;

/// Flags steps of the reference that the version has not; a step that is missing with all that belongs to it is one finding.
public final class MissingStepRule implements PairRule {
  @Override
  public String id() {
    return "missing-step";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.FAULT;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    return Alone.missing(pair).stream()
        .filter(Alone::isStep)
        .map(
            one ->
                pair.finding(
                    this,
                    one.row(),
                    one.span(),
                    Excerpt.of(one.block()),
                    Map.of("text", Excerpt.of(one.block()))));
  }
}
