package lockstep.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.align.Row;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Block;
import lockstep.procedure.LinkKind;
import lockstep.source.Span;

/// Flags links that lead elsewhere than those of the reference, that are lost or that only this version has.
public final class LinkDiffersRule implements PairRule {
  @Override
  public String id() {
    return "link-differs";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.FAULT;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    String here = pair.leftVersion().procedure().path();
    String there = pair.rightVersion().procedure().path();
    List<Difference> differences = new ArrayList<>();
    for (Counterpart part : Counterpart.of(pair)) {
      if (part.isSure()) {
        differences.add(Difference.of(part, here, there));
      }
    }
    List<Aim> extra = free(pair, true, here);
    List<Aim> missing = free(pair, false, there);
    for (int n = 0; n < differences.size(); n++) {
      Difference one = differences.get(n);
      cancel(one.lost(), extra);
      cancel(one.added(), missing);
      if (n + 1 < differences.size()) {
        one.shift(differences.get(n + 1));
      }
    }
    ExchangedLinks exchanged = new ExchangedLinks(pair);
    Stream<Finding> swapped =
        differences.stream()
            .flatMap(one -> exchanged.of(one.sameHere(), one.sameThere()).stream())
            .map(one -> finding(one, pair));
    return Stream.concat(differences.stream().flatMap(one -> findings(one, pair)), swapped);
  }

  /// The links of blocks that have no counterpart: what seems lost may have moved there.
  private static List<Aim> free(Pair pair, boolean left, String path) {
    List<Aim> found = new ArrayList<>();
    for (Row row : pair.alignment().rows()) {
      if (!row.isLinked()) {
        (left ? row.left() : row.right())
            .ifPresent(block -> found.addAll(aims(List.of(block), path)));
      }
    }
    return found;
  }

  /// A link and where it leads.
  private record Aim(Block.Link link, LinkTarget target) {}

  private static List<Aim> aims(List<Block> blocks, String path) {
    List<Aim> found = new ArrayList<>();
    for (Block block : blocks) {
      for (Block.Link link : block.links()) {
        if (link.kind() != LinkKind.TAB && !link.target().isBlank()) {
          found.add(new Aim(link, LinkTarget.of(link.target(), path)));
        }
      }
    }
    return found;
  }

  private static void cancel(List<Aim> some, List<Aim> others) {
    some.removeIf(
        one -> {
          Optional<Aim> same =
              others.stream().filter(other -> other.target().leadsTo(one.target())).findFirst();
          same.ifPresent(others::remove);
          return same.isPresent();
        });
  }

  /// The links of a counterpart that have no like on the other side, and the others, each at the place of its like.
  private record Difference(
      Counterpart part,
      List<Aim> added,
      List<Aim> lost,
      List<Block.Link> sameHere,
      List<Block.Link> sameThere) {
    static Difference of(Counterpart part, String here, String there) {
      List<Aim> added = new ArrayList<>();
      List<Aim> lost = aims(part.right(), there);
      List<Block.Link> sameHere = new ArrayList<>();
      List<Block.Link> sameThere = new ArrayList<>();
      for (Aim aim : aims(part.left(), here)) {
        Optional<Aim> like =
            lost.stream().filter(other -> other.target().leadsTo(aim.target())).findFirst();
        like.ifPresentOrElse(
            other -> {
              lost.remove(other);
              sameHere.add(aim.link());
              sameThere.add(other.link());
            },
            () -> added.add(aim));
      }
      return new Difference(part, added, lost, sameHere, sameThere);
    }

    /// A link that stands in the next block instead is not lost, unless both blocks exchanged theirs.
    void shift(Difference next) {
      if (added.isEmpty() && next.lost().isEmpty()) {
        cancel(lost, next.added());
      } else if (lost.isEmpty() && next.added().isEmpty()) {
        cancel(added, next.lost());
      }
    }
  }

  private Finding finding(ExchangedLinks.Exchange one, Pair pair) {
    String target = one.sameWords().target();
    return pair.finding(
        this,
        one.own().span(),
        Optional.of(one.sameWords().span()),
        target + " -> " + one.own().target(),
        values("link.leads-elsewhere", Optional.of(one.own().target()), Optional.of(target)));
  }

  private Stream<Finding> findings(Difference difference, Pair pair) {
    List<Finding> found = new ArrayList<>();
    List<Aim> added = new ArrayList<>(difference.added());
    for (Aim lost : difference.lost()) {
      Optional<Aim> instead = mostAlike(lost, added);
      instead.ifPresent(added::remove);
      String target = lost.link().target();
      String evidence = instead.map(aim -> target + " -> " + aim.link().target()).orElse(target);
      Span here = instead.map(aim -> aim.link().span()).orElse(difference.part().here());
      Optional<String> other = instead.map(aim -> aim.link().target());
      String phrase = instead.isPresent() ? "link.leads-elsewhere" : "link.lost";
      found.add(
          pair.finding(
              this,
              here,
              Optional.of(lost.link().span()),
              evidence,
              values(phrase, other, Optional.of(target))));
    }
    for (Aim aim : added) {
      String target = aim.link().target();
      found.add(
          pair.finding(
              this,
              aim.link().span(),
              Optional.of(difference.part().there()),
              target,
              values("link.added", Optional.of(target), Optional.empty())));
    }
    return found.stream();
  }

  /// The link that most likely took the place of a lost one: the one with the most letters in common at both ends.
  private static Optional<Aim> mostAlike(Aim lost, List<Aim> added) {
    Optional<Aim> best = Optional.empty();
    int most = -1;
    for (Aim aim : added) {
      int alike = alike(lost.target().value(), aim.target().value());
      if (alike > most) {
        most = alike;
        best = Optional.of(aim);
      }
    }
    return best;
  }

  private static int alike(String one, String other) {
    int least = Math.min(one.length(), other.length());
    int start = 0;
    while (start < least && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return start + end;
  }

  private static Map<String, String> values(
      String phrase, Optional<String> target, Optional<String> reference) {
    Map<String, String> values = new HashMap<>();
    values.put("difference", Finding.phrase(phrase));
    values.put("target", target.orElse(""));
    values.put("reference", reference.orElse(""));
    return values;
  }
}
