package lockstep.export;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.procedure.Provenance;
import lockstep.procedure.Version;
import lockstep.source.SourceText;
import lockstep.source.Span;

/// Writes findings for people: the files with what is wrong in them, each with its source line, and the sum.
public final class PrettyExport {
  // A source line is a whole paragraph; so much of it is shown around the place.
  private static final int QUOTED = 90;
  private static final int BEFORE = 30;
  private static final int WIDEST_MESSAGE = 72;

  private final FindingReport report;
  private final boolean colours;
  private final StringBuilder text = new StringBuilder();

  private PrettyExport(FindingReport report, boolean colours) {
    this.report = report;
    this.colours = colours;
  }

  /// The new findings as text.
  ///
  /// @param colours whether for a terminal that shows them
  public static String of(FindingReport report, boolean colours) {
    PrettyExport export = new PrettyExport(report, colours);
    report.freshByFile().forEach(export::file);
    export.text.append(
        String.format(
            Locale.ROOT,
            "%s · %s · %.1f s%n".replace("%n", "\n"),
            report.size(),
            report.counts(),
            report.took().toMillis() / 1000.0));
    return export.text.toString();
  }

  private void file(String file, List<Finding> findings) {
    text.append(paint(Plain.line(file), "1")).append(facts(file)).append('\n');
    int widest =
        findings.stream()
            .mapToInt(finding -> Lines.length(report.message(finding)))
            .filter(length -> length <= WIDEST_MESSAGE)
            .max()
            .orElse(0);
    Optional<SourceText> source = report.texts().apply(file);
    for (Finding finding : findings) {
      Span span = finding.place().span();
      String message = report.message(finding);
      text.append("  %6s  ".formatted(span.line() + ":" + span.column()))
          .append(severity(finding.severity()))
          .append("  ")
          .append(message)
          .append(" ".repeat(Math.max(0, widest - Lines.length(message)) + 2))
          .append(finding.rule())
          .append('\n');
      source
          .filter(read -> span.line() <= read.lineCount())
          .ifPresent(read -> quote(Plain.line(read.line(span.line())), read, span));
    }
    text.append('\n');
  }

  /// `  (fr · HT · Nov 2016)`.
  private String facts(String file) {
    return report.subjects().stream()
        .filter(subject -> subject.file().equals(file))
        .findFirst()
        .map(PrettyExport::facts)
        .orElse("");
  }

  private static String facts(Subject subject) {
    Optional<Provenance> provenance = subject.version().map(Version::provenance);
    Stream<String> more =
        provenance.stream()
            .flatMap(
                from ->
                    Stream.concat(
                        from.translation().map(Enum::name).stream(),
                        from
                            .handoff()
                            .or(from::date)
                            .map(DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH)::format)
                            .stream()));
    List<String> facts = Stream.concat(Stream.of(subject.locale()), more).toList();
    return "  (" + String.join(" · ", facts) + ")";
  }

  private String severity(Severity severity) {
    String padded = "%-7s".formatted(severity.id());
    return switch (severity) {
      case ERROR -> paint(padded, "31");
      case WARNING -> paint(padded, "33");
      case NOTE -> paint(padded, "36");
    };
  }

  private void quote(String line, SourceText source, Span span) {
    int from = Math.min(span.column() - 1, line.length());
    String original = source.line(span.line());
    if (line.length() != original.length()) {
      // What was made harmless has moved what stands behind it.
      from = Math.min(Plain.line(original.substring(0, from)).length(), line.length());
    }
    int length = span.endLine() == span.line() ? span.endColumn() - span.column() : QUOTED;
    int start = line.length() <= QUOTED ? 0 : Math.max(0, from - BEFORE);
    int end = Math.min(line.length(), start + QUOTED);
    start = outsideOfPair(line, start);
    end = outsideOfPair(line, end);
    String shown = line.substring(start, end);
    int indent = shown.length() - shown.stripLeading().length();
    indent = Math.min(indent, from - start);
    String head = start > 0 ? "…" : "";
    String marks =
        " ".repeat(head.length() + columns(line, start + indent, from))
            + "~".repeat(Math.max(1, columns(line, from, Math.min(end, from + length))));
    text.append("         │ ").append(head).append(shown.substring(indent));
    text.append(end < line.length() ? "…" : "").append('\n');
    text.append("         │ ").append(paint(marks, "33")).append('\n');
  }

  private static int outsideOfPair(String line, int at) {
    boolean inside =
        at > 0
            && at < line.length()
            && Character.isLowSurrogate(line.charAt(at))
            && Character.isHighSurrogate(line.charAt(at - 1));
    return inside ? at - 1 : at;
  }

  private static int columns(String line, int from, int to) {
    return to <= from ? 0 : line.codePointCount(from, to);
  }

  private String paint(String painted, String colour) {
    return colours ? "\u001B[" + colour + "m" + painted + "\u001B[0m" : painted;
  }
}
