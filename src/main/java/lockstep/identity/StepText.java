package lockstep.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lockstep.align.Passage;
import lockstep.procedure.Shape;
import lockstep.source.Fingerprint;

/// What a step says with its parts, as far as it matters for whether it has changed: words without marks, commands and links.
///
/// @param language of the words
/// @param words of the step and its parts
/// @param marks commands and where links lead, sorted
record StepText(String language, String words, List<String> marks) {
  // A tick stays where so many of the words are the same.
  private static final double HARDLY_CHANGED = 0.85;
  private static final int LENGTH = 10;

  StepText {
    marks = List.copyOf(marks);
  }

  static StepText of(Outline outline, Outline.Entry step, String sourceLocale) {
    String language = outline.hasSource(sourceLocale) ? sourceLocale : outline.locale();
    List<Integer> lines = new ArrayList<>(List.of(step.line()));
    lines.addAll(step.parts());
    List<String> words = new ArrayList<>();
    Collection<String> marks = new TreeSet<>();
    for (int line : lines) {
      Passage passage = outline.lines().get(line).passage();
      if (!(passage.shape() instanceof Shape.Image)) {
        words.add(Passage.bare(passage.in(language, outline.locale())));
      }
      marks.addAll(passage.linkTargets());
      marks.addAll(passage.commands());
    }
    return new StepText(language, String.join(" ", words), List.copyOf(marks));
  }

  /// The language and what only the same words, commands and links give.
  String fingerprint() {
    return language + ':' + Fingerprint.base32(words + '\n' + String.join("\n", marks), LENGTH);
  }

  /// What became of a step that said another text before.
  Event.Change since(StepText before) {
    return marks.equals(before.marks) && likeness(before) >= HARDLY_CHANGED
        ? Event.Change.REWORDED
        : Event.Change.CHANGED;
  }

  /// Dice's coefficient of the pairs of neighbouring words.
  private double likeness(StepText other) {
    Map<String, Integer> ours = pairs();
    Map<String, Integer> theirs = other.pairs();
    int all = size(ours) + size(theirs);
    int shared =
        ours.entrySet().stream()
            .mapToInt(pair -> Math.min(pair.getValue(), theirs.getOrDefault(pair.getKey(), 0)))
            .sum();
    return all == 0 ? (words.equals(other.words) ? 1 : 0) : 2.0 * shared / all;
  }

  private static int size(Map<String, Integer> pairs) {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Map<String, Integer> pairs() {
    Map<String, Integer> pairs = new HashMap<>();
    String[] all = words.split(" ");
    for (int at = 1; at < all.length; at++) {
      pairs.merge(all[at - 1] + ' ' + all[at], 1, Integer::sum);
    }
    return pairs;
  }
}
