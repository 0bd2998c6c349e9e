package lockstep.check;

import java.util.List;
import java.util.Optional;
import lockstep.retired.Retirement;

/// What to do about a finding, as far as its rule knows.
///
/// @param fix what to write instead, where that is certain
/// @param replacements names of what is used today, best first; several are candidates
/// @param retirement what is retired, where the finding is about such a thing
public record Remedy(
    Optional<Fix> fix, List<String> replacements, Optional<Retirement> retirement) {
  /// Nothing is known.
  public static final Remedy NONE = new Remedy(Optional.empty(), List.of(), Optional.empty());

  public Remedy {
    replacements = List.copyOf(replacements);
  }

  /// Characters to exchange, both as written.
  public record Fix(String replace, String with) {}

  /// Characters to exchange, where nothing else is known.
  public static Remedy exchange(String replace, String with) {
    return new Remedy(Optional.of(new Fix(replace, with)), List.of(), Optional.empty());
  }
}
