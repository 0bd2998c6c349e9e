package lockstep.check.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.check.Pair;
import lockstep.locale.Normal;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.source.Span;

/// Compares the bold words of a version with those of its reference.
final class BoldComparison {
  // More than any two labels with other words.
  private static final double KEPT = 2;
  // Labels that share less than this of their words are not the same one.
  private static final double SAME = 0.3;
  // Words of which less than this is found are not there.
  private static final double ABSENT = 0.34;
  private static final double PRESENT = 0.6;
  // Words of a short line.
  private static final int SHORT = 8;

  private final Pair pair;
  private final Wording wording;
  private final LabelSigns signs;
  private final SourceWitness witness;
  private final boolean isBySource;
  private final List<Difference> differences = new ArrayList<>();
  private final List<Match> matches = new ArrayList<>();

  private BoldComparison(Pair pair) {
    this.pair = pair;
    this.wording = new Wording(pair);
    this.signs = new LabelSigns(pair, wording);
    this.witness = new SourceWitness(pair);
    this.isBySource = pair.rightLocale().tag().equals(pair.sourceLocale());
  }

  /// How bold words differ.
  enum Kind {
    /// Words that say something else.
    OTHER_LABEL,
    /// Nothing is bold where the reference has a label.
    LOST,
    /// Fewer words are bold than in the reference, and which of its labels lack their bold nothing tells.
    FEWER,
    /// Other words of the text are bold.
    ELSEWHERE
  }

  /// Bold words of the reference that are not bold here, or other ones.
  ///
  /// @param label the bold words here, empty where there are none
  /// @param reference those of the reference
  /// @param usual how the content usually translates the reference's, empty where that is not known
  record Difference(
      Kind kind, Span here, Span there, String label, String reference, String usual) {}

  /// Bold words that say the same.
  record Match(BoldWords left, BoldWords right) {}

  /// The differences in document order.
  static List<Difference> differences(Pair pair) {
    return of(pair).differences;
  }

  /// The bold words that say the same, in document order.
  static List<Match> matches(Pair pair) {
    return of(pair).matches;
  }

  private static BoldComparison of(Pair pair) {
    BoldComparison comparison = new BoldComparison(pair);
    for (Counterpart part : Counterpart.of(pair)) {
      if (part.confidence() >= Counterpart.CERTAIN && !isHeading(part)) {
        comparison.compare(part);
      }
    }
    return comparison;
  }

  /// A line that is a heading on one side only is bold on the other.
  private static boolean isHeading(Counterpart part) {
    return part.left().stream().anyMatch(block -> block.shape() instanceof Shape.Heading)
        || part.right().stream().anyMatch(block -> block.shape() instanceof Shape.Heading);
  }

  /// The head of a table names columns, which are worded freely.
  private static boolean isHead(Counterpart part) {
    return part.right().stream()
        .anyMatch(block -> block.shape() instanceof Shape.TableRow(var head, _) && head);
  }

  private void compare(Counterpart part) {
    List<BoldWords> left = new ArrayList<>(BoldWords.of(part.left()));
    List<BoldWords> right = new ArrayList<>(BoldWords.of(part.right()));
    right.removeIf(BoldWords::isNumber);
    if (right.isEmpty()) {
      return;
    }
    for (Match match : match(left, right)) {
      left.remove(match.left());
      right.remove(match.right());
      matches.add(match);
    }
    if (!isBySource) {
      acquit(part, left, right);
    }
    if (right.isEmpty()) {
      return;
    }
    Set<String> here = words(part.left());
    Set<String> there = words(part.right());
    int lost = right.size() - left.size();
    // Of those that have no counterpart, the ones whose words stand here have lost their bold.
    right.sort(Comparator.comparingDouble(bold -> -wording.ofRight(bold.words(), here).share()));
    // Another translation cannot tell which of several has lost its bold.
    boolean isUnclear = !isBySource && !left.isEmpty();
    boolean isTold = false;
    for (int n = 0; n < lost; n++) {
      BoldWords bold = right.removeFirst();
      if (!(isTold && isUnclear) && !isSlippedThere(bold, part)) {
        isTold = true;
        Kind kind = isUnclear ? Kind.FEWER : Kind.LOST;
        differences.add(
            new Difference(kind, part.here(), bold.span(), "", bold.text(), usual(bold)));
      }
    }
    if (isTold && isUnclear) {
      // Which of the others stands for which nothing tells.
      return;
    }
    right.sort(Comparator.comparing(BoldWords::span));
    for (BoldWords bold : right) {
      BoldWords own = left.removeFirst();
      boolean other = !isHead(part) && isOther(own, bold, here, there);
      if (isSlippedThere(bold, part)
          || !other && (isUnknown(own, bold, here, there) || isGuess(own, bold, here, there))) {
        continue;
      }
      differences.add(
          new Difference(
              other ? Kind.OTHER_LABEL : Kind.ELSEWHERE,
              own.span(),
              bold.span(),
              own.text(),
              bold.text(),
              usual(bold)));
    }
  }

  /// Takes away what is the other translation's own: bold that slipped there, and what the source text has bold as the version has
  /// it.
  private void acquit(Counterpart part, List<BoldWords> left, List<BoldWords> right) {
    witness
        .bold(part)
        .ifPresent(
            sources -> {
              right.removeIf(bold -> signs.isNoneOf(bold, pair.rightLocale(), sources));
              for (BoldWords own : List.copyOf(left)) {
                if (!right.isEmpty() && signs.isOneOf(own, pair.leftLocale(), sources)) {
                  left.remove(own);
                  right.removeLast();
                }
              }
              boolean isComplete = BoldWords.of(part.left()).size() >= sources.size();
              while (isComplete && right.size() > left.size()) {
                right.removeLast();
              }
            });
  }

