package lockstep.align;

import java.util.Locale;

/// How a block of one version stands to its counterpart in the reference.
public enum Relation {
  /// It says the same.
  SAME,
  /// It says the same in other words: the source sentence probably changed.
  REWORDED,
  /// It says something else.
  CHANGED,
  /// One block of the reference is several here.
  SPLIT,
  /// Several blocks of the reference are one here.
  MERGED,
  /// It stands elsewhere.
  MOVED,
  /// The reference has it, this version has not.
  MISSING,
  /// This version has it, the reference has not.
  EXTRA,
  /// Nothing tells whether the other side has it.
  UNALIGNED;

  /// The relation in answers, e.g. `same`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
