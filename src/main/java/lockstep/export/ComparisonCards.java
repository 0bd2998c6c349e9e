package lockstep.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lockstep.align.Evidence;
import lockstep.align.Relation;
import lockstep.align.Row;
import lockstep.check.Finding;
import lockstep.check.JudgedRow;
import lockstep.check.Place;
import lockstep.procedure.Block;
import lockstep.source.Span;

/// The rows of a comparison as they are shown: what a block of the reference became in each version, with what is found there. Blocks
/// that are split or merged stand together.
///
/// @param cards in the order of the reference, blocks that it lacks behind what they follow
/// @param general what is found and belongs to no block, by version
record ComparisonCards(List<Card> cards, List<List<Finding>> general) {
  ComparisonCards {
    cards = List.copyOf(cards);
    general = List.copyOf(general);
  }

  /// Blocks that correspond.
  ///
  /// @param reference blocks of the reference, empty where it lacks them
  /// @param parts one for each version that says or lacks something here, in the order of the versions
  record Card(List<Block> reference, List<Part> parts) {
    Card {
      reference = List.copyOf(reference);
      parts = List.copyOf(parts);
    }

    /// Whether all versions say the same and nothing is found.
    boolean isQuiet() {
      return parts.stream().allMatch(Part::isQuiet);
    }

    /// The most telling relation, which marks the card.
    Relation relation() {
      return parts.stream()
          .map(Part::relation)
          .max(Comparator.naturalOrder())
          .orElse(Relation.SAME);
    }
  }

  /// What one version has here.
  ///
  /// @param version its place among the versions, from 0
  /// @param blocks empty where it lacks them
  /// @param evidence why they are linked
  /// @param findings new ones, the worst first
  record Part(
      int version,
      List<Block> blocks,
      Relation relation,
      double confidence,
      List<Evidence> evidence,
      List<Finding> findings) {
    Part {
      evidence = List.copyOf(evidence);
      blocks = List.copyOf(blocks);
      findings = List.copyOf(findings);
    }

    boolean isQuiet() {
      return relation == Relation.SAME && findings.isEmpty();
    }
  }

  /// The cards of a comparison.
  static ComparisonCards of(Comparison comparison) {
    return new Dealer(comparison).deal();
  }

  private static final class Dealer {
    private final Comparison comparison;
    private final Map<Integer, Integer> roots = new HashMap<>();
    private final TreeMap<Integer, Draft> byRoot = new TreeMap<>();
    private final List<Draft> order = new ArrayList<>();
    private final List<List<Finding>> general = new ArrayList<>();

    Dealer(Comparison comparison) {
      this.comparison = comparison;
    }

    ComparisonCards deal() {
      for (Block block : comparison.referenceVersion().blocks()) {
        roots.put(block.index(), block.index());
      }
      comparison.judged().forEach(this::join);
      for (Block block : comparison.referenceVersion().blocks()) {
        byRoot.computeIfAbsent(root(block.index()), _ -> new Draft()).reference.add(block);
      }
      for (int version = 0; version < comparison.judged().size(); version++) {
        place(version);
      }
      byRoot.values().forEach(this::inOrder);
      return new ComparisonCards(order.stream().map(Draft::card).toList(), general);
    }

    private void inOrder(Draft draft) {
      order.add(draft);
      order.addAll(draft.behind);
    }

    /// Blocks of the reference that share a block of a version stand in one card.
    private void join(Comparison.Judged judged) {
      Map<Integer, Integer> byLeft = new HashMap<>();
      for (Row row : judged.pair().alignment().rows()) {
        if (row.isLinked()) {
          int right = row.right().orElseThrow().index();
          Integer before = byLeft.putIfAbsent(row.left().orElseThrow().index(), right);
          if (before != null) {
            int one = root(before);
            int other = root(right);
            roots.put(Math.max(one, other), Math.min(one, other));
          }
        }
      }
    }

    private int root(int index) {
      int at = index;
      while (roots.get(at) != at) {
        at = roots.get(at);
      }
      return at;
    }

    private void place(int version) {
      Comparison.Judged judged = comparison.judged().get(version);
      List<PartDraft> parts = new ArrayList<>();
      Optional<Draft> last = Optional.empty();
      Draft start = new Draft();
      for (JudgedRow said : JudgedRow.of(judged.pair(), judged.findings())) {
        Row row = said.row();
        PartDraft part;
        if (row.right().isPresent()) {
          Draft draft = byRoot.get(root(row.right().orElseThrow().index()));
          part = draft.part(version);
          last = Optional.of(draft);
        } else {
          Draft draft = new Draft();
          part = draft.part(version);
          last.orElse(start).behind.add(draft);
        }
        part.add(said);
        parts.add(part);
      }
      order.addAll(start.behind);
      List<Finding> homeless = new ArrayList<>();
      for (Finding finding : judged.fresh()) {
        home(finding, judged, parts)
            .ifPresentOrElse(part -> part.findings.add(finding), () -> homeless.add(finding));
      }
      general.add(homeless);
    }

    /// Where a finding is shown: at the block that it is in, else at the block of the reference that it is about.
    private Optional<PartDraft> home(
        Finding finding, Comparison.Judged judged, List<PartDraft> parts) {
      Optional<Span> here =
          finding.places().stream()
              .filter(place -> JudgedRow.isLeft(place, judged.pair()))
              .map(Place::span)
              .filter(span -> !span.isEmpty())
              .findFirst();
      Optional<Span> there =
          finding.places().stream()
              .filter(place -> JudgedRow.isRight(place, judged.pair()))
              .map(Place::span)
              .findFirst();
      Optional<PartDraft> own =
          here.flatMap(span -> parts.stream().filter(one -> touches(one.blocks, span)).findFirst());
      return own.or(
          () ->
              there
                  .filter(_ -> here.isEmpty())
                  .flatMap(
                      span ->
                          parts.stream().filter(one -> touches(one.reference, span)).findFirst()));
    }

    private static boolean touches(Collection<Block> blocks, Span span) {
      return blocks.stream()
          .map(Block::span)
          .anyMatch(block -> block.line() <= span.endLine() && span.line() <= block.endLine());
    }
  }

  private static final class Draft {
    private final List<Block> reference = new ArrayList<>();
    private final TreeMap<Integer, PartDraft> parts = new TreeMap<>();
    private final List<Draft> behind = new ArrayList<>();

    PartDraft part(int version) {
      return parts.computeIfAbsent(version, PartDraft::new);
    }

    Card card() {
      return new Card(reference, parts.values().stream().map(PartDraft::part).toList());
    }
  }

  private static final class PartDraft {
    private final int version;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> reference = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private Relation relation = Relation.SAME;
    private double confidence = 1;

    PartDraft(int version) {
      this.version = version;
    }

    void add(JudgedRow said) {
      Row row = said.row();
      row.left().filter(one -> !blocks.contains(one)).ifPresent(blocks::add);
      row.right().filter(one -> !reference.contains(one)).ifPresent(reference::add);
      relation = said.relation().compareTo(relation) > 0 ? said.relation() : relation;
      row.evidence().stream().filter(one -> !evidence.contains(one)).forEach(evidence::add);
      confidence = Math.min(confidence, row.confidence());
    }

    Part part() {
      findings.sort(
          Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder()));
      // A rule that looks at each pair of a merged block may say the same again.
      Set<String> said = new HashSet<>();
      List<Finding> once =
          findings.stream()
              .filter(one -> said.add(one.rule() + one.place().toText() + one.evidence()))
              .toList();
      return new Part(version, blocks, relation, confidence, evidence, once);
    }
  }
}
