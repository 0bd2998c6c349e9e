package lockstep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Reader;
import lockstep.procedure.Step;
import lockstep.procedure.Task;
import lockstep.procedure.Version;

/// A copy of some documents in which every list of steps was edited in the same way.
///
/// @param root the copy, with a folder for each locale
/// @param lines by file, where each step of the copy came from: 1-based lines by 1-based lines, 0 for a new one
/// @param edits how many lists were edited
record EditedDocuments(Path root, Map<String, Map<Integer, Integer>> lines, int edits) {
  private static final Pattern ITEM = Pattern.compile("^(\\s*(?:\\d+[.)]|[-*+])\\s+)(.*)$");

  /// What an author does to a list.
  enum Edit {
    /// A step is put before the first.
    INSERT_AT_TOP,
    /// Two neighbours change places.
    SWAP,
    /// The second step is taken out.
    DELETE
  }

  /// A line of the copy.
  private record Line(String text, int from) {}

  static EditedDocuments of(Generation generation, Path from, Path to, Edit edit)
      throws IOException {
    Map<String, Map<Integer, Integer>> places = new HashMap<>();
    int edits = 0;
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    for (Version version : Reader.versions(generation)) {
      Path copy = to.resolve(version.provenance().file());
      if (version.provenance().derivedFrom().isEmpty() && Files.exists(copy)) {
        String text = Files.readString(copy);
        // What another document says is edited there.
        boolean isWhole = !text.contains("[!INCLUDE") && !text.contains("\r");
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
          lines.add(new Line(line, lines.size() + 1));
        }
        if (isWhole) {
          for (Task task : version.tasks().reversed()) {
            edits += edit(task.steps(), lines, edit) ? 1 : 0;
          }
        }
        Files.writeString(copy, String.join("\n", lines.stream().map(Line::text).toList()));
        Map<Integer, Integer> moved = new HashMap<>();
        for (int at = 0; at < lines.size(); at++) {
          moved.put(at + 1, lines.get(at).from);
        }
        places.put(version.provenance().file(), moved);
      }
    }
    return new EditedDocuments(to, places, edits);
  }

  private static boolean edit(List<Step> steps, List<Line> lines, Edit edit) {
    return switch (edit) {
      case INSERT_AT_TOP -> insert(steps.getFirst(), lines);
      case SWAP -> swap(steps, lines);
      case DELETE -> delete(steps, lines);
    };
  }

  private static boolean insert(Step first, List<Line> lines) {
    int at = first.block().span().line() - 1;
    Matcher item = ITEM.matcher(lines.get(at).text);
    if (!item.matches()) {
      return false;
    }
    lines.add(at, new Line(item.group(1) + "Vattna blommorna utanför huset.", 0));
    return true;
  }

  private static boolean swap(List<Step> steps, List<Line> lines) {
    for (int at = 0; at + 1 < steps.size(); at++) {
      int one = steps.get(at).block().span().line() - 1;
      int other = steps.get(at + 1).block().span().line() - 1;
      Matcher ours = ITEM.matcher(lines.get(one).text);
      Matcher theirs = ITEM.matcher(lines.get(other).text);
      boolean differ = !steps.get(at).block().text().equals(steps.get(at + 1).block().text());
      if (isLine(steps.get(at)) && isLine(steps.get(at + 1)) && differ) {
        if (ours.matches() && theirs.matches()) {
          Line first = lines.get(one);
          lines.set(one, new Line(ours.group(1) + theirs.group(2), lines.get(other).from));
          lines.set(other, new Line(theirs.group(1) + ours.group(2), first.from));
          return true;
        }
      }
    }
    return false;
  }

  private static boolean delete(List<Step> steps, List<Line> lines) {
    if (steps.size() > 2 && isLine(steps.get(1))) {
      int at = steps.get(1).block().span().line() - 1;
      if (ITEM.matcher(lines.get(at).text).matches()) {
        lines.remove(at);
        return true;
      }
    }
    return false;
  }

  /// Whether a step is one line and nothing else.
  private static boolean isLine(Step step) {
    return step.substeps().isEmpty()
        && step.parts().isEmpty()
        && step.block().span().line() == step.block().span().endLine();
  }
}
