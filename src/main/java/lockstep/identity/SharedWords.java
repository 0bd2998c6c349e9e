package lockstep.identity;

import java.util.ArrayList;
import java.util.Collections;
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
  private static final double NEARLY_THE_SAME = 0.9;

  private final Side old;
  private final Side now;

  SharedWords(Outline old, Outline now, String language) {
    this.old = new Side(old, language);
    this.now = new Side(now, language);
  }

  /// The texts of one outline.
  private static final class Side {
    private final List<Boolean> states;
    private final List<String> texts;
    private final List<List<String>> words;
    private final Map<Outline.Entry, Set<String>> pairs = new HashMap<>();

    private Side(Outline outline, String language) {
      this.states = outline.lines().stream().map(Outline.Line::isStep).toList();
      this.texts =
          outline.lines().stream()
              .map(line -> Passage.bare(line.passage().in(language, outline.locale())))
              .toList();
      this.words = texts.stream().map(text -> List.of(text.split(" "))).toList();
    }

    /// Whether another step says nearly the same as a line.
    private boolean hasTwin(int line) {
      for (int other = 0; other < texts.size(); other++) {
        if (other != line && states.get(other) && isNear(words.get(line), words.get(other))) {
          return true;
        }
      }
      return false;
    }

    /// The words of a step and its parts.
    private List<String> words(Outline.Entry step) {
      List<String> all = new ArrayList<>(words.get(step.line()));
      step.parts().forEach(part -> all.addAll(words.get(part)));
      return all;
    }

    /// The pairs of neighbouring words of a step and its parts.
    private Set<String> pairs(Outline.Entry step) {
      return pairs.computeIfAbsent(step, this::pairsOf);
    }

    private Set<String> pairsOf(Outline.Entry step) {
      List<Integer> lines = new ArrayList<>(List.of(step.line()));
      lines.addAll(step.parts());
      Set<String> all = new HashSet<>();
      for (int line : lines) {
        List<String> some = words.get(line);
        for (int at = 1; at < some.size(); at++) {
          all.add(some.get(at - 1) + ' ' + some.get(at));
        }
      }
      return all;
    }
  }

  private static boolean isNear(List<String> ours, List<String> theirs) {
    int all = ours.size() + theirs.size();
    // Where one is much longer there is no need to count.
    return 2.0 * Math.min(ours.size(), theirs.size()) >= NEARLY_THE_SAME * all
        && likeness(ours, theirs) >= NEARLY_THE_SAME;
  }

  private static double likeness(List<String> ours, List<String> theirs) {
    return 2.0 * shared(ours, theirs) / (ours.size() + theirs.size());
  }

  private static long shared(List<String> ours, List<String> theirs) {
    List<String> left = new ArrayList<>(theirs);
    return ours.stream().filter(left::remove).count();
  }

  /// Whether another step of either outline says nearly the same as one of two.
  ///
  /// @param from index of a line
  /// @param to index of a line
  boolean hasTwin(int from, int to) {
    return old.hasTwin(from) || now.hasTwin(to);
  }

  /// Whether two lines say the same.
  ///
  /// @param from index of a line
  /// @param to index of a line
  boolean isSame(int from, int to) {
    return old.texts.get(from).equals(now.texts.get(to));
  }

  /// Whether two lines say nearly the same: they differ by a word of many.
  ///
  /// @param from index of a line
  /// @param to index of a line
  boolean isNearlySame(int from, int to) {
    return isNear(old.words.get(from), now.words.get(to));
  }

  /// How many lines of the older outline that nearly say the same as one of its steps stand in some of its lines.
  ///
  /// @param line index of a line
  /// @param others indexes of lines
  int oldTwins(int line, List<Integer> others) {
    return twins(old, line, others);
  }

  /// The same of the newer outline.
  ///
  /// @param line index of a line
  /// @param others indexes of lines
  int nowTwins(int line, List<Integer> others) {
    return twins(now, line, others);
  }

  private static int twins(Side side, int line, List<Integer> others) {
    List<String> words = side.words.get(line);
    return (int) others.stream().filter(one -> isNear(words, side.words.get(one))).count();
  }

  /// Dice's coefficient of the words of two lines.
  ///
  /// @param from index of a line
  /// @param to index of a line
  double likeness(int from, int to) {
    return likeness(old.words.get(from), now.words.get(to));
  }

  /// Whether one of two steps says nearly all that the other says, its parts and what stands below a heading included.
  boolean contains(Outline.Entry from, Outline.Entry to) {
    Set<String> ours = old.pairs(from);
    Set<String> theirs = now.pairs(to);
    int fewer = Math.min(ours.size(), theirs.size());
    if (fewer < FEWEST - 1) {
      return false;
    }
    Set<String> left = ours.size() == fewer ? ours : theirs;
    Set<String> right = left == ours ? theirs : ours;
    return left.stream().filter(right::contains).count() >= NEARLY_ALL * fewer;
  }

  /// How much of what an older step says a newer one says, in [0, 1], parts included.
  double kept(Outline.Entry from, Outline.Entry to) {
    return said(old, from, now, to);
  }

  /// How much of what a newer step says an older one said, in [0, 1], parts included.
  double saidBefore(Outline.Entry from, Outline.Entry to) {
    return said(now, to, old, from);
  }

  private static double said(Side one, Outline.Entry step, Side other, Outline.Entry teller) {
    List<String> words = one.words(step);
    List<String> theirs = other.words(teller);
    if (words.size() < FEWEST) {
      // A few words stand in any longer text, but seldom next to each other.
      return Collections.indexOfSubList(theirs, words) < 0 ? 0 : 1;
    }
    return (double) shared(words, theirs) / words.size();
  }
}
