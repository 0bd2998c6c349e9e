package lockstep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lockstep.check.Checker;
import lockstep.check.Finding;
import lockstep.check.PairRule;
import lockstep.check.Subject;
import lockstep.knowledge.Comparisons;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Progress;
import lockstep.procedure.Procedure;

/// Applies rules to files of the content and to each beside its reference.
///
/// @param checker the rules, and what is suppressed and known
/// @param progress hears how many files are done
record Checking(Checker checker, Progress progress) {
  /// What is found in some files of a generation, by place. Each is compared with its reference, whether that is among the files or not.
  List<Finding> of(List<Subject> subjects, Generation generation) {
    if (checker.rules().stream().noneMatch(PairRule.class::isInstance)) {
      return checker.check(subjects);
    }
    Comparisons comparisons = generation.checks().comparisons();
    AtomicInteger done = new AtomicInteger();
    List<Finding> compared =
        subjects.parallelStream()
            .flatMap(
                subject -> {
                  List<Finding> found = compared(subject, generation, comparisons);
                  progress.at("comparing", done.incrementAndGet(), subjects.size());
                  return found.stream();
                })
            .toList();
    List<Finding> all = new ArrayList<>(checker.check(subjects));
    all.addAll(compared);
    return all.stream().sorted().toList();
  }

  private List<Finding> compared(Subject subject, Generation generation, Comparisons comparisons) {
    return Stream.of(subject)
        .filter(one -> one.version().isPresent())
        .flatMap(one -> generation.procedures().find(one.procedure()).stream())
        .filter(procedure -> isIn(subject, procedure))
        .flatMap(procedure -> comparisons.reference(procedure, subject).stream())
        .map(reference -> comparisons.pair(subject, reference))
        .flatMap(pair -> checker.checkPairs(List.of(pair)).stream())
        .toList();
  }

  /// A file whose last good version is served is not compared.
  private static boolean isIn(Subject subject, Procedure procedure) {
    return procedure.version(subject.locale()).isPresent();
  }
}
