package lockstep.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.align.Passage;
import lockstep.procedure.Shape;
import lockstep.source.Fingerprint;

/// What a step says with its parts, as far as it matters for whether it has changed: words without marks, commands and links.
///
/// @param language of the words
/// @param words of the step and its parts
/// @param marks commands and where links lead, sorted
/// @param names of labels and products, placeholders and what stands in code, in lower case; a bare text has lost the capitals
record StepText(String language, String words, List<String> marks, Set<String> names) {
  // A tick stays where so many of the words are the same.
  private static final double HARDLY_CHANGED = 0.85;
  private static final int LENGTH = 10;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern END = Pattern.compile("[.!?:]");

  StepText {
    marks = List.copyOf(marks);
    names = Set.copyOf(names);
  }

  static StepText of(Outline outline, Outline.Entry step, String sourceLocale) {
    String language = outline.hasSource(sourceLocale) ? sourceLocale : outline.locale();
    List<Integer> lines = new ArrayList<>(List.of(step.line()));
    lines.addAll(step.parts());
    List<String> words = new ArrayList<>();
    Collection<String> marks = new TreeSet<>();
    Set<String> names = new HashSet<>();
    for (int line : lines) {
      Passage passage = outline.lines().get(line).passage();
      if (!(passage.shape() instanceof Shape.Image)) {
        String text = passage.in(language, outline.locale());
        words.add(Passage.bare(text));
        names.addAll(passage.shape() instanceof Shape.Code ? words(text) : names(text));
        passage.placeholders().forEach(placeholder -> names.addAll(words(placeholder)));
      }
      marks.addAll(passage.linkTargets());
      marks.addAll(passage.commands());
    }
    return new StepText(language, String.join(" ", words), List.copyOf(marks), names);
  }

  private static List<String> words(String text) {
    return List.of(Passage.bare(text).split(" "));
  }

  /// The words that have a capital although no sentence begins there.
  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int end = -1;
    while (word.find()) {
      boolean isInside = end >= 0 && !END.matcher(text.substring(end, word.start())).find();
      if (isInside && Character.isUpperCase(word.group().codePointAt(0))) {
        names.add(word.group().toLowerCase(Locale.ROOT));
      }
      end = word.end();
    }
    return names;
  }

  /// The language and what only the same words, commands and links give.
  String fingerprint() {
    return language + ':' + Fingerprint.base32(words + '\n' + String.join("\n", marks), LENGTH);
  }

  /// What became of a step that said another text before.
  Event.Change since(StepText before, Meanings meanings) {
    boolean isSame =
        marks.equals(before.marks)
            && likeness(before) >= HARDLY_CHANGED
            && says(before.names)
            && before.says(names)
            && !meanings.differ(language, before.words, words);
    return isSame ? Event.Change.REWORDED : Event.Change.CHANGED;
  }

  private boolean says(Set<String> some) {
    return new HashSet<>(List.of(words.split(" "))).containsAll(some);
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
