package lockstep.check;

import java.util.stream.Stream;

/// A rule that looks at one document.
public non-sealed interface DocumentRule extends Rule {
  /// What it finds, in any order; the checker numbers and sorts them and finds their steps.
  Stream<Finding> findings(Subject subject);
}
