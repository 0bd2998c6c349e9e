package lockstep.check.rule;

import java.util.List;
import java.util.Set;

/// A number of a text as one value: with its sign, decimals, percent or multiplier, a time, or a date.
///
/// @param written as it stands in the text
/// @param readings what it may mean, in a form that is the same in all languages; never empty
/// @param parts the numbers that it is put together from, for a date or digits in groups parted by spaces; empty where it is one
/// @param start where it begins in its text, as a UTF-16 offset
record Numeral(String written, Kind kind, Set<String> readings, List<Numeral> parts, int start) {
  Numeral {
    readings = Set.copyOf(readings);
    parts = List.copyOf(parts);
  }

  /// What tells one numeral from another when they are compared.
  enum Kind {
    /// In digits.
    VALUE,
    /// In digits, with a sign or word for per cent.
    PERCENT,
    /// A day of a month, a month of a year, or a day of a year.
    DATE,
    /// The month that is part of a date.
    MONTH,
    /// In letters, or a fixed expression that other languages put in words: it may explain a number and is never missed.
    SPELLED
  }

  /// A value that is one number.
  static Numeral of(String written, Kind kind, Set<String> readings, int start) {
    return new Numeral(written, kind, readings, List.of(), start);
  }

  boolean isSpelled() {
    return kind == Kind.SPELLED;
  }

  Numeral inWords() {
    return new Numeral(
        written, Kind.SPELLED, readings, parts.stream().map(Numeral::inWords).toList(), start);
  }

  /// Whether both may mean the same.
  boolean mayBe(Numeral other) {
    return readings.stream().anyMatch(other.readings::contains);
  }

  /// Whether both may mean the same but for the sign or word for per cent.
  boolean isSameButPercent(Numeral other) {
    return kind == Kind.PERCENT && other.kind == Kind.VALUE && isPercentOf(other)
        || other.kind == Kind.PERCENT && kind == Kind.VALUE && other.isPercentOf(this);
  }

  private boolean isPercentOf(Numeral bare) {
    return bare.readings.stream().anyMatch(reading -> readings.contains(reading + '%'));
  }
}
