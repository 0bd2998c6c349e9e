package lockstep.bench;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lockstep.extract.Includes;
import lockstep.extract.VersionExtractor;
import lockstep.markdown.MarkdownReader;
import lockstep.markdown.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Time to read all documents of a folder on one thread: the bare flexmark parse of the files, our document trees, our versions.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class ReadingBenchmark {
  /// Folder of the corpus.
  @Param({"live", "bilingual"})
  public String part;

  private Documents documents;
  private Parser flexmark;
  private VersionExtractor extractor;

  /// Reads the files.
  @Setup
  public void read() {
    documents = Documents.read(part);
    MutableDataSet options = new MutableDataSet();
    options.set(
        Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create()));
    flexmark = Parser.builder(options).build();
    extractor = new VersionExtractor(documents.locales().find("en").orElseThrow());
  }

  /// The baseline: flexmark alone on the same files.
  @Benchmark
  public void flexmarkAlone(Blackhole hole) {
    documents.all().forEach(document -> hole.consume(flexmark.parse(document.text().text())));
  }

  /// Front matter, bilingual spans, both languages' trees.
  @Benchmark
  public void documentTrees(Blackhole hole) {
    documents.all().forEach(document -> hole.consume(read(document)));
  }

  /// Trees and everything extracted from them.
  @Benchmark
  public void versions(Blackhole hole) {
    documents
        .all()
        .forEach(
            document ->
                hole.consume(
                    extractor.extract(
                        read(document), document.place(), document.locale(), Includes.NONE)));
  }

  private static Reading read(Documents.Document document) {
    return MarkdownReader.read(document.place().file(), document.text());
  }
}
