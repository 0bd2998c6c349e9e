package lockstep.check.rule;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lockstep.check.DocumentRule;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Place;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.source.Problem;
import lockstep.source.Span;

/// Flags what keeps a file from being read as its author meant it: files that are not served at all, and problems of files that are.
public final class UnreadableDocumentRule implements DocumentRule {
  // Text below these is taken for something else; the others lose a value or a file taken in.
  private static final Set<String> SEVERE =
      Set.of("merge-conflict", "unclosed-front-matter", "unclosed-fence");

  @Override
  public String id() {
    return "unreadable-document";
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
  public boolean looksAtIncludes() {
    return true;
  }

  @Override
  public Stream<Finding> findings(Subject subject) {
    return subject.problems().stream().map(problem -> finding(problem, subject));
  }

  private Finding finding(Problem problem, Subject subject) {
    Span span = new Span(problem.line(), problem.column(), problem.line(), problem.column());
    Place place = new Place(subject.locale(), problem.file(), span);
    Finding finding =
        Finding.of(this, subject, place, problem.code(), Map.of("problem", problem.message()));
    boolean severe = subject.version().isEmpty() || SEVERE.contains(problem.code());
    return severe ? finding : finding.with(Severity.WARNING);
  }
}
