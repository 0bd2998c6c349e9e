package lockstep.check.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The numbers that one of two texts has and the other has not, each as the whole that is written.
///
/// @param ours of the text that is judged
/// @param theirs of the reference
record NumberDifference(List<Numeral> ours, List<Numeral> theirs) {
  private static final Predicate<Numeral> DIGITS = one -> !one.isSpelled();

  NumberDifference {
    ours = List.copyOf(ours);
    theirs = List.copyOf(theirs);
  }

  /// A number or a part of one that was not yet found on the other side.
  private record Piece(Numeral whole, Numeral part) {}

  /// What is left when each number is laid beside one of the other text that may mean the same.
  static NumberDifference of(List<Numeral> ours, List<Numeral> theirs) {
    List<Numeral> left = new ArrayList<>(ours);
    List<Numeral> right = new ArrayList<>(theirs);
    pair(left, right, DIGITS, DIGITS, Numeral::mayBe);
    if (hasPercent(ours) && hasPercent(theirs)) {
      // "10 % to 25 %" beside "10 to 25 %"
      pair(left, right, DIGITS, DIGITS, Numeral::isSameButPercent);
    }
    List<Numeral> leftDates = dates(left);
    List<Numeral> rightDates = dates(right);
    boolean onlyDates =
        !leftDates.isEmpty()
            && leftDates.size() == rightDates.size()
            && left.stream().filter(DIGITS).count() == leftDates.size()
            && right.stream().filter(DIGITS).count() == rightDates.size();
    return onlyDates
        ? ofDates(leftDates, rightDates, ours, theirs)
        : ofParts(left, right, ours, theirs);
  }

  private static boolean hasPercent(List<Numeral> some) {
    return some.stream().anyMatch(one -> one.kind() == Numeral.Kind.PERCENT);
  }

  private static List<Numeral> dates(List<Numeral> some) {
    return some.stream().filter(one -> one.kind() == Numeral.Kind.DATE).toList();
  }

  /// As many dates on either side: each beside the one that has most in common with it.
  private static NumberDifference ofDates(
      List<Numeral> left, List<Numeral> right, List<Numeral> ours, List<Numeral> theirs) {
    List<Numeral> others = new ArrayList<>(right);
    Set<Numeral> here = new LinkedHashSet<>();
    Set<Numeral> there = new LinkedHashSet<>();
    for (Numeral date : left) {
      Numeral other =
          others.stream().max(Comparator.comparingLong(one -> inCommon(date, one))).orElseThrow();
      others.remove(other);
      NumberDifference difference = ofParts(List.of(date), List.of(other), ours, theirs);
      if (!difference.isEmpty()) {
        here.add(date);
        there.add(other);
      }
    }
    return new NumberDifference(List.copyOf(here), List.copyOf(there));
  }

  private static long inCommon(Numeral one, Numeral other) {
    return one.parts().stream()
        .filter(part -> other.parts().stream().anyMatch(part::mayBe))
        .count();
  }

  /// "10/1" beside "1 oktober": what is left is taken apart.
  private static NumberDifference ofParts(
      List<Numeral> ours, List<Numeral> theirs, List<Numeral> allOurs, List<Numeral> allTheirs) {
    List<Piece> left = pieces(ours);
    List<Piece> right = pieces(theirs);
    BiPredicate<Piece, Piece> same = (one, other) -> one.part().mayBe(other.part());
    Predicate<Piece> digits = one -> !one.part().isSpelled();
    pair(left, right, digits, digits, same);
    pair(left, right, digits, digits.negate(), same);
    pair(left, right, digits.negate(), digits, same);
    left.removeIf(digits.negate());
    right.removeIf(digits.negate());
    // A month that the other side does not name is told there in other words, or in none.
    Predicate<Piece> month = one -> one.part().kind() == Numeral.Kind.MONTH;
    if (left.stream().noneMatch(month)) {
      right.removeIf(month);
    } else if (right.stream().noneMatch(month)) {
      left.removeIf(month);
    }
    // What only one text has more of is no difference where the other has it too, only less often:
    // "365 days, 24 h/24".
    if (left.isEmpty() != right.isEmpty()) {
      left.removeIf(one -> stands(one.part(), allTheirs));
      right.removeIf(one -> stands(one.part(), allOurs));
    }
    return new NumberDifference(wholes(left), wholes(right));
  }

  private static List<Numeral> wholes(List<Piece> pieces) {
    return pieces.stream().map(Piece::whole).distinct().toList();
  }

  private static List<Piece> pieces(List<Numeral> some) {
    return some.stream()
        .flatMap(one -> parts(one).map(part -> new Piece(one, part)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Stream<Numeral> parts(Numeral one) {
    return one.parts().isEmpty() ? Stream.of(one) : one.parts().stream();
  }

  private static boolean stands(Numeral one, List<Numeral> others) {
    return others.stream().anyMatch(one::mayBe)
        || others.stream().flatMap(NumberDifference::parts).anyMatch(one::mayBe);
  }

  private static <T> void pair(
      List<T> left,
      List<T> right,
      Predicate<T> ofLeft,
      Predicate<T> ofRight,
      BiPredicate<T, T> same) {
    left.removeIf(
        one -> {
          if (!ofLeft.test(one)) {
            return false;
          }
          for (int i = 0; i < right.size(); i++) {
            T other = right.get(i);
            if (ofRight.test(other) && same.test(one, other)) {
              right.remove(i);
              return true;
            }
          }
          return false;
        });
  }

  /// What also differs from the source text; the rest is the other translation's own.
  ///
  /// @param fromSource the numbers that only the first text or only its source text has
  NumberDifference in(NumberDifference fromSource) {
    return new NumberDifference(
        ours.stream()
            .filter(one -> fromSource.ours().stream().anyMatch(own -> own.start() == one.start()))
            .toList(),
        theirs.stream().filter(one -> fromSource.theirs().stream().anyMatch(one::mayBe)).toList());
  }

  boolean isEmpty() {
    return ours.isEmpty() && theirs.isEmpty();
  }
}