  /// Whether bold words of another translation are no label; in a short line they are what the line is about.
  private boolean isSlippedThere(BoldWords bold, Counterpart part) {
    return !isBySource
        && signs.isSlipped(bold)
        && part.right().stream()
            .flatMap(block -> block.text().lines())
            .filter(line -> line.contains(bold.text()))
            .allMatch(line -> Wording.words(line).size() > SHORT);
  }

  /// The pairs that say the same, best first.
  private List<Match> match(List<BoldWords> left, List<BoldWords> right) {
    record Scored(Match match, double score) {}
    List<Scored> scored = new ArrayList<>();
    for (BoldWords own : left) {
      for (BoldWords other : right) {
        double score = alike(own, other);
        if (score >= SAME) {
          scored.add(new Scored(new Match(own, other), score));
        }
      }
    }
    scored.sort(Comparator.comparingDouble(one -> -one.score()));
    Set<BoldWords> used = new HashSet<>();
    List<Match> found = new ArrayList<>();
    for (Scored one : scored) {
      if (!used.contains(one.match().left()) && !used.contains(one.match().right())) {
        used.add(one.match().left());
        used.add(one.match().right());
        found.add(one.match());
      }
    }
    return found;
  }

  private double alike(BoldWords own, BoldWords other) {
    if (own.isNumber()) {
      return 0;
    }
    // A label that is kept is the same one, whatever the content has for it elsewhere.
    if (Normal.words(own.text()).equals(Normal.words(other.text()))) {
      return KEPT;
    }
    if (Wording.usual(pair, other.text()).getOrDefault(Normal.words(own.text()), 0) > 1
        || signs.haveOneSource(own, other)) {
      return 1;
    }
    if (contradicts(own, other)) {
      return 0;
    }
    double forward = wording.ofLeft(own.words(), other.wordSet()).share();
    double backward = wording.ofRight(other.words(), own.wordSet()).share();
    return Math.max((forward + backward) / 2, Math.min(0.5, Math.max(forward, backward)));
  }

  /// Whether bold words say something that the reference does not say, while what it says is not here. Another translation words a line
  /// that is bold as a whole as freely as a heading.
  private boolean isOther(BoldWords own, BoldWords other, Set<String> here, Set<String> there) {
    if (!isBySource
        && (own.words().size() == here.size() && here.containsAll(own.words())
            || signs.isSlipped(other)
            || !signs.isAnother(own, other))) {
      return false;
    }
    if (contradicts(own, other) && !isAmong(Wording.words(usual(other)), here)) {
      return true;
    }
    Wording.Share said = wording.ofLeft(own.words(), there);
    if (said.share() >= ABSENT || pair.leftLocale().functionWords().containsAll(own.words())) {
      return false;
    }
    String usual = usual(other);
    if (!usual.isEmpty() && !isAmong(Wording.words(usual), here) && !said.known()) {
      return true;
    }
    Map<String, Integer> meant = Wording.meant(pair, own.text());
    if (meant.values().stream().anyMatch(count -> count > 1)
        && meant.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .noneMatch(entry -> isAmong(Wording.words(entry.getKey()), there))) {
      return true;
    }
    Wording.Share found = wording.ofRight(other.words(), here);
    return said.known() && found.share() < ABSENT;
  }

  /// Whether the content translates both labels, and neither by a word of the other.
  private boolean contradicts(BoldWords own, BoldWords other) {
    return isForeign(Wording.usual(pair, other.text()), own.words())
        && isForeign(Wording.meant(pair, own.text()), other.words());
  }

  private static boolean isForeign(Map<String, Integer> translations, List<String> words) {
    List<String> usual =
        translations.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .map(Map.Entry::getKey)
            .toList();
    return !usual.isEmpty()
        && usual.stream()
            .noneMatch(label -> Wording.words(label).stream().anyMatch(words::contains));
  }

  private static boolean isAmong(List<String> words, Set<String> others) {
    return others.containsAll(words);
  }

  /// Whether nothing is known that would tell bold words from others.
  private boolean isUnknown(BoldWords own, BoldWords other, Set<String> here, Set<String> there) {
    return !wording.ofLeft(own.words(), there).known()
        && wording.ofRight(other.words(), here).share() < PRESENT
        && usual(other).isEmpty();
  }

  /// Whether the bold of another translation may be the one that slipped: what is bold here it says too.
  private boolean isGuess(BoldWords own, BoldWords other, Set<String> here, Set<String> there) {
    if (isBySource) {
      return false;
    }
    Set<String> beside = new HashSet<>(here);
    beside.removeAll(own.words());
    boolean slipped =
        signs.isLessLikely(own, other)
            && !signs.isLikelySame(own, other)
            && wording.ofRight(other.words(), beside).share() >= PRESENT;
    Wording.Share said = wording.ofLeft(own.words(), there);
    boolean differs = said.known() && said.share() < PRESENT && signs.isAnother(own, other);
    return !slipped && !(differs && !signs.isSlipped(other));
  }

  private String usual(BoldWords bold) {
    return Wording.usual(pair, bold.text()).entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static Set<String> words(List<Block> blocks) {
    Set<String> words = new HashSet<>();
    blocks.forEach(block -> words.addAll(Wording.words(block.text())));
    return words;
  }
}
