package lockstep.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lockstep.check.Finding;
import lockstep.check.Place;
import lockstep.check.Rules;
import lockstep.export.CsvExport;
import lockstep.export.FindingReport;
import lockstep.export.SarifExport;
import lockstep.knowledge.Generation;
import lockstep.locale.LocaleData;
import lockstep.source.ContentRoot;

/// Writes findings of the content for other programs.
final class FindingReports {
  private FindingReports() {}

  /// All findings as SARIF; of more than are taken in elsewhere the worst ones.
  static String sarif(List<Finding> findings, Generation generation, LocaleData reader) {
    String version =
        Optional.ofNullable(Server.class.getPackage().getImplementationVersion())
            .orElse("(unpacked build)");
    return SarifExport.of(report(findings, generation, reader).worst(SarifExport.MOST), version);
  }

  /// All findings as a table.
  static String csv(List<Finding> findings, Generation generation, LocaleData reader) {
    return CsvExport.of(report(findings, generation, reader));
  }

  /// The texts are left out: files may have changed since they were read.
  private static FindingReport report(
      List<Finding> findings, Generation generation, LocaleData reader) {
    List<ContentRoot> roots = generation.report().roots();
    return new FindingReport(
        List.of(),
        Rules.all(),
        findings.stream().map(finding -> belowRoot(finding, roots)).toList(),
        reader,
        _ -> Optional.empty(),
        Duration.ZERO);
  }

  /// Where the roots lie on this machine is nobody's business.
  private static Finding belowRoot(Finding finding, List<ContentRoot> roots) {
    return new Finding(
        finding.rule(),
        finding.findingClass(),
        finding.severity(),
        finding.state(),
        finding.procedure(),
        finding.locale(),
        finding.step(),
        finding.places().stream().map(place -> belowRoot(place, roots)).toList(),
        finding.evidence(),
        finding.occurrence(),
        finding.values(),
        finding.remedy());
  }

  private static Place belowRoot(Place place, List<ContentRoot> roots) {
    return new Place(place.locale(), ProblemInFile.belowRoot(place.file(), roots), place.span());
  }
}
