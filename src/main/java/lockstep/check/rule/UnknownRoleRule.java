package lockstep.check.rule;

import java.util.Map;
import java.util.stream.Stream;
import lockstep.check.DocumentRule;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.procedure.Mention;
import lockstep.procedure.Version;

/// Flags required roles that the vocabulary lacks: new ones, or names that translation damaged.
public final class UnknownRoleRule implements DocumentRule {
  @Override
  public String id() {
    return "unknown-role";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.INFO;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public Stream<Finding> findings(Subject subject) {
    return subject.version().stream()
        .flatMap(version -> version.roles().stream().filter(role -> isUnknownHere(role, version)))
        .map(
            role ->
                Finding.of(
                    this,
                    subject,
                    subject.place(role.span()),
                    role.text(),
                    Map.of("role", role.text())));
  }

  /// A document that another one takes in has its own places; its roles are found there.
  private static boolean isUnknownHere(Mention role, Version version) {
    return role.id().isEmpty()
        && !isPointer(role, version)
        && version.blocks().stream()
            .anyMatch(
                block ->
                    block.span().line() <= role.span().line()
                        && role.span().endLine() <= block.span().endLine()
                        && words(block.text()).contains(words(role.text())));
  }

  /// "See the role guidance", with a link: where to read of roles, not the name of one.
  private static boolean isPointer(Mention role, Version version) {
    return version.blocks().stream()
        .flatMap(block -> block.links().stream())
        .anyMatch(
            link ->
                link.span().line() == role.span().line()
                    && link.span().column() < role.span().endColumn()
                    && role.span().column() < link.span().endColumn());
  }

  private static String words(String text) {
    return text.replaceAll("[\\s\u00A0]+", " ").strip();
  }
}
