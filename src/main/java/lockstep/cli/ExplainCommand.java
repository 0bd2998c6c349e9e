package lockstep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.check.Rule;
import lockstep.check.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints what a rule is about.
@Command(
    name = "explain",
    description = "Explain a rule of lockstep check: what it finds, why, and what to do about it.",
    sortOptions = false,
    sortSynopsis = false,
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:explained", " 2:no such rule, or wrong usage"},
    footerHeading = "%nExamples:%n",
    footer = {"  lockstep explain", "  lockstep explain empty-link"})
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RULE",
      arity = "0..1",
      description = "The rule's id, as it stands behind a finding. Default: a list of all rules")
  private List<String> rule = new ArrayList<>();

  @Spec private CommandSpec spec;
  private final Terminal terminal;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Session session = Session.of(spec, terminal);
    if (rule.isEmpty()) {
      Rules.all().forEach(one -> session.out().print(line(one)));
    } else {
      Rule found = RuleOptions.find("RULE", rule.getFirst());
      session.out().print(head(found) + "\n\n" + Rules.page(found).markdown());
    }
    return 0;
  }

  private static String line(Rule rule) {
    return "%-22s%-11s%-9s%s\n"
        .formatted(
            rule.id(), rule.findingClass().id(), rule.severity().id(), Rules.page(rule).title());
  }

  private static String head(Rule rule) {
    return rule.id() + " · " + rule.findingClass().id() + " · " + rule.severity().id();
  }
}
