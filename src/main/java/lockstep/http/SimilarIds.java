package lockstep.http;

import java.util.List;
import java.util.Locale;
import lockstep.locale.Nearest;

/// Finds the procedures that somebody may have meant by an id that does not exist.
final class SimilarIds {
  private static final int MOST = 3;

  private SimilarIds() {}

  /// Ids that are misspelt first, then those whose last part is, then those that hold the last part.
  static List<String> of(String written, List<String> ids) {
    List<String> whole = Nearest.of(written, ids, MOST);
    if (!whole.isEmpty()) {
      return whole;
    }
    String name = lastPart(written);
    List<String> names = Nearest.of(name, ids.stream().map(SimilarIds::lastPart).toList(), MOST);
    List<String> misspelt =
        names.stream()
            .flatMap(near -> ids.stream().filter(id -> lastPart(id).equals(near)))
            .limit(MOST)
            .toList();
    boolean tooShort = name.length() < MOST;
    return misspelt.isEmpty() && !tooShort
        ? ids.stream().filter(id -> lastPart(id).contains(name)).limit(MOST).toList()
        : misspelt;
  }

  private static String lastPart(String id) {
    return id.substring(id.lastIndexOf('~') + 1).toLowerCase(Locale.ROOT);
  }
}
