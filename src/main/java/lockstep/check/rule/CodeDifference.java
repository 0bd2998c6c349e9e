package lockstep.check.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lockstep.check.Finding;
import lockstep.check.Pair;
import lockstep.check.Rule;
import lockstep.source.Span;

/// Code of a version that is not what the reference has there.
///
/// @param here what differs, or where it would stand
/// @param there the same in the reference
/// @param left what the version has, empty where it lacks it
/// @param right what the reference has, empty where it lacks it
/// @param context the command or parameter that it belongs to
record CodeDifference(Kind kind, Span here, Span there, String left, String right, String context) {
  /// How code differs.
  enum Kind {
    /// Another command.
    NAME("code.other-command"),
    /// A parameter is lost.
    PARAMETER_LOST("code.parameter-lost"),
    /// A parameter that the reference lacks.
    PARAMETER_ADDED("code.parameter-added"),
    /// Another parameter in its place.
    PARAMETER_OTHER("code.other-parameter"),
    /// Another argument.
    ARGUMENT("code.other-argument"),
    /// Other code.
    TEXT("code.other"),
    /// Code is lost.
    LOST("code.lost"),
    /// Code that the reference lacks.
    ADDED("code.added"),
    /// Another placeholder.
    PLACEHOLDER_OTHER("placeholder.other"),
    /// A placeholder is lost.
    PLACEHOLDER_LOST("placeholder.lost");

    private final String phrase;

    Kind(String phrase) {
      this.phrase = phrase;
    }

    /// Whether it is about a placeholder.
    boolean isPlaceholder() {
      return this == PLACEHOLDER_OTHER || this == PLACEHOLDER_LOST;
    }
  }

  /// What a rule says about it.
  Finding finding(Rule rule, Pair pair) {
    Map<String, String> values = new HashMap<>();
    values.put("difference", Finding.phrase(kind.phrase));
    values.put("written", left);
    values.put("reference", right);
    values.put("context", context);
    String evidence = right.isEmpty() ? left : right;
    return pair.finding(rule, here, Optional.of(there), evidence, values);
  }
}
