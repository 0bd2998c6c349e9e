package lockstep.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import lockstep.export.CsvExport;
import lockstep.export.FindingHtml;
import lockstep.export.FindingJson;
import lockstep.export.FindingReport;
import lockstep.export.JunitExport;
import lockstep.export.LineExport;
import lockstep.export.PrettyExport;
import lockstep.export.SarifExport;
import lockstep.export.SummaryExport;

/// How findings are written.
enum FindingFormat {
  /// For people.
  PRETTY,
  /// One a line.
  COMPACT,
  /// For programs.
  JSON,
  /// SARIF 2.1.0.
  SARIF,
  /// JUnit's XML.
  JUNIT,
  /// A table.
  CSV,
  /// GitHub's workflow commands.
  GITHUB,
  /// Azure Pipelines' logging commands.
  AZURE,
  /// Markdown for a summary page.
  SUMMARY,
  /// A page that stands alone.
  HTML,
  /// A table for spreadsheets.
  EXCEL;

  private static final int NARROWEST = 80;

  /// A format and the file that it goes to.
  ///
  /// @param file empty for standard output
  record Wanted(FindingFormat format, Optional<String> file) {
    /// Reads `FORMAT` or `FORMAT=FILE`.
    static Wanted parse(String written) {
      String[] parts = written.split("=", 2);
      FindingFormat format =
          Arrays.stream(values())
              .filter(one -> one.toString().equalsIgnoreCase(parts[0]))
              .findFirst()
              .orElseThrow(
                  () ->
                      new UsageException(
                          "--format: “" + parts[0] + "” is no format; use " + names()));
      return new Wanted(
          format, Optional.of(parts).filter(both -> both.length > 1).map(both -> both[1]));
    }
  }

  private static String names() {
    return Arrays.stream(values()).map(FindingFormat::toString).collect(Collectors.joining(", "));
  }

  /// The report in this format.
  ///
  /// @param colours for a terminal that shows them
  /// @param columns characters in its lines; empty for the usual ones
  String text(FindingReport report, boolean colours, OptionalInt columns) {
    return switch (this) {
      case PRETTY ->
          columns.isPresent()
              ? PrettyExport.of(report, colours, Math.max(NARROWEST, columns.getAsInt()))
              : PrettyExport.of(report, colours);
      case COMPACT -> LineExport.compact(report);
      case JSON -> FindingJson.of(report);
      case SARIF -> SarifExport.of(report.worst(SarifExport.MOST), ProgramVersion.program());
      case JUNIT -> JunitExport.of(report);
      case CSV -> CsvExport.of(report);
      case GITHUB -> LineExport.github(report);
      case AZURE -> LineExport.azure(report);
      case SUMMARY -> SummaryExport.of(report);
      case HTML -> FindingHtml.of(report);
      case EXCEL -> CsvExport.excel(report);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
