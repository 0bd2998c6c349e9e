package lockstep.check;

/// One thing that is looked for: in a document ([DocumentRule]) or between a version and its reference ([PairRule]). Its page is `lockstep/rules/<id>.md`, its message `rule.<id>` in every language.
public sealed interface Rule permits DocumentRule, PairRule {
  /// Kebab-case, stable for ever, e.g. `empty-link`.
  String id();

  /// How much to trust its findings.
  FindingClass findingClass();

  /// How bad its findings usually are.
  Severity severity();

  /// Whether it looks at the taking in of other documents itself. The findings of other rules on such lines are left
  /// out: what is taken in is checked in its own document.
  default boolean looksAtIncludes() {
    return false;
  }
}
