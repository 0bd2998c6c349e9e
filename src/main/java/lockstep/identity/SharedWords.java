package lockstep.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.align.Passage;

/// What the steps of two outlines say in one language.
final class SharedWords {
  // Fewer words stand in any longer text.
  private static final int FEWEST = 8;
  private static final double NEARLY_ALL = 0.8;

  private final Outline old;
  private final Outline now;
  private final String language;
  private final Map<String, Integer> oldCounts;
  private final Map<String, Integer> nowCounts;
  private final Map<Outline.Entry, Set<String>> oldPairs = new HashMap<>();
  private final Map<Outline.Entry, Set<String>> nowPairs = new HashMap<>();

  SharedWords(Outline old, Outline now, String language) {
    this.old = old;
    this.now = now;
    this.language = language;
    this.oldCounts = counts(old);
    this.nowCounts = counts(now);
  }

  private Map<String, Integer> counts(Outline outline) {
    Map<String, Integer> counts = new HashMap<>();
    for (Outline.Line line : outline.lines()) {
      if (line.isStep()) {
        counts.merge(text(outline, line.passage()), 1, Integer::sum);
      }
    }
    return counts;
  }

  private String text(Outline outline, Passage passage) {
    return Passage.bare(passage.in(language, outline.locale()));
  }

  /// Whether another step of either outline says the same as one of two.
  ///
  /// @param from index of a line
  /// @param to index of a line
  boolean hasTwin(int from, int to) {
    return oldCounts.get(text(old, old.lines().get(from).passage())) > 1
        || nowCounts.get(text(now, now.lines().get(to).passage())) > 1;
  }

  /// Whether two lines say the same.
  ///
  /// @param from index of a line
  /// @param to index of a line
  boolean isSame(int from, int to) {
    return text(old, old.lines().get(from).passage())
        .equals(text(now, now.lines().get(to).passage()));
  }

  /// Dice's coefficient of the words of two lines.
  ///
  /// @param from index of a line
  /// @param to index of a line
  double likeness(int from, int to) {
    List<String> ours = words(old, from);
    List<String> theirs = new ArrayList<>(words(now, to));
    int all = ours.size() + theirs.size();
    long shared = ours.stream().filter(theirs::remove).count();
    return 2.0 * shared / all;
  }

  private List<String> words(Outline outline, int line) {
    return List.of(text(outline, outline.lines().get(line).passage()).split(" "));
  }

  /// Whether one of two steps says nearly all that the other says, its parts and what stands below a heading included.
  boolean contains(Outline.Entry from, Outline.Entry to) {
    Set<String> ours = oldPairs.computeIfAbsent(from, one -> pairs(old, one));
    Set<String> theirs = nowPairs.computeIfAbsent(to, one -> pairs(now, one));
    int fewer = Math.min(ours.size(), theirs.size());
    if (fewer < FEWEST - 1) {
      return false;
    }
    long shared = ours.stream().filter(theirs::contains).count();
    return shared >= NEARLY_ALL * fewer;
  }

  /// The pairs of neighbouring words.
  private Set<String> pairs(Outline outline, Outline.Entry step) {
    List<Integer> lines = new ArrayList<>(List.of(step.line()));
    lines.addAll(step.parts());
    Set<String> pairs = new HashSet<>();
    for (int line : lines) {
      String[] words = text(outline, outline.lines().get(line).passage()).split(" ");
      for (int at = 1; at < words.length; at++) {
        pairs.add(words[at - 1] + ' ' + words[at]);
      }
    }
    return pairs;
  }
}
