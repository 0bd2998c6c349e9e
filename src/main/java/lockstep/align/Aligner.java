package lockstep.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Version;

/// Aligns two versions of a procedure, or any two documents. Safe for use by several threads.
///
/// @param lexicon what is known of words
/// @param sourceLocale tag of the language that documents are written in first
/// @param current gives the name that a command has today, so that a retired command and its successor are one
public record Aligner(Lexicon lexicon, String sourceLocale, UnaryOperator<String> current) {
  // A text of which less is covered probably says something else; 5 % of the unchanged blocks of
  // real documents are below it.
  private static final double LEAST_COVERED = 0.35;
  private static final double SURELY_REWORDED = 0.6;

  /// How the blocks of a version correspond to those of a reference.
  public Alignment align(Version left, Version right) {
    List<Traits> leftTraits = Traits.of(left, sourceLocale, lexicon, current);
    List<Traits> rightTraits = Traits.of(right, sourceLocale, lexicon, current);
    Similarity similarity = new Similarity(leftTraits, rightTraits, lexicon);
    List<Link> links = new BlockAligner(leftTraits, rightTraits, similarity).links();
    return new Alignment(
        left, right, new Rows(left, right, leftTraits, rightTraits, similarity, links).all());
  }

  /// Makes rows of links.
  private final class Rows {
    private final Version left;
    private final Version right;
    private final List<Traits> leftTraits;
    private final List<Traits> rightTraits;
    private final Similarity similarity;
    private final List<Link> links;
    private final Set<Link> inOrder;
    private final Map<Integer, Integer> leftCount = new HashMap<>();
    private final Map<Integer, Integer> rightCount = new HashMap<>();
    private final boolean known;

    Rows(
        Version left,
        Version right,
        List<Traits> leftTraits,
        List<Traits> rightTraits,
        Similarity similarity,
        List<Link> links) {
      this.left = left;
      this.right = right;
      this.leftTraits = leftTraits;
      this.rightTraits = rightTraits;
      this.similarity = similarity;
      this.links = links;
      this.inOrder = longestInOrder(links);
      links.forEach(link -> leftCount.merge(link.left(), 1, Integer::sum));
      links.forEach(link -> rightCount.merge(link.right(), 1, Integer::sum));
      this.known =
          left.locale().equals(right.locale())
              || lexicon.tables().containsKey(new Lexicon.Direction(left.locale(), right.locale()));
    }

    List<Row> all() {
      Map<Integer, List<Link>> byRight = new TreeMap<>();
      links.forEach(
          link -> byRight.computeIfAbsent(link.right(), _ -> new ArrayList<>()).add(link));
      Map<Integer, Integer> placeOfLeft = new HashMap<>();
      links.forEach(link -> placeOfLeft.merge(link.left(), link.right(), Math::max));
      Map<Integer, List<Integer>> alone = new TreeMap<>();
      int place = -1;
      for (int i = 0; i < left.blocks().size(); i++) {
        Integer partner = placeOfLeft.get(i);
        if (partner == null) {
          alone.computeIfAbsent(place, _ -> new ArrayList<>()).add(i);
        } else {
          place = partner;
        }
      }
      List<Row> rows = new ArrayList<>();
      addAlone(rows, alone, -1);
      for (int j = 0; j < right.blocks().size(); j++) {
        List<Link> some = byRight.getOrDefault(j, List.of());
        if (some.isEmpty()) {
          rows.add(missing(j));
        }
        some.forEach(link -> rows.add(linked(link)));
        addAlone(rows, alone, j);
      }
      return rows;
    }

    private void addAlone(List<Row> rows, Map<Integer, List<Integer>> alone, int place) {
      for (int i : alone.getOrDefault(place, List.of())) {
        rows.add(extra(i));
      }
    }

    private Row missing(int j) {
      boolean tells = tells(rightTraits.get(j));
      return new Row(
          Optional.empty(),
          Optional.of(right.blocks().get(j)),
          tells ? Relation.MISSING : Relation.UNALIGNED,
          Confidence.ofNone(bestOfRight(j, -1)),
          List.of(),
          OptionalInt.empty());
    }

    private Row extra(int i) {
      boolean tells = tells(leftTraits.get(i));
      return new Row(
          Optional.of(left.blocks().get(i)),
          Optional.empty(),
          tells ? Relation.EXTRA : Relation.UNALIGNED,
          Confidence.ofNone(bestOfLeft(i, -1)),
          List.of(),
          OptionalInt.empty());
    }

    /// Without a lexicon only what no translation changes tells that a block has no counterpart.
    private boolean tells(Traits traits) {
      return known || traits.origin().isPresent() || !traits.invariants().isEmpty();
    }

    private double bestOfLeft(int i, int but) {
      double best = 0;
      for (int j = 0; j < rightTraits.size(); j++) {
        best = j == but ? best : Math.max(best, similarity.at(i, j));
      }
      return best;
    }

