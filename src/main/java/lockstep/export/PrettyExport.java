package lockstep.export;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.Place;
import lockstep.check.Severity;
import lockstep.source.Span;

/// Writes findings for people: the files with what is wrong in them, each with its source line, and the sum.
public final class PrettyExport {
  /// Characters in a line where nothing tells how wide the window is.
  private static final int WIDTH = 132;

  // Below the message, so that what is quoted stands under it.
  private static final String BAR = "         │ ";
  private static final int NARROWEST = 30;
  private static final int WIDEST_QUOTE = 90;
  private static final int LONGEST_WORD = 60;

  // The rules behind messages of this width stand below each other.
  private static final int WIDEST_MESSAGE = 72;

  private final FindingReport report;
  private final boolean colours;
  private final int width;
  private final Excerpts excerpts;
  private final StringBuilder text = new StringBuilder();

  private PrettyExport(FindingReport report, boolean colours, int width) {
    this.report = report;
    this.colours = colours;
    this.width = width;
    this.excerpts = new Excerpts(report.texts());
  }

  /// The new findings as text of usual width.
  ///
  /// @param colours whether for a terminal that shows them
  public static String of(FindingReport report, boolean colours) {
    return of(report, colours, WIDTH);
  }

  /// The new findings as text.
  ///
  /// @param colours whether for a terminal that shows them; there a last line tells how to go on
  /// @param width characters in a line; longer ones are broken where their words allow
  public static String of(FindingReport report, boolean colours, int width) {
    PrettyExport export = new PrettyExport(report, colours, width);
    report.freshByFile().forEach(export::file);
    export.text.append(
        String.format(
            Locale.ROOT,
            "%s · %s · %.1f s\n",
            report.size(),
            report.counts(),
            report.took().toMillis() / 1000.0));
    if (colours) {
      export.hint();
    }
    return export.text.toString();
  }

  private void file(String file, List<Finding> findings) {
    text.append(paint(Plain.line(file), "1")).append(facts(file)).append('\n');
    int positions = findings.stream().mapToInt(one -> position(one).length()).max().orElse(0);
    String indent = " ".repeat(Math.max(6, positions) + 2 + 2 + 7 + 2);
    int room = Math.max(NARROWEST, width - indent.length());
    int aligned = Math.min(WIDEST_MESSAGE, room);
    int widest =
        findings.stream()
            .mapToInt(one -> Lines.length(message(one, room)))
            .filter(length -> length <= aligned)
            .max()
            .orElse(0);
    for (Finding finding : findings) {
      text.append("  ")
          .append(" ".repeat(indent.length() - 13 - position(finding).length()))
          .append(position(finding))
          .append("  ")
          .append(severity(finding.severity()))
          .append("  ");
      message(finding, indent, room, widest);
      places(finding);
    }
    text.append('\n');
  }

  private static String position(Finding finding) {
    Span span = finding.place().span();
    return span.line() + ":" + span.column();
  }

  /// The message and behind it the rule, on as many lines as they need.
  private void message(Finding finding, String indent, int room, int widest) {
    String message = message(finding, room);
    Lines lines = new Lines(room);
    lines.text("", "", message);
    List<String> broken = lines.toString().lines().toList();
    String last = broken.getLast();
    int gap = broken.size() == 1 ? Math.max(0, widest - Lines.length(last)) + 2 : 2;
    gap = Math.min(gap, room - Lines.length(last) - finding.rule().length());
    boolean fits = gap >= 2;
    text.append(String.join('\n' + indent, broken))
        .append(fits ? " ".repeat(gap) : '\n' + indent)
        .append(finding.rule())
        .append('\n');
  }

  /// A word that no line has room for, such as an address, loses its middle; it is quoted below.
  private String message(Finding finding, int room) {
    int longest = Math.min(LONGEST_WORD, room);
    return Stream.of(report.message(finding).split(" "))
        .map(word -> Lines.length(word) <= longest ? word : shortened(word, longest))
        .collect(Collectors.joining(" "));
  }

  private static String shortened(String word, int longest) {
    int[] points = word.codePoints().toArray();
    int end = longest / 3;
    int start = longest - end - 1;
    return new String(points, 0, start) + '…' + new String(points, points.length - end, end);
  }

  /// The line that is wrong, and below it what stands at the other places.
  private void places(Finding finding) {
    int quoted = Math.max(NARROWEST, Math.min(WIDEST_QUOTE, width - BAR.length() - 2));
    excerpts
        .at(finding.place(), quoted)
        .ifPresent(
            excerpt -> {
              text.append(BAR).append(excerpt.text()).append('\n');
              text.append(BAR).append(paint(excerpt.marks(), "33")).append('\n');
            });
    for (Place place : finding.places().subList(1, finding.places().size())) {
      String where = Plain.line(where(place, finding.place()));
      text.append(BAR).append(where);
      int left = Math.max(NARROWEST, quoted - Lines.length(where) - 2);
      excerpts
          .at(place, left)
          .ifPresent(
              excerpt ->
                  text.append(": ")
                      .append(excerpt.marked().isEmpty() ? excerpt.text() : excerpt.marked()));
      text.append('\n');
    }
  }

  /// `nl 93:6` and, where it has another name, the file.
  private static String where(Place place, Place first) {
    Span span = place.span();
    String at = "↳ " + place.locale() + " " + span.line() + ":" + span.column();
    String name = name(place.file());
    return name.equals(name(first.file())) ? at : at + " " + name;
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /// Who sees a rule's name for the first time learns here where to ask.
  private void hint() {
    report.fresh().stream()
        .min(Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder()))
        .ifPresent(
            worst ->
                text.append("What a rule is about, how to mend it, how to silence it: ")
                    .append("lockstep explain ")
                    .append(worst.rule())
                    .append('\n'));
  }

  /// `  (fr · HT · Nov 2016)`.
  private String facts(String file) {
    return report.facts(file).map(facts -> "  (" + facts + ")").orElse("");
  }

  private String severity(Severity severity) {
    String padded = "%-7s".formatted(severity.id());
    return switch (severity) {
      case ERROR -> paint(padded, "31");
      case WARNING -> paint(padded, "33");
      case NOTE -> paint(padded, "36");
    };
  }

  private String paint(String painted, String colour) {
    return colours ? "\u001B[" + colour + "m" + painted + "\u001B[0m" : painted;
  }
}
