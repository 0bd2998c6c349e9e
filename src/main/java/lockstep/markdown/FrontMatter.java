package lockstep.markdown;

import java.util.ArrayList;
import java.util.List;
import lockstep.format.Yaml;
import lockstep.source.Complaint;
import lockstep.source.SourceText;

/// The YAML between two `---` lines at the top of a file.
///
/// @param values by key; empty when there is none
/// @param bodyStart UTF-16 offset at which the Markdown begins
/// @param complaints with lines of the file
record FrontMatter(Yaml values, int bodyStart, List<Complaint> complaints) {
  private static final FrontMatter NONE =
      new FrontMatter(new Yaml(java.util.Map.of(), List.of()), 0, List.of());

  FrontMatter {
    complaints = List.copyOf(complaints);
  }

  static FrontMatter read(SourceText text) {
    if (!text.line(1).stripTrailing().equals("---")) {
      return NONE;
    }
    List<Complaint> complaints = new ArrayList<>();
    int last = 2;
    while (last <= text.lineCount() && !isFence(text.line(last))) {
      last++;
    }
    int bodyLine = last + 1;
    if (last > text.lineCount()) {
      // Never closed: what looks like keys is taken as front matter, so that the text below is not
      // lost.
      last = 2;
      while (last <= text.lineCount()
          && !text.line(last).isBlank()
          && !text.line(last).startsWith("#")) {
        last++;
      }
      bodyLine = last;
      complaints.add(
          new Complaint(
              "unclosed-front-matter",
              1,
              1,
              "the front matter has no closing ---; add a line --- behind its last key"));
    }
    int bodyStart = startOf(text, bodyLine);
    String yaml = text.text().substring(startOf(text, 2), startOf(text, last));
    Yaml values = Yaml.parse(yaml);
    values.complaints().forEach(complaint -> complaints.add(complaint.below(1)));
    return new FrontMatter(values, bodyStart, complaints);
  }

  private static int startOf(SourceText text, int line) {
    return line > text.lineCount() ? text.text().length() : text.lineStart(line);
  }

  private static boolean isFence(String line) {
    String stripped = line.stripTrailing();
    return stripped.equals("---") || stripped.equals("...");
  }
}