    private double bestOfRight(int j, int but) {
      double best = 0;
      for (int i = 0; i < leftTraits.size(); i++) {
        best = i == but ? best : Math.max(best, similarity.at(i, j));
      }
      return best;
    }

    private Row linked(Link link) {
      Block one = left.blocks().get(link.left());
      Block other = right.blocks().get(link.right());
      boolean several = leftCount.get(link.left()) > 1 || rightCount.get(link.right()) > 1;
      double margin =
          similarity.at(link.left(), link.right())
              - Math.max(
                  bestOfLeft(link.left(), link.right()), bestOfRight(link.right(), link.left()));
      return new Row(
          Optional.of(one),
          Optional.of(other),
          relation(link),
          Confidence.of(link, several ? 0 : margin),
          evidence(link),
          several ? OptionalInt.of(group(link)) : OptionalInt.empty());
    }

    private int group(Link link) {
      // The block that stands alone on its side names the group.
      return rightCount.get(link.right()) > 1 ? left.blocks().size() + link.right() : link.left();
    }

    private Relation relation(Link link) {
      if (rightCount.get(link.right()) > 1) {
        return Relation.SPLIT;
      }
      if (leftCount.get(link.left()) > 1) {
        return Relation.MERGED;
      }
      if (!inOrder.contains(link)) {
        return Relation.MOVED;
      }
      return wording(link);
    }

    private Relation wording(Link link) {
      Traits a = leftTraits.get(link.left());
      Traits b = rightTraits.get(link.right());
      if (similarity.hasOrigins(link.left(), link.right())) {
        String text = leftOrigin(link);
        String other = rightOrigin(link);
        if (sameWords(text, other)) {
          return Relation.SAME;
        }
        return similarity.words(link.left(), link.right()) < SURELY_REWORDED
            ? Relation.CHANGED
            : Relation.REWORDED;
      }
      boolean judged = a.own().total() > 0 && b.own().total() > 0 && known;
      return judged && similarity.words(link.left(), link.right()) < LEAST_COVERED
          ? Relation.REWORDED
          : Relation.SAME;
    }

    private String leftOrigin(Link link) {
      return origin(left.blocks().get(link.left()), left);
    }

    private String rightOrigin(Link link) {
      return origin(right.blocks().get(link.right()), right);
    }

    private String origin(Block block, Version version) {
      return version.locale().equals(sourceLocale)
          ? block.text()
          : block.source().orElse(block.text());
    }

    private List<Evidence> evidence(Link link) {
      Traits a = leftTraits.get(link.left());
      Traits b = rightTraits.get(link.right());
      List<Evidence> found = new ArrayList<>();
      if (similarity.hasOrigins(link.left(), link.right())
          && sameWords(leftOrigin(link), rightOrigin(link))) {
        found.add(new Evidence(Evidence.Kind.SOURCE, rightOrigin(link)));
      }
      if (Similarity.sameSlug(a, b) && b.shape() instanceof Shape.Heading(_, var slug, _)) {
        found.add(new Evidence(Evidence.Kind.SLUG, slug));
      }
      Set<Invariant> common = new HashSet<>(a.invariants());
      common.retainAll(b.invariants());
      common.stream()
          .sorted(Comparator.comparing(Invariant::kind).thenComparing(Invariant::value))
          .forEach(one -> found.add(new Evidence(one.kind(), one.value())));
      double words = similarity.words(link.left(), link.right());
      if (words > 0) {
        String share = String.format(Locale.ROOT, "%.0f %%", words * 100);
        found.add(new Evidence(Evidence.Kind.LEXICON, share));
      }
      if (link.way() == Link.Way.RUN) {
        found.add(new Evidence(Evidence.Kind.ORDER, "between linked neighbours"));
      }
      return found;
    }
  }

  private static boolean sameWords(String a, String b) {
    return a.equals(b) || bare(a).equals(bare(b));
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  /// The links that keep the order: the longest chain with growing blocks on both sides; the others moved.
  private static Set<Link> longestInOrder(List<Link> links) {
    int n = links.size();
    int[] length = new int[n];
    int[] before = new int[n];
    int last = -1;
    for (int at = 0; at < n; at++) {
      length[at] = 1;
      before[at] = -1;
      for (int earlier = 0; earlier < at; earlier++) {
        boolean grows =
            links.get(earlier).left() <= links.get(at).left()
                && links.get(earlier).right() <= links.get(at).right();
        if (grows && length[earlier] + 1 > length[at]) {
          length[at] = length[earlier] + 1;
          before[at] = earlier;
        }
      }
      last = last < 0 || length[at] > length[last] ? at : last;
    }
    Set<Link> chain = new HashSet<>();
    for (int at = last; at >= 0; at = before[at]) {
      chain.add(links.get(at));
    }
    return chain;
  }
}
