package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import lockstep.knowledge.ContentReport;
import lockstep.knowledge.Generation;
import lockstep.source.ContentRoot;
import lockstep.source.Problem;

/// What is served and where it was read from.
///
/// @param seconds time of the build
/// @param bytes of all files
/// @param counts by locale, then by construct
/// @param quarantined problems of files that are not served
/// @param problems problems of files that are served all the same
@Serdeable
@Schema(name = "Content")
record ContentView(
    String generation,
    Instant builtAt,
    double seconds,
    List<Root> roots,
    int files,
    long bytes,
    Map<String, SortedMap<String, Long>> counts,
    List<ProblemInFile> quarantined,
    List<ProblemInFile> problems) {
  private static final double MILLIS = 1000;

  /// A folder of documents.
  ///
  /// @param locale the locale of all its documents; `null` when its folders are named by locale
  @Serdeable
  @Schema(name = "ContentRoot")
  record Root(String name, Optional<String> locale) {
    private static Root of(ContentRoot root) {
      Path folder = root.folder().toAbsolutePath().normalize();
      String name = Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("/");
      return new Root(name, root.locale());
    }
  }

  static ContentView of(Generation generation) {
    ContentReport report = generation.report();
    return new ContentView(
        generation.id(),
        generation.builtAt(),
        seconds(report.took()),
        report.roots().stream().map(Root::of).toList(),
        report.files(),
        report.bytes(),
        report.counts(),
        inFiles(report.quarantined(), report),
        inFiles(report.problems(), report));
  }

  static List<ProblemInFile> inFiles(List<Problem> problems, ContentReport report) {
    return problems.stream().map(problem -> ProblemInFile.of(problem, report.roots())).toList();
  }

  private static double seconds(Duration took) {
    return took.toMillis() / MILLIS;
  }
}
