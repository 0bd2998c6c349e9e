package lockstep.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
/// @param isRelated whether documents are known to say the same, however little the lexicon sees of it
public record Aligner(
    Lexicon lexicon, String sourceLocale, UnaryOperator<String> current, boolean isRelated) {

  // Source texts that are the same were the same block in 31,161 of 31,178 cases.
  private static final double CERTAIN = 0.99;

  // Of a text whose words are mostly unknown nothing tells whether the other side has it.
  private static final double LEAST_KNOWN = 0.4;

  private static final double LEAST_LIKELY = 0.5;
  private static final double RELATED = 0.4;

  private static final String NOT_COMPARED = "not compared: the documents are too large";

  /// @param lexicon what is known of words
  /// @param sourceLocale tag of the language that documents are written in first
  /// @param current gives the name that a command has today
  public Aligner(Lexicon lexicon, String sourceLocale, UnaryOperator<String> current) {
    this(lexicon, sourceLocale, current, false);
  }

  /// How the blocks of a version correspond to those of a reference.
  public Alignment align(Version left, Version right) {
    return align(side(left), side(right));
  }

  /// A version made ready, so that it can be aligned with several others.
  public Side side(Version version) {
    Passages passages = Passages.of(version);
    return new Side(version, passages, traits(passages));
  }

  /// How the blocks of a version correspond to those of a reference.
  ///
  /// @param left made ready by this aligner or an equal one
  /// @param right likewise
  public Alignment align(Side left, Side right) {
    Linked linked = link(left.passages(), left.traits(), right.passages(), right.traits());
    Rows rows = new Rows(left.version(), right.version(), linked);
    return new Alignment(left.version(), right.version(), rows.of(linked.links().all()));
  }

  private List<Traits> traits(Passages passages) {
    return Traits.of(passages, sourceLocale, lexicon, current);
  }

  /// Which passage of a document says what which passage of another one says.
  public List<Match> match(Passages left, Passages right) {
    Linked linked = link(left, traits(left), right, traits(right));
    return linked.links().all().stream()
        .map(
            link ->
                new Match(
                    link.left(),
                    link.right(),
                    linked.relations.of(link),
                    link.similarity(),
                    linked.confidence(link),
                    linked.relations.hasSameOrigin(link)))
        .toList();
  }

  private Linked link(
      Passages left, List<Traits> leftTraits, Passages right, List<Traits> rightTraits) {
    Links links = Linker.of(leftTraits, rightTraits, lexicon);
    double relatedness = isRelated ? 1 : links.relatedness(leftTraits, rightTraits);
    Linked linked = linked(left, right, leftTraits, rightTraits, links, relatedness);
    if (relatedness >= RELATED) {
      return linked;
    }
    // What looks alike in documents that have little in common is chance.
    Links likely = links.without(link -> linked.confidence(link) < LEAST_LIKELY);
    return linked(left, right, leftTraits, rightTraits, likely, relatedness);
  }

  private Linked linked(
      Passages left,
      Passages right,
      List<Traits> leftTraits,
      List<Traits> rightTraits,
      Links links,
      double relatedness) {
    Relations relations =
        new Relations(left, right, leftTraits, rightTraits, sourceLocale, links.all());
    return new Linked(leftTraits, rightTraits, links, relations, relatedness);
  }

  /// Two documents with the links between them.
  private record Linked(
      List<Traits> leftTraits,
      List<Traits> rightTraits,
      Links links,
      Relations relations,
      double relatedness) {

    double confidence(Link link) {
      return relations.hasSameOrigin(link)
          ? CERTAIN
          : Confidence.of(link, relations.isEnclosed(link), relatedness);
    }
  }

  /// Makes rows of links.
  private record Rows(Version left, Version right, Linked linked) {

    List<Row> of(List<Link> links) {
      Map<Integer, List<Link>> byRight = new TreeMap<>();
      links.forEach(
          link -> byRight.computeIfAbsent(link.right(), _ -> new ArrayList<>()).add(link));
      Map<Integer, List<Integer>> alone = alone(links);
      List<Row> rows = new ArrayList<>();
      alone.getOrDefault(-1, List.of()).forEach(i -> rows.add(extra(i)));
      for (int j = 0; j < right.blocks().size(); j++) {
        List<Link> some = byRight.getOrDefault(j, List.of());
        if (some.isEmpty()) {
          rows.add(missing(j));
        }
        some.forEach(link -> rows.add(linked(link)));
        alone.getOrDefault(j, List.of()).forEach(i -> rows.add(extra(i)));
      }
      return rows;
    }

    /// The blocks of the left that have no link, by the block of the right that they are shown behind.
    private Map<Integer, List<Integer>> alone(List<Link> links) {
      Map<Integer, Integer> partners = new HashMap<>();
      links.forEach(link -> partners.merge(link.left(), link.right(), Math::max));
      Map<Integer, List<Integer>> alone = new TreeMap<>();
      int place = -1;
      for (int i = 0; i < left.blocks().size(); i++) {
        Optional<Integer> partner = Optional.ofNullable(partners.get(i));
        if (partner.isEmpty()) {
          alone.computeIfAbsent(place, _ -> new ArrayList<>()).add(i);
        }
        place = partner.orElse(place);
      }
      return alone;
    }

    private Row missing(int j) {
      Optional<Block> block = Optional.of(right.blocks().get(j));
      Traits traits = linked.rightTraits.get(j);
      return alone(Optional.empty(), block, traits, linked.links.right().get(j), Relation.MISSING);
    }

    private Row extra(int i) {
      Optional<Block> block = Optional.of(left.blocks().get(i));
      Traits traits = linked.leftTraits.get(i);
      return alone(block, Optional.empty(), traits, linked.links.left().get(i), Relation.EXTRA);
    }

    private static Row alone(
        Optional<Block> left,
        Optional<Block> right,
        Traits traits,
        Links.Knowledge knowledge,
        Relation relation) {
      if (!knowledge.isCompared()) {
        Evidence why = new Evidence(Evidence.Kind.LENGTH, NOT_COMPARED);
        return new Row(left, right, Relation.UNALIGNED, 0, List.of(why), OptionalInt.empty());
      }
      return new Row(
          left,
          right,
          tells(traits, knowledge) ? relation : Relation.UNALIGNED,
          Confidence.ofNone(knowledge.best()),
          List.of(),
          OptionalInt.empty());
    }

    /// Whether anything would show that a block has a counterpart: what no translation changes, or words that the lexicon knows.
    private static boolean tells(Traits traits, Links.Knowledge knowledge) {
      return !knowledge.isOpposite()
          && (traits.origin().isPresent()
              || !traits.invariants().isEmpty()
              || knowledge.known() >= LEAST_KNOWN * traits.own().total());
    }

    private Row linked(Link link) {
      int i = link.left();
      int j = link.right();
      boolean several = linked.relations.isSplit(link) || linked.relations.isMerged(link);
      return new Row(
          Optional.of(left.blocks().get(i)),
          Optional.of(right.blocks().get(j)),
          linked.relations.of(link),
          linked.confidence(link),
          evidence(link),
          several ? OptionalInt.of(group(link)) : OptionalInt.empty());
    }

    /// The block that stands alone on its side names the group.
    private int group(Link link) {
      return linked.relations.isSplit(link) ? left.blocks().size() + link.right() : link.left();
    }

    private List<Evidence> evidence(Link link) {
      Traits a = linked.leftTraits.get(link.left());
      Traits b = linked.rightTraits.get(link.right());
      List<Evidence> found = new ArrayList<>();
      if (linked.relations.hasSameOrigin(link)) {
        found.add(new Evidence(Evidence.Kind.SOURCE, linked.relations.rightOrigin(link)));
      }
      if (Similarity.sameSlug(a, b) && b.shape() instanceof Shape.Heading(_, var slug, _)) {
        found.add(new Evidence(Evidence.Kind.SLUG, slug));
      }
      Set<Invariant> common = new HashSet<>(a.invariants());
      common.retainAll(b.invariants());
      common.stream()
          .sorted(Comparator.comparing(Invariant::kind).thenComparing(Invariant::value))
          .forEach(one -> found.add(new Evidence(one.kind(), one.value())));
      if (linked.relations.of(link) == Relation.REWORDED) {
        String lengths = a.length() + " characters, " + b.length() + " in the reference";
        found.add(new Evidence(Evidence.Kind.LENGTH, lengths));
      }
      double words = link.likeness().words();
      if (words > 0) {
        String share = Math.round(words * 100) + " %";
        found.add(new Evidence(Evidence.Kind.LEXICON, share));
      }
      if (link.way() == Link.Way.RUN || link.way() == Link.Way.GAP) {
        found.add(new Evidence(Evidence.Kind.ORDER, "between linked neighbours"));
      }
      if (link.way() == Link.Way.SUBSTEPS) {
        found.add(new Evidence(Evidence.Kind.ORDER, "their substeps are linked"));
      }
      return found;
    }
  }
}
