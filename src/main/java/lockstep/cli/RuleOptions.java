package lockstep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import lockstep.check.Rule;
import lockstep.check.Rules;
import lockstep.locale.Nearest;
import picocli.CommandLine.Option;

/// Which rules look.
final class RuleOptions {
  @Option(
      names = "--rule",
      paramLabel = "RULE",
      split = ",",
      description = "Only this rule. May be given several times. Default: all rules")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--no-rule",
      paramLabel = "RULE",
      split = ",",
      description = "Not this rule. May be given several times.")
  private List<String> without = new ArrayList<>();

  /// The rules that are wanted, by id.
  List<Rule> rules() {
    only.forEach(id -> find("--rule", id));
    without.forEach(id -> find("--no-rule", id));
    List<Rule> wanted =
        Rules.all().stream()
            .filter(rule -> only.isEmpty() || only.contains(rule.id()))
            .filter(rule -> !without.contains(rule.id()))
            .toList();
    if (wanted.isEmpty()) {
      throw new UsageException("--no-rule: no rule is left; leave one");
    }
    return wanted;
  }

  /// The rule with an id.
  ///
  /// @throws UsageException when there is none; the message names similar ones
  static Rule find(String place, String id) {
    return Rules.find(id)
        .orElseThrow(
            () -> {
              List<String> nearest = Nearest.of(id, Rules.ids(), 3);
              return new UsageException(
                  place
                      + ": there is no rule “"
                      + id
                      + "”; "
                      + (nearest.isEmpty()
                          ? "use one of " + String.join(", ", new TreeSet<>(Rules.ids()))
                          : "did you mean " + String.join(" or ", nearest) + "?"));
            });
  }
}
