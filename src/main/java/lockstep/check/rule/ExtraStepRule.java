package lockstep.check.rule;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;

/// Flags steps that the reference has not.
public final class ExtraStepRule implements PairRule {
  @Override
  public String id() {
    return "extra-step";
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
        .filter(Alone::isStep)
        .map(
            one ->
                pair.finding(
                    this,
                    one.span(),
                    Optional.empty(),
                    Excerpt.of(one.block()),
                    Map.of("text", Excerpt.of(one.block()))));
  }
}
