package lockstep.knowledge;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.source.ContentRoot;
import lockstep.source.Problem;

/// What a build read, from where, and what it could not use.
///
/// @param roots in the order given
/// @param files Markdown files found
/// @param bytes of these files
/// @param counts by locale tag, then by construct, e.g. `documents`, `steps`, `notes`
/// @param quarantined problems of files that are not served, sorted
/// @param problems problems of files that are served all the same, sorted
/// @param took time of the build
public record ContentReport(
    List<ContentRoot> roots,
    int files,
    long bytes,
    SortedMap<String, SortedMap<String, Long>> counts,
    List<Problem> quarantined,
    List<Problem> problems,
    Duration took) {
  public ContentReport {
    roots = List.copyOf(roots);
    quarantined = List.copyOf(quarantined);
    problems = List.copyOf(problems);
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
