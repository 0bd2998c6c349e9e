package lockstep.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lockstep.retired.ParameterChange;
import lockstep.retired.Retirement;

/// Writes what the catalogue says about a name for people: the name, then a fact a line.
record RetirementText(RetirementAnswer.Retired answer) {
  private static final int WIDTH = 100;
  private static final int LABEL = 16;

  /// What is in use, and why it is known.
  static String of(RetirementAnswer.Current current) {
    StringBuilder text = new StringBuilder(current.asked()).append('\n');
    fact("Status", "not retired", text);
    if (!current.replaces().isEmpty()) {
      fact("Replaces", String.join(", ", current.replaces()), text);
    }
    current
        .note()
        .filter(note -> !note.equals("not retired"))
        .ifPresent(note -> fact("Note", note, text));
    return text.toString();
  }

  String text() {
    Retirement entry = answer.entry();
    StringBuilder text = new StringBuilder(entry.name()).append('\n');
    fact("Kind", kind(entry), text);
    fact("Status", status(entry), text);
    fact("Use instead", instead(entry), text);
    if (!entry.via().isEmpty()) {
      fact("By way of", String.join(" → ", answer.chain()), text);
    }
    if (!answer.others().isEmpty()) {
      boolean command = entry.kind() == Retirement.Kind.COMMAND;
      fact(command ? "Also retired" : "Also called", String.join(", ", answer.others()), text);
    }
    entry.replacements().forEach(replacement -> parameters(replacement, text));
    if (!entry.replacements().isEmpty()) {
      fact("Confidence", entry.confidence().id(), text);
    }
    entry.note().ifPresent(note -> fact("Note", note, text));
    for (Retirement.Source source : entry.sources()) {
      fact("Source", source.title() + source.url().map(url -> ", " + url).orElse(""), text);
    }
    return text.toString();
  }

  private static String kind(Retirement entry) {
    String of = entry.modules().isEmpty() ? "" : " of " + String.join(", ", entry.modules());
    return entry.kind().id() + of;
  }

  private static String status(Retirement entry) {
    String since = entry.deprecatedOn().map(day -> "deprecated on " + day).orElse("deprecated");
    return switch (entry.status()) {
      case RETIRED ->
          "retired"
              + day(entry.retiredOn())
              + entry.deprecatedOn().map(_ -> ", " + since).orElse("");
      case DEPRECATED ->
          since + entry.retiredOn().map(day -> ", ends on " + day).orElse(", end date unknown");
      case RENAMED -> "renamed" + day(entry.retiredOn());
      case MOVED -> "moved" + day(entry.retiredOn());
    };
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(date -> " on " + date).orElse(", date unknown");
  }

  private static String instead(Retirement entry) {
    if (entry.replacements().isEmpty()) {
      return "no replacement is known";
    }
    List<String> names = new ArrayList<>();
    for (Retirement.Replacement replacement : entry.replacements()) {
      names.add(replacement.name() + replacement.module().map(m -> " (" + m + ")").orElse(""));
    }
    return String.join(", or ", names);
  }

  private void parameters(Retirement.Replacement replacement, StringBuilder text) {
    Map<String, List<String>> byFate = new LinkedHashMap<>();
    for (ParameterChange change : answer.parametersOf(replacement)) {
      String old = "-" + change.parameter();
      Optional<String> now = change.replacement().map(name -> "-" + name);
      boolean renamed = now.filter(name -> !name.equalsIgnoreCase(old)).isPresent();
      byFate
          .computeIfAbsent(fate(change, renamed), _ -> new ArrayList<>())
          .add(renamed ? old + " → " + now.orElseThrow() : old);
    }
    if (!byFate.isEmpty()) {
      String whose = answer.entry().replacements().size() == 1 ? "" : replacement.name() + ": ";
      String changes =
          byFate.entrySet().stream()
              .map(one -> one.getKey() + " " + String.join(", ", one.getValue()))
              .collect(Collectors.joining("; "));
      fact("Parameters", whose + changes, text);
    }
  }

  private static String fate(ParameterChange change, boolean renamed) {
    return switch (change.kind()) {
      case RENAMED -> "better named (the old name still works)";
      case REMOVED -> "gone";
      case DOUBTFUL -> "perhaps gone";
      case DIFFERENT ->
          renamed
              ? "renamed"
              : change.replacement().isPresent() ? "kept" : "without a known counterpart";
    };
  }

  /// A label and its text, wrapped between words.
  private static void fact(String label, String value, StringBuilder text) {
    StringBuilder line = new StringBuilder(("  %-" + (LABEL - 2) + "s").formatted(label));
    boolean empty = true;
    for (String word : value.split(" ")) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(" ".repeat(LABEL));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    text.append(line).append('\n');
  }
}
