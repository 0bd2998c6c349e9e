package lockstep.check;

import java.util.stream.Stream;

/// One thing that is looked for. Its page is `lockstep/rules/<id>.md`, its message `rule.<id>` in every language.
public interface Rule {
  /// Kebab-case, stable for ever, e.g. `empty-link`.
  String id();

  /// How much to trust its findings.
  FindingClass findingClass();

  /// How bad its findings usually are.
  Severity severity();

  /// What it finds, in any order; the checker numbers and sorts them and finds their steps.
  Stream<Finding> findings(Subject subject);
}
