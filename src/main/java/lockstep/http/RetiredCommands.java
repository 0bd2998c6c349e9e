package lockstep.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lockstep.check.Finding;
import lockstep.check.Place;
import lockstep.knowledge.Generation;
import lockstep.procedure.Block;
import lockstep.procedure.Version;
import lockstep.source.Span;

/// What is retired in the commands of a version, as the findings say it.
///
/// @param generation whose catalogue has the names
/// @param findings of the version about commands and modules, by place
record RetiredCommands(Generation generation, List<Finding> findings) {
  private static final Set<String> RULES = Set.of("retired-command", "retired-module");

  RetiredCommands {
    findings = List.copyOf(findings);
  }

  static RetiredCommands of(Generation generation, Version version) {
    return new RetiredCommands(
        generation,
        generation.checks().of(version).stream()
            .filter(finding -> RULES.contains(finding.rule()))
            .toList());
  }

  /// The command with what is retired in it.
  CommandView view(Block.Command command) {
    List<Finding> inside =
        findings.stream()
            .filter(finding -> finding.places().stream().anyMatch(at -> isIn(at, command.span())))
            .toList();
    return new CommandView(
        command.raw(),
        name(command.name(), inside),
        !inside.isEmpty(),
        NewCommandLine.of(command.raw(), inside),
        inside.stream()
            .flatMap(finding -> finding.remedy().replacements().stream())
            .distinct()
            .toList(),
        inside.stream().flatMap(finding -> address(finding).stream()).findFirst());
  }

  private static boolean isIn(Place place, Span command) {
    Span span = place.span();
    boolean after =
        span.line() > command.line()
            || span.line() == command.line() && span.column() >= command.column();
    boolean before =
        span.endLine() < command.endLine()
            || span.endLine() == command.endLine() && span.endColumn() <= command.endColumn();
    return after && before;
  }

  /// The name as the catalogue writes it, where it has it.
  private static String name(String written, List<Finding> inside) {
    return inside.stream()
        .map(Finding::evidence)
        .filter(written::equalsIgnoreCase)
        .findFirst()
        .orElse(written);
  }

  private Optional<String> address(Finding finding) {
    return finding
        .remedy()
        .retirement()
        .flatMap(what -> generation.checks().retirements().catalogue().find(what.name()))
        .map(what -> Addresses.retirement(what.name()));
  }
}
