package lockstep.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.source.Complaint;
import lockstep.source.ContentException;
import lockstep.source.Problem;
import lockstep.source.SourceText;

/// Reads one file's text into document trees. Safe for use by several threads.
public final class MarkdownReader {
  private static final Parser PARSER = Parser.builder(options()).build();

  private MarkdownReader() {}

  /// Reads a text.
  ///
  /// @param name the file as problems name it
  /// @throws ContentException when the text is nested too deeply to be parsed
  public static Reading read(String name, SourceText text) {
    NestingGuard.check(text)
        .ifPresent(
            complaint -> {
              throw new ContentException(complaint.in(name));
            });
    List<Complaint> complaints = new ArrayList<>(MergeMarks.find(text));
    FrontMatter frontMatter = FrontMatter.read(text);
    complaints.addAll(frontMatter.complaints());
    List<Document> documents = new ArrayList<>();
    for (BilingualText side : BilingualText.of(text, frontMatter.bodyStart())) {
      var parsed = parse(name, side);
      BlockConverter blocks = new BlockConverter(side, parsed);
      documents.add(new Document(blocks.children(parsed)));
      complaints.addAll(blocks.complaints());
    }
    Optional<Document> source =
        documents.size() > 1 ? Optional.of(documents.get(1)) : Optional.empty();
    List<Problem> problems = complaints.stream().map(c -> c.in(name)).distinct().sorted().toList();
    return new Reading(frontMatter.values(), documents.getFirst(), source, problems);
  }

  private static com.vladsch.flexmark.util.ast.Document parse(String name, BilingualText side) {
    try {
      return PARSER.parse(side.text());
    } catch (StackOverflowError e) {
      throw new ContentException(
          new Problem(
              "too-deep",
              name,
              1,
              1,
              "the text nests too deeply to be parsed; flatten its lists, quotes and emphasis"));
    }
  }

  private static MutableDataSet options() {
    MutableDataSet options = new MutableDataSet();
    options.set(
        Parser.EXTENSIONS,
        List.of(
            TablesExtension.create(), StrikethroughExtension.create(), new TripleColonBlocks()));
    // GFM asks for one dash in a column's separator, flexmark for three.
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, false);
    options.set(TablesExtension.WITH_CAPTION, false);
    return options;
  }
}
