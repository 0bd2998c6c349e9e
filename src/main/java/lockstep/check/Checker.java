package lockstep.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.procedure.Step;
import lockstep.procedure.Version;
import lockstep.source.Span;

/// Applies rules to files. The same files, rules and day give the same findings in the same order.
///
/// @param suppressions from files; those in the texts come with the subjects
/// @param baseline what is known
/// @param today the day on which suppressions have to hold
public record Checker(
    List<Rule> rules, Suppressions suppressions, Baseline baseline, LocalDate today) {
  public Checker {
    rules = List.copyOf(rules);
  }

  /// What the rules find in some files, sorted by place; suppressed and known findings are among them.
  public List<Finding> check(Collection<Subject> subjects) {
    return subjects.stream().flatMap(this::check).sorted().toList();
  }

  /// What the rules find in versions beside their references, sorted by place; suppressed and known findings are among them.
  public List<Finding> checkPairs(Collection<Pair> pairs) {
    return pairs.stream().flatMap(this::check).sorted().toList();
  }

  private Stream<Finding> check(Subject subject) {
    return finished(
        subject,
        rules.stream()
            .flatMap(
                rule ->
                    switch (rule) {
                      case DocumentRule one ->
                          one.findings(subject).filter(finding -> isOwn(one, finding, subject));
                      case PairRule _ -> Stream.empty();
                    }));
  }

  private Stream<Finding> check(Pair pair) {
    List<Finding> firm = findings(pair, false);
    Stream<Finding> yielding =
        findings(pair, true).stream()
            .filter(
                finding ->
                    firm.stream().noneMatch(other -> touches(finding.place(), other.place())));
    return finished(pair.left(), Stream.concat(firm.stream(), yielding));
  }

  private List<Finding> findings(Pair pair, boolean yielding) {
    return rules.stream()
        .flatMap(
            rule ->
                switch (rule) {
                  case DocumentRule _ -> Stream.empty();
                  case PairRule one ->
                      one.yields() == yielding
                          ? one.findings(pair).filter(found -> isOwn(one, found, pair.left()))
                          : Stream.empty();
                })
        .toList();
  }

  private static boolean touches(Place one, Place other) {
    return one.file().equals(other.file())
        && one.span().line() <= other.span().endLine()
        && other.span().line() <= one.span().endLine();
  }

  private static boolean isOwn(Rule rule, Finding finding, Subject subject) {
    return rule.looksAtIncludes() || !isIncluded(finding, subject);
  }

  private Stream<Finding> finished(Subject subject, Stream<Finding> all) {
    List<Finding> found = all.distinct().sorted().toList();
    Map<String, Integer> seen = new HashMap<>();
    List<Finding> numbered = new ArrayList<>();
    Map<Integer, Step> steps = found.isEmpty() ? Map.of() : steps(subject);
    for (Finding finding : found) {
      String same =
          finding.rule()
              + '\n'
              + finding.locale()
              + '\n'
              + FindingId.normalised(finding.evidence());
      int occurrence = seen.merge(same, 1, Integer::sum);
      numbered.add(state(finding.nth(occurrence).at(step(finding, subject, steps)), subject));
    }
    return numbered.stream();
  }

  /// What another document brings in is found there.
  private static boolean isIncluded(Finding finding, Subject subject) {
    return subject.includeLines().contains(finding.place().span().line())
        && finding.place().file().equals(subject.file());
  }

  private Finding state(Finding finding, Subject subject) {
    if (finding.state() instanceof State.Suppressed) {
      return finding;
    }
    Optional<State> comment =
        subject.comments().stream()
            .filter(suppression -> suppression.covers(finding, subject.file(), today))
            .findFirst()
            .map(one -> new State.Suppressed(State.By.COMMENT, one.reason()));
    Finding said = ended(finding, subject).map(finding::withSuppressionEnded).orElse(finding);
    return comment
        .or(
            () ->
                suppressions
                    .reason(finding, today)
                    .map(reason -> new State.Suppressed(State.By.FILE, reason)))
        .or(() -> baseline.state(finding))
        .map(finding::with)
        .orElse(said);
  }

  private Optional<LocalDate> ended(Finding finding, Subject subject) {
    return Stream.concat(
            subject.comments().stream()
                .flatMap(one -> one.endedFor(finding, subject.file(), today).stream()),
            suppressions.ended(finding, today).stream())
        .max(LocalDate::compareTo);
  }

  /// The innermost step that says what is found.
  ///
  /// @param steps by line
  private static Optional<Finding.AtStep> step(
      Finding finding, Subject subject, Map<Integer, Step> steps) {
    if (finding.step().isPresent() || !finding.place().file().equals(subject.file())) {
      return finding.step();
    }
    return Optional.ofNullable(steps.get(finding.place().span().line())).map(Checker::atStep);
  }

  /// The innermost step of each line.
  private static Map<Integer, Step> steps(Subject subject) {
    Map<Integer, Step> steps = new HashMap<>();
    subject.version().stream()
        .flatMap(Version::steps)
        .forEach(step -> step.blocks().forEach(block -> put(step, block.span(), steps)));
    return steps;
  }

  private static void put(Step step, Span span, Map<Integer, Step> steps) {
    for (int line = span.line(); line <= span.endLine(); line++) {
      steps.put(line, step);
    }
  }

  private static Finding.AtStep atStep(Step step) {
    return new Finding.AtStep(step.id(), step.number());
  }
}
