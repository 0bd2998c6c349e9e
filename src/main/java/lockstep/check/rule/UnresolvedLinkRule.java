package lockstep.check.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lockstep.check.DocumentRule;
import lockstep.check.Documents;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.procedure.Block;
import lockstep.procedure.LinkKind;
import lockstep.procedure.ProcedureId;

/// Flags relative links to documents that neither the locale has nor the locale that stands in for it; once a target and document. Says
/// nothing of texts that lie in no content folder, and of targets outside it.
public final class UnresolvedLinkRule implements DocumentRule {
  private static final String EXTENSION = ".md";

  @Override
  public String id() {
    return "unresolved-link";
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
  public Stream<Finding> findings(Subject subject) {
    return subject.documents().stream().flatMap(documents -> findings(subject, documents));
  }

  private Stream<Finding> findings(Subject subject, Documents documents) {
    Set<ProcedureId> told = new HashSet<>();
    return subject.version().stream()
        .flatMap(version -> version.blocks().stream())
        .flatMap(block -> block.links().stream())
        .filter(link -> link.kind() == LinkKind.DOCUMENT)
        .flatMap(link -> finding(link, subject, documents, told).stream());
  }

  private Optional<Finding> finding(
      Block.Link link, Subject subject, Documents documents, Set<ProcedureId> told) {
    return document(link.target(), subject.procedure())
        .filter(document -> !documents.has(subject.locale(), document) && told.add(document))
        .map(
            document ->
                Finding.of(
                    this,
                    subject,
                    subject.place(link.span()),
                    document.path(),
                    Map.of("target", link.target(), "document", document.path() + EXTENSION)));
  }

  /// The document that a target names, empty for other files and for what lies outside the content.
  private static Optional<ProcedureId> document(String target, ProcedureId from) {
    String path = target.split("[?#]", 2)[0].replace("%20", " ").replace('\\', '/');
    if (path.startsWith("~") || !path.toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    int folder = from.path().lastIndexOf('/');
    String whole = folder < 0 ? path : from.path().substring(0, folder) + "/" + path;
    for (String part : whole.split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String name = String.join("/", parts);
    return name.length() > EXTENSION.length()
        ? Optional.of(ProcedureId.of(name))
        : Optional.empty();
  }
}
