package lockstep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lockstep.check.Checker;
import lockstep.check.Finding;
import lockstep.check.PairRule;
import lockstep.check.Subject;
import lockstep.knowledge.Comparisons;
import lockstep.knowledge.Progress;

/// Applies rules to files of the content and to each beside its reference.
///
/// @param checker the rules, and what is suppressed and known
/// @param progress hears how many files are done
record Checking(Checker checker, Progress progress) {
  /// What is found in some files of the content, by place. Each is compared with its reference, whether that is among the files or not.
  List<Finding> of(List<Subject> subjects, Comparisons comparisons) {
    if (checker.rules().stream().noneMatch(PairRule.class::isInstance)) {
      return checker.check(subjects);
    }
    // Not by one of several threads while the others wait.
    comparisons.learning();
    AtomicInteger done = new AtomicInteger();
    List<Finding> compared =
        subjects.parallelStream()
            .flatMap(
                subject -> {
                  List<Finding> found = compared(subject, comparisons);
                  progress.at("comparing", done.incrementAndGet(), subjects.size());
                  return found.stream();
                })
            .toList();
    List<Finding> all = new ArrayList<>(checker.check(subjects));
    all.addAll(compared);
    return all.stream().sorted().toList();
  }

  private List<Finding> compared(Subject subject, Comparisons comparisons) {
    return comparisons.pair(subject).stream()
        .flatMap(pair -> checker.checkPairs(List.of(pair)).stream())
        .toList();
  }
}
