package lockstep.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.check.DocumentRule;
import lockstep.check.Finding;
import lockstep.check.Pair;
import lockstep.check.Rules;
import lockstep.check.State;
import lockstep.export.Comparison;
import lockstep.knowledge.Comparisons;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Reference;
import lockstep.locale.LocaleData;
import lockstep.procedure.Procedure;
import lockstep.procedure.Version;
import lockstep.source.ContentRoot;

/// Compares versions of a procedure.
///
/// @param reader the language of messages
record Comparing(Generation generation, Procedure procedure, LocaleData reader) {

  /// Versions beside a base.
  ///
  /// @param locales tags of versions that exist, the base among them
  ComparisonView view(Reference base, List<String> locales, boolean onlyDifferences) {
    Map<String, Pair> pairs = new LinkedHashMap<>();
    Map<String, List<Finding>> findings = new LinkedHashMap<>();
    for (String locale : locales) {
      if (!locale.equals(base.locale())) {
        Pair pair = pair(locale, base);
        pairs.put(locale, pair);
        findings.put(locale, shown(generation.checks().check(pair)));
      }
    }
    List<Finding> ofBase =
        generation.checks().of(procedure.version(base.locale()).orElseThrow()).stream()
            .filter(finding -> Rules.find(finding.rule()).orElseThrow() instanceof DocumentRule)
            .toList();
    List<Finding> all = new ArrayList<>(ofBase);
    findings.values().forEach(all::addAll);
    return new ComparisonView(
        procedure.id().toUrl(),
        base.locale(),
        base.why().id(),
        Stream.concat(
                Stream.of(base.locale()),
                locales.stream().filter(locale -> !locale.equals(base.locale())))
            .map(this::column)
            .toList(),
        ComparisonTable.rows(base.subject(), pairs, findings, ofBase, onlyDifferences),
        all.stream()
            .map(finding -> FindingView.of(finding, reader, generation.report().roots()))
            .toList(),
        CheckView.summary(all),
        generation.id());
  }

  /// The same as it is written for people; files are named below their roots.
  ///
  /// @param locales tags of versions that exist, the base among them
  Comparison forPeople(Reference base, List<String> locales) {
    List<ContentRoot> roots = generation.report().roots();
    return new Comparison(
        locales.stream()
            .filter(locale -> !locale.equals(base.locale()))
            .map(locale -> pair(locale, base))
            .map(pair -> new Comparison.Judged(pair, generation.checks().check(pair)))
            .toList(),
        Comparison.why(base, "base"),
        reader,
        _ -> Optional.empty(),
        file -> ProblemInFile.belowRoot(file, roots));
  }

  private Pair pair(String locale, Reference base) {
    Comparisons comparisons = generation.checks().comparisons();
    return comparisons.pair(comparisons.subject(procedure, locale).orElseThrow(), base.subject());
  }

  private static List<Finding> shown(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> !(finding.state() instanceof State.Suppressed))
        .toList();
  }

  private ComparisonView.Column column(String locale) {
    Version version = procedure.version(locale).orElseThrow();
    Comparisons comparisons = generation.checks().comparisons();
    Optional<Reference> reference =
        comparisons
            .subject(procedure, locale)
            .flatMap(subject -> comparisons.why(procedure, subject));
    return new ComparisonView.Column(
        locale,
        version.title(),
        FreshnessView.of(generation.freshness(procedure.id(), locale), reader),
        ProvenanceView.Translation.of(version.provenance()),
        ProvenanceView.Source.of(version.provenance()),
        reference.map(one -> new ComparisonView.ReferenceView(one.locale(), one.why().id())));
  }
}
