package lockstep.align;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import lockstep.procedure.Shape;

/// How alike the blocks of two versions are, each with each.
final class Similarity {
  // Weights as tuned on aligned pairs of real documents; see the table of tries in the benchmarks.
  private static final double LEXICON = 0.6;
  private static final double INVARIANTS = 0.3;
  private static final double LENGTH = 0.1;
  private static final double SLUG = 0.4;
  private static final double UNLIKE_TEXTS = 0.9;
  private static final double UNLIKE = 0.25;
  // Where the lexicon knows so much of the words, these decide alone.
  private static final double ENOUGH_TOLD = 0.4;
  private static final double SAME_SECTION = 0.3;
  private static final double SAME_ORDER = 0.2;
  // A link that is no better than this is worse than none; tuned, see the table of tries in the
  // benchmarks.
  private static final double LEAST = 0.22;
  private static final double LEAST_OF_LONG = 0.25;
  private static final double LONG = 40;
  // Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", 1993: variance of
  // lengths per character.
  private static final double VARIANCE = 6.8;

  private static final Optional<Double> NOTHING_SHARED = Optional.of(0.0);
  private static final Traits.Text NOTHING = new Traits.Text("", Map.of(), 0);

  private final List<Traits> left;
  private final List<Traits> right;
  private final Channel own;
  private final Channel origin;
  private final double[] toldLeft;
  private final double[] toldRight;
  private final List<Set<Invariant>> commands;
  private final double[][] values;
  private final Best[] bestOfLeft;
  private final Best[] bestOfRight;

