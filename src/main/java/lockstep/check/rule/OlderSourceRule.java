package lockstep.check.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Provenance;
import lockstep.source.Span;

/// Tells that a version names an earlier date than its reference, with the source commits that they name. It says nothing about the text:
/// dates are often changed without it, and it without dates.
public final class OlderSourceRule implements PairRule {
  private static final String DATE = "ms.date";
  private static final Span TOP = new Span(1, 1, 1, 1);
  // As short as the tools of the documents' makers show them.
  private static final int COMMIT = 8;

  @Override
  public String id() {
    return "older-source";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.INFO;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    Provenance here = pair.leftVersion().provenance();
    Provenance there = pair.rightVersion().provenance();
    boolean isOlder =
        here.date().isPresent()
            && there.date().isPresent()
            && here.date().orElseThrow().isBefore(there.date().orElseThrow());
    if (!isOlder) {
      return Stream.empty();
    }
    Span left = pair.left().frontMatter().getOrDefault(DATE, TOP);
    Optional<Span> right = Optional.ofNullable(pair.right().frontMatter().get(DATE));
    return Stream.of(pair.finding(this, left, right, DATE, values(here, there)));
  }

  private static Map<String, String> values(Provenance here, Provenance there) {
    Map<String, String> values = new HashMap<>();
    values.put("here", here.date().map(LocalDate::toString).orElse(""));
    values.put("there", there.date().map(LocalDate::toString).orElse(""));
    values.put("commit", shortened(here));
    values.put("reference", shortened(there));
    values.put("commits", Finding.phrase("source." + commits(here, there)));
    return values;
  }

  /// What is known of the source commits.
  private static String commits(Provenance here, Provenance there) {
    if (here.sourceCommit().isEmpty() || there.sourceCommit().isEmpty()) {
      return here.sourceCommit().isPresent()
          ? "here"
          : there.sourceCommit().isPresent() ? "there" : "unknown";
    }
    return here.sourceCommit().equals(there.sourceCommit()) ? "same" : "other";
  }

  private static String shortened(Provenance provenance) {
    return provenance
        .sourceCommit()
        .map(commit -> commit.substring(0, Math.min(COMMIT, commit.length())))
        .orElse("");
  }
}
