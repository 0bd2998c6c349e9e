package lockstep.http;

import java.util.List;
import java.util.Optional;
import lockstep.check.Finding;
import lockstep.check.Pair;
import lockstep.check.Subject;
import lockstep.knowledge.Checks;
import lockstep.knowledge.Comparisons;
import lockstep.knowledge.Reference;

/// What the rules find in a text that was sent.
///
/// @param reference the version of the content that it was compared with; empty where it was checked by itself
/// @param findings by place, suppressed ones too
record CheckedText(Subject text, Optional<Reference> reference, List<Finding> findings) {
  CheckedText {
    findings = List.copyOf(findings);
  }

  /// A text by itself.
  static CheckedText alone(Subject text, Checks checks) {
    return new CheckedText(text, Optional.empty(), checks.check(text));
  }

  /// A text in place of the file of its name where the content has its procedure, else by itself.
  static CheckedText inPlace(Subject text, Checks checks) {
    Comparisons stored = checks.comparisons();
    if (text.version().isEmpty() || stored.procedure(text.procedure()).isEmpty()) {
      return alone(text, checks);
    }
    Subject adopted = checks.adopt(text);
    Comparisons content = stored.replacing(adopted);
    Optional<Reference> reference =
        content
            .procedure(adopted.procedure())
            .filter(procedure -> procedure.version(adopted.locale()).isPresent())
            .flatMap(procedure -> content.why(procedure, adopted));
    return reference
        .map(one -> beside(one, content.pair(adopted, one.subject()), checks))
        .orElseGet(() -> alone(adopted, checks));
  }

  private static CheckedText beside(Reference reference, Pair pair, Checks checks) {
    List<Finding> findings =
        checks.check(pair).stream().filter(finding -> !isTakenIn(finding, pair)).toList();
    return new CheckedText(pair.left(), Optional.of(reference), findings);
  }

  /// What the reference takes in the text may take in too, which nobody looked at.
  private static boolean isTakenIn(Finding finding, Pair pair) {
    return !pair.left().includeLines().isEmpty()
        && finding.places().stream()
            .skip(1)
            .filter(place -> place.file().equals(pair.right().file()))
            .anyMatch(place -> pair.right().includeLines().contains(place.span().line()));
  }
}