  Similarity(List<Traits> left, List<Traits> right, Lexicon lexicon) {
    this.left = left;
    this.right = right;
    this.own =
        new Channel(
            left.stream().map(Traits::own).toList(),
            right.stream().map(Traits::own).toList(),
            lexicon);
    // Where one side has no source text nobody asks for it.
    this.origin =
        haveOrigins(left) && haveOrigins(right)
            ? new Channel(
                left.stream().map(Similarity::origin).toList(),
                right.stream().map(Similarity::origin).toList(),
                lexicon)
            : own;
    this.toldLeft = told(left, own.knownLeft);
    this.toldRight = told(right, own.knownRight);
    this.commands = left.stream().map(Similarity::commands).toList();
    this.values = new double[left.size()][right.size()];
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        values[i][j] = of(i, j);
      }
    }
    this.bestOfLeft = new Best[left.size()];
    this.bestOfRight = new Best[right.size()];
    Arrays.setAll(bestOfLeft, i -> Best.of(right.size(), j -> values[i][j]));
    Arrays.setAll(bestOfRight, j -> Best.of(left.size(), i -> values[i][j]));
  }

  /// The block that is most like a block, and how much alike the next one is.
  private record Best(int place, double value, double next) {
    static Best of(int count, IntToDoubleFunction values) {
      int place = -1;
      double best = 0;
      double next = 0;
      for (int at = 0; at < count; at++) {
        double value = values.applyAsDouble(at);
        if (value > best) {
          next = best;
          best = value;
          place = at;
        } else {
          next = Math.max(next, value);
        }
      }
      return new Best(place, best, next);
    }

    double but(int other) {
      return other == place ? next : value;
    }
  }

  private static boolean haveOrigins(List<Traits> blocks) {
    return blocks.stream().anyMatch(one -> one.origin().isPresent());
  }

  private static Traits.Text origin(Traits traits) {
    return traits.origin().orElse(NOTHING);
  }

  /// Words against words, both ways.
  private static final class Channel {
    private final List<Traits.Text> left;
    private final List<Traits.Text> right;
    private final Coverage inRight;
    private final Coverage inLeft;
    private final List<Coverage.Looked> leftLooked;
    private final List<Coverage.Looked> rightLooked;
    private final double[][] forward;
    private final double[][] backward;
    private final double[] knownLeft;
    private final double[] knownRight;

    Channel(List<Traits.Text> left, List<Traits.Text> right, Lexicon lexicon) {
      this.left = left;
      this.right = right;
      String from = locale(left);
      String to = locale(right);
      this.inRight = new Coverage(lexicon, new Lexicon.Direction(from, to), right);
      this.inLeft = new Coverage(lexicon, new Lexicon.Direction(to, from), left);
      this.leftLooked = left.stream().map(inRight::look).toList();
      this.rightLooked = right.stream().map(inLeft::look).toList();
      this.forward = leftLooked.stream().map(inRight::of).toArray(double[][]::new);
      this.backward = rightLooked.stream().map(inLeft::of).toArray(double[][]::new);
      this.knownLeft = leftLooked.stream().mapToDouble(Coverage.Looked::known).toArray();
      this.knownRight = rightLooked.stream().mapToDouble(Coverage.Looked::known).toArray();
    }

    private static String locale(List<Traits.Text> texts) {
      return texts.stream()
          .map(Traits.Text::locale)
          .filter(tag -> !tag.isEmpty())
          .findFirst()
          .orElse("");
    }

    double of(int i, int j) {
      return (forward[i][j] + backward[j][i]) / 2;
    }

    /// Two neighbours on the right against one on the left.
    double split(int i, int j) {
      double first = right.get(j).total();
      double second = right.get(j + 1).total();
      double parts = (backward[j][i] * first + backward[j + 1][i] * second) / (first + second);
      return (inRight.ofTwo(leftLooked.get(i), j) + parts) / 2;
    }

    /// Two neighbours on the left against one on the right.
    double merge(int i, int j) {
      double first = left.get(i).total();
      double second = left.get(i + 1).total();
      double parts = (forward[i][j] * first + forward[i + 1][j] * second) / (first + second);
      return (inLeft.ofTwo(rightLooked.get(j), i) + parts) / 2;
    }
  }

  /// In [0, 1].
  double at(int i, int j) {
    return values[i][j];
  }

  /// The similarity of the right block that is most like a left one, but for one.
  double nextOfLeft(int i, int but) {
    return bestOfLeft[i].but(but);
  }

  /// The similarity of the left block that is most like a right one, but for one.
  double nextOfRight(int but, int j) {
    return bestOfRight[j].but(but);
  }

  /// What two blocks must have in common: the more they say, the more of it has to be the same.
  double least(int i, int j) {
    return LEAST + LEAST_OF_LONG * Math.min(1, telling(i, j) / LONG);
  }

  /// What is known of a left block.
  Links.Knowledge ofLeft(int i, boolean isOpposite) {
    return new Links.Knowledge(own.knownLeft[i], bestOfLeft[i].value(), isOpposite, true);
  }

  /// What is known of a right block.
  Links.Knowledge ofRight(int j, boolean isOpposite) {
    return new Links.Knowledge(own.knownRight[j], bestOfRight[j].value(), isOpposite, true);
  }

  /// What two blocks have in common.
  Likeness likeness(int i, int j) {
    return new Likeness(words(i, j), leftInRight(i, j), rightInLeft(i, j), told(i, j));
  }

  private Channel channel(boolean origins) {
    return origins ? origin : own;
  }

  /// Whether both sides carry source text.
  boolean hasOrigins(int i, int j) {
    return left.get(i).origin().isPresent() && right.get(j).origin().isPresent();
  }

  /// How much the words of the two tell: the weight of those that would be seen on the other side, on the side that tells less.
  private double telling(int i, int j) {
    Channel words = channel(hasOrigins(i, j));
    return Math.min(words.knownLeft[i], words.knownRight[j]);
  }

  /// The part of the similarity that comes from words, in [0, 1].
  private double words(int i, int j) {
    return channel(hasOrigins(i, j)).of(i, j);
  }

  /// The share of the words of a left block that a right block says, in [0, 1].
  double leftInRight(int i, int j) {
    return channel(hasOrigins(i, j)).forward[i][j];
  }

  /// The share of the words of a right block that a left block says, in [0, 1].
  double rightInLeft(int i, int j) {
    return channel(hasOrigins(i, j)).backward[j][i];
  }

  private double of(int i, int j) {
    Traits a = left.get(i);
    Traits b = right.get(j);
    double told = told(i, j);
    double words = words(i, j);
    if (told < 1) {
      words = told * words + (1 - told) * sameness(a, b);
    }
    double value =
        combined(words, shared(a.invariants(), b.invariants()), lengthFit(a.length(), b.length()));
    value *= sharesCommand(i, b) ? 1 : kindFactor(a.shape(), b.shape());
    return Math.min(1, value + (sameSlug(a, b) ? SLUG : 0));
  }

  /// The share of the words of two blocks that the lexicon can tell of, on the side where it tells less, in [0, 1].
  private double told(int i, int j) {
    if (hasOrigins(i, j)) {
      return 1;
    }
    return Math.min(1, Math.min(toldLeft[i], toldRight[j]) / ENOUGH_TOLD);
  }

  private static double[] told(List<Traits> blocks, double[] known) {
    double[] told = new double[known.length];
    Arrays.setAll(told, i -> share(known[i], blocks.get(i).own().total()));
    return told;
  }

  private static double share(double part, double all) {
    return all == 0 ? 1 : part / all;
  }

  /// How much the places of two blocks speak for them, as far as words say nothing.
  private static double sameness(Traits a, Traits b) {
    boolean isSameSection = a.place().section().equals(b.place().section());
    boolean isSameOrder = a.place().order() == b.place().order();
    boolean isSameKind = a.shape().kind().equals(b.shape().kind());
    double value = isSameSection ? SAME_SECTION : 0;
    return isSameKind && isSameOrder ? value + SAME_ORDER : value;
  }

  private static double combined(double words, Optional<Double> invariants, double length) {
    return invariants
        .map(shared -> LEXICON * words + INVARIANTS * shared + LENGTH * length)
        .orElse((LEXICON * words + LENGTH * length) / (LEXICON + LENGTH));
  }

  /// One block on the left against two on the right.
  double split(int i, int j) {
    Traits a = left.get(i);
    Traits b = right.get(j);
    Traits c = right.get(j + 1);
    return two(channel(hasOrigins(i, j) && hasOrigins(i, j + 1)).split(i, j), a, b, c);
  }

  /// Two blocks on the left against one on the right.
  double merge(int i, int j) {
    Traits a = right.get(j);
    Traits b = left.get(i);
    Traits c = left.get(i + 1);
    return two(channel(hasOrigins(i, j) && hasOrigins(i + 1, j)).merge(i, j), a, b, c);
  }

  private static double two(double words, Traits one, Traits first, Traits second) {
    Set<Invariant> both = new HashSet<>(first.invariants());
    both.addAll(second.invariants());
    double value =
        combined(
            words,
            shared(one.invariants(), both),
            lengthFit(one.length(), first.length() + second.length()));
    return value
        * Math.min(kindFactor(one.shape(), first.shape()), kindFactor(one.shape(), second.shape()));
  }

  /// How well two lengths fit, in [0, 1].
  static double lengthFit(int a, int b) {
    if (a == 0 || b == 0) {
      return a == b ? 1 : 0;
    }
    double mean = (a + b) / 2.0;
    double deviation = Math.abs(a - b) / Math.sqrt(mean * VARIANCE);
    return 2 * (1 - normal(deviation));
  }

  // Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.2.18: error below 2.5e-4.
  private static double normal(double x) {
    double sum = 1 + x * (0.196854 + x * (0.115194 + x * (0.000344 + x * 0.019527)));
    return 1 - 0.5 / (sum * sum * sum * sum);
  }

  /// The weighted share of what translation does not change, empty where neither side has any.
  static Optional<Double> shared(Set<Invariant> a, Set<Invariant> b) {
    if (a.isEmpty() && b.isEmpty()) {
      return Optional.empty();
    }
    if (a.isEmpty() || b.isEmpty()) {
      return NOTHING_SHARED;
    }
    double all = 0;
    double common = 0;
    for (Invariant one : a) {
      all += one.weight();
      common += b.contains(one) ? 2 * one.weight() : 0;
    }
    for (Invariant one : b) {
      all += one.weight();
    }
    return Optional.of(common / all);
  }

  static boolean sameSlug(Traits a, Traits b) {
    return a.shape() instanceof Shape.Heading(_, var slug, _)
        && b.shape() instanceof Shape.Heading(_, var other, _)
        && slug.equals(other);
  }

  /// A command in bold is the same step as one in a fence.
  private boolean sharesCommand(int i, Traits b) {
    Set<Invariant> ours = commands.get(i);
    return !ours.isEmpty() && !Collections.disjoint(ours, b.invariants());
  }

  private static Set<Invariant> commands(Traits traits) {
    return traits.invariants().stream()
        .filter(one -> one.kind() == Evidence.Kind.COMMAND)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static double kindFactor(Shape a, Shape b) {
    if (a instanceof Shape.Image(var target) && b instanceof Shape.Image(var other)) {
      return Invariant.fileName(target).equals(Invariant.fileName(other)) ? 1 : 0;
    }
    if (a.kind().equals(b.kind())) {
      return 1;
    }
    return isText(a) && isText(b) ? UNLIKE_TEXTS : UNLIKE;
  }

  private static boolean isText(Shape shape) {
    return switch (shape) {
      case Shape.Heading _,
          Shape.Item _,
          Shape.Paragraph _,
          Shape.Note _,
          Shape.Quote _,
          Shape.Html _ ->
          true;
      case Shape.Code _, Shape.Image _, Shape.TableRow _ -> false;
    };
  }
}
