package lockstep.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.source.Fingerprint;
import lockstep.source.SourceFile;

/// The other files that a document takes in.
///
/// @param isWhole whether everything that it names was taken in
/// @param files their fingerprints by the way below the content root, `/` between folders
record Taken(boolean isWhole, SortedMap<String, String> files) {
  /// Nothing is taken in.
  static final Taken NOTHING = new Taken(true, new TreeMap<>());

  Taken {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /// Whether the files are what they were.
  boolean isStillSo(SourceFile file) {
    return isWhole && files.entrySet().stream().allMatch(one -> isStillSo(file.root(), one));
  }

  private static boolean isStillSo(Path root, Map.Entry<String, String> taken) {
    try {
      Path path = root.resolve(taken.getKey());
      return Files.isRegularFile(path)
          && path.toRealPath().startsWith(root)
          && Fingerprint.hex(Files.readAllBytes(path)).equals(taken.getValue());
    } catch (IOException _) {
      return false;
    }
  }
}
