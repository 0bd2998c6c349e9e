package lockstep.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lockstep.export.BlockTree.Branch;
import lockstep.locale.LocaleData;
import lockstep.markdown.Node;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Version;

/// Writes a version as plain Markdown: front matter with what is known of it, then everything it says. Steps carry the numbers of the
/// model, so that "step 6.a" can be found.
public final class MarkdownExport {
  private final Version version;
  private final Labels labels;

  private MarkdownExport(Version version, Labels labels) {
    this.version = version;
    this.labels = labels;
  }

  /// The version as Markdown.
  ///
  /// @param reader the language that roles, clouds and actors are named in
  public static String of(Version version, LocaleData reader) {
    MarkdownExport export = new MarkdownExport(version, new Labels(reader));
    List<String> lines = export.front();
    MarkdownBlocks.join(lines, export.blocks(BlockTree.of(version).branches()));
    return String.join("\n", lines) + "\n";
  }

  private List<String> front() {
    List<String> lines = new ArrayList<>();
    lines.add("---");
    lines.add("title: " + quoted(version.title()));
    version.description().ifPresent(text -> lines.add("description: " + quoted(text)));
    lines.add("locale: " + version.locale());
    list("roles", labels.roles(version), lines);
    list("appliesTo", labels.clouds(version), lines);
    list("actors", labels.actors(version.actors()), lines);
    lines.add("---");
    return lines;
  }

  private static void list(String key, List<String> values, List<String> lines) {
    if (!values.isEmpty()) {
      lines.add(key + ":");
      values.forEach(value -> lines.add("  - " + quoted(value)));
    }
  }

  /// A double-quoted YAML scalar.
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' ') + '"';
  }

  private List<String> blocks(List<Branch> branches) {
    List<String> lines = new ArrayList<>();
    boolean leaf = false;
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      if (branch.block().body() instanceof Node.Row) {
        List<Node.Row> rows = rows(branches.subList(i, branches.size()));
        MarkdownBlocks.join(lines, MarkdownBlocks.table(rows));
        i += rows.size() - 1;
        leaf = false;
        continue;
      }
      boolean below = leaf;
      leaf = branch.block().shape() instanceof Shape.Item && branch.below().isEmpty();
      if (below && leaf) {
        lines.addAll(block(branch));
      } else {
        MarkdownBlocks.join(lines, block(branch));
      }
    }
    return lines;
  }

  /// The rows of the table that some branches begin with.
  private static List<Node.Row> rows(List<Branch> branches) {
    List<Node.Row> rows = new ArrayList<>();
    for (Branch branch : branches) {
      boolean goesOn =
          branch.block().body() instanceof Node.Row row && (rows.isEmpty() || !row.head());
      if (!goesOn) {
        break;
      }
      rows.add((Node.Row) branch.block().body());
    }
    return rows;
  }

  private List<String> block(Branch branch) {
    List<String> own = MarkdownBlocks.of(branch.block().body());
    if (!(branch.block().shape() instanceof Shape.Item item)) {
      return own;
    }
    String number = branch.step().map(Step::number).orElse("");
    boolean counts = item.marker() == Shape.Marker.ORDINAL && number.matches("\\d+");
    boolean named = !number.isEmpty() && !counts;
    List<String> content = new ArrayList<>(named ? named(number, own) : own);
    MarkdownBlocks.join(content, blocks(branch.below()));
    return MarkdownBlocks.item(counts ? number + ". " : marker(branch, item), content);
  }

  /// Markdown can count neither `2.3` nor `6.a`: such a number stands in bold before the text.
  private static List<String> named(String number, List<String> own) {
    String mark = "**" + number + "**";
    return own.isEmpty()
        ? List.of(mark)
        : Stream.concat(Stream.of(mark + " " + own.getFirst()), own.stream().skip(1)).toList();
  }

  private static String marker(Branch branch, Shape.Item item) {
    boolean counted = branch.step().isEmpty() && item.marker() == Shape.Marker.ORDINAL;
    String last = item.number().substring(item.number().lastIndexOf('.') + 1);
    return counted && last.matches("\\d+") ? last + ". " : "- ";
  }
}
