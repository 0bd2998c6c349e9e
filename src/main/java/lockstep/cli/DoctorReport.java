package lockstep.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.knowledge.ContentReport;
import lockstep.knowledge.Generation;
import lockstep.source.ContentRoot;
import lockstep.source.Problem;

/// What the doctor found, for people and for programs.
record DoctorReport(Generation generation) {
  // More lines than this push the rest off the screen.
  private static final int MOST_PROBLEMS = 20;

  /// The report as text; tables fit 100 columns.
  String text(Colors colors) {
    ContentReport report = generation.report();
    StringBuilder text = new StringBuilder();
    fact("Program", "lockstep " + ProgramVersion.program(), text);
    fact("Java", ProgramVersion.java(), text);
    fact("Languages", String.join(", ", generation.locales().tags()), text);
    report.roots().forEach(root -> fact("Content", place(root), text));
    fact("Read", read(report), text);
    fact("Generation", generation.id(), text);
    if (!report.counts().isEmpty()) {
      heading("Counts", colors, text);
      text.append(CountTable.of(report.counts()));
    }
    section("Not served", report.quarantined(), Integer.MAX_VALUE, colors, text);
    section("Served with problems", report.problems(), MOST_PROBLEMS, colors, text);
    return text.toString();
  }

  private static void fact(String name, String value, StringBuilder text) {
    text.append("%-12s%s\n".formatted(name, value));
  }

  private static void heading(String title, Colors colors, StringBuilder text) {
    text.append('\n').append(colors.bold(title)).append('\n');
  }

  private static String place(ContentRoot root) {
    return root.locale()
        .map(tag -> root.folder() + ", all of it " + tag)
        .orElse(root.folder() + ", folders named by locale");
  }

  private static String read(ContentReport report) {
    double seconds = report.took().toMillis() / 1000.0;
    return String.format(
        Locale.ROOT,
        "%s, %s kB, in %.1f s",
        counted(report.files(), "file"),
        Math.ceilDiv(report.bytes(), 1000),
        seconds);
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static void section(
      String title, List<Problem> problems, int most, Colors colors, StringBuilder text) {
    if (problems.isEmpty()) {
      return;
    }
    heading(title + ": " + codes(problems), colors, text);
    problems.stream().limit(most).forEach(problem -> text.append(problem.toText()).append('\n'));
    if (problems.size() > most) {
      text.append("and %d more; --format json lists all\n".formatted(problems.size() - most));
    }
  }

  private static String codes(List<Problem> problems) {
    return new TreeMap<>(
            problems.stream().collect(Collectors.groupingBy(Problem::code, Collectors.counting())))
        .entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
  }

  /// The report as a tree for JSON.
  Map<String, Object> tree() {
    ContentReport report = generation.report();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("program", ProgramVersion.program());
    tree.put("java", ProgramVersion.java());
    tree.put("locales", generation.locales().tags());
    tree.put("roots", report.roots().stream().map(ContentOptions::written).toList());
    tree.put("generation", generation.id());
    tree.put("files", report.files());
    tree.put("bytes", report.bytes());
    tree.put("milliseconds", report.took().toMillis());
    tree.put("counts", report.counts());
    tree.put("quarantined", report.quarantined().stream().map(DoctorReport::tree).toList());
    tree.put("problems", report.problems().stream().map(DoctorReport::tree).toList());
    return tree;
  }

  private static Map<String, Object> tree(Problem problem) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", problem.code());
    tree.put("file", problem.file());
    tree.put("line", problem.line());
    tree.put("column", problem.column());
    tree.put("message", problem.message());
    return tree;
  }
}
