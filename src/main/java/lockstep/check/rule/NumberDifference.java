package lockstep.check.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The numbers that one of two texts has and the other has not.
///
/// @param ours of the text that is judged
/// @param theirs of the reference
record NumberDifference(List<Numerals.Numeral> ours, List<Numerals.Numeral> theirs) {
  NumberDifference {
    ours = List.copyOf(ours);
    theirs = List.copyOf(theirs);
  }

  /// What is left when each number is laid beside one of the other text that may mean the same.
  static NumberDifference of(List<Numerals.Numeral> ours, List<Numerals.Numeral> theirs) {
    List<Numerals.Numeral> left = new ArrayList<>(ours);
    List<Numerals.Numeral> right = new ArrayList<>(theirs);
    Predicate<Numerals.Numeral> digits = one -> !one.spelled();
    pair(left, right, digits, digits);
    // "10/1" beside "1 oktober": what is left is taken apart.
    List<Numerals.Numeral> leftParts = parts(left);
    List<Numerals.Numeral> rightParts = parts(right);
    pair(leftParts, rightParts, digits, digits);
    pair(leftParts, rightParts, digits, Numerals.Numeral::spelled);
    pair(leftParts, rightParts, Numerals.Numeral::spelled, digits);
    return new NumberDifference(
            leftParts.stream().filter(digits).toList(), rightParts.stream().filter(digits).toList())
        .withoutRepetitions(ours, theirs);
  }

  /// What only one text has more of is no difference where the other has the number too, only less often: "365 days, 24 h/24".
  private NumberDifference withoutRepetitions(
      List<Numerals.Numeral> allOurs, List<Numerals.Numeral> allTheirs) {
    if (ours.isEmpty() == theirs.isEmpty()) {
      return this;
    }
    return new NumberDifference(
        ours.stream().filter(one -> !stands(one, allTheirs)).toList(),
        theirs.stream().filter(one -> !stands(one, allOurs)).toList());
  }

  private static boolean stands(Numerals.Numeral one, List<Numerals.Numeral> others) {
    return parts(others).stream()
        .anyMatch(other -> !Collections.disjoint(one.readings(), other.readings()));
  }

  private static void pair(
      List<Numerals.Numeral> left,
      List<Numerals.Numeral> right,
      Predicate<Numerals.Numeral> ofLeft,
      Predicate<Numerals.Numeral> ofRight) {
    left.removeIf(
        one -> {
          if (!ofLeft.test(one)) {
            return false;
          }
          for (int i = 0; i < right.size(); i++) {
            Numerals.Numeral other = right.get(i);
            if (ofRight.test(other) && !Collections.disjoint(one.readings(), other.readings())) {
              right.remove(i);
              return true;
            }
          }
          return false;
        });
  }

  private static List<Numerals.Numeral> parts(List<Numerals.Numeral> numerals) {
    return numerals.stream()
        .flatMap(one -> one.parts().isEmpty() ? Stream.of(one) : one.parts().stream())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  boolean isEmpty() {
    return ours.isEmpty() && theirs.isEmpty();
  }

  /// The numbers of a side as they are written.
  static String written(List<Numerals.Numeral> some) {
    return some.stream()
        .map(Numerals.Numeral::written)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
