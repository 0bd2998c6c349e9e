package lockstep.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import lockstep.extract.VersionExtractor;
import lockstep.markdown.MarkdownReader;
import lockstep.markdown.Reading;
import lockstep.retired.RetiredScanner;
import lockstep.retired.Retirements;
import lockstep.source.SourceText;

/// Prints how much Markdown a second the scanner looks through on one thread, warm, beside a walk over the same trees for their text.
/// Arguments: folders of the corpus, e.g. `live bilingual`.
public final class ScannerSpeed {
  private static final int WARM = 5;
  private static final int ROUNDS = 9;

  private ScannerSpeed() {}

  /// A document, its trees made before anything is measured.
  private record Read(SourceText text, Reading reading) {}

  /// Prints one line a folder.
  public static void main(String[] args) {
    for (String part : args.length == 0 ? new String[] {"content"} : args) {
      Documents documents = Documents.read(part);
      List<Read> all = new ArrayList<>();
      long bytes = 0;
      for (Documents.Document document : documents.all()) {
        bytes += document.text().text().getBytes(StandardCharsets.UTF_8).length;
        Reading reading = MarkdownReader.read(document.place().file(), document.text());
        all.add(new Read(document.text(), reading));
      }
      RetiredScanner scanner = Retirements.packed(documents.locales().all()).scanner();
      double walked = median(all, read -> walk(read.reading()));
      double scanned = median(all, read -> scanner.scan(read.text(), read.reading()).size());
      System.out.printf(
          "%-20s %5.1f MB  walk %6.1f ms = %5.0f MB/s  scan %6.1f ms = %5.1f MB/s%n",
          part, bytes / 1e6, walked, bytes / 1e3 / walked, scanned, bytes / 1e3 / scanned);
    }
  }

  private static long walk(Reading reading) {
    return VersionExtractor.visibleText(reading.document()).length()
        + reading.source().map(VersionExtractor::visibleText).map(String::length).orElse(0);
  }

  private static double median(List<Read> all, ToLongFunction<Read> work) {
    double[] times = new double[ROUNDS];
    long sum = 0;
    for (int round = -WARM; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (Read read : all) {
        sum += work.applyAsLong(read);
      }
      if (round >= 0) {
        times[round] = (System.nanoTime() - start) / 1e6;
      }
    }
    if (sum == 0) {
      throw new IllegalStateException("nothing was read");
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }
}
