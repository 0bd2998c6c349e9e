package lockstep.procedure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One instruction that a reader carries out.
///
/// @param id the same in every locale and version, e.g. `s_8h2k5v0t1c`
/// @param rev counts changes of the source text, from 1
/// @param number e.g. `2.3` or `6.a`
/// @param block the item or heading that states it
/// @param parts paragraphs, notes, code, images and tables inside it, in document order
/// @param actors who does it; empty where nothing is said
/// @param substeps empty for a leaf
public record Step(
    StepId id,
    int rev,
    String number,
    Kind kind,
    Block block,
    List<Block> parts,
    List<ActorClaim> actors,
    List<Step> substeps) {
  public Step {
    if (rev < 1 || number.isEmpty()) {
      throw new IllegalArgumentException("step " + id + " has rev " + rev + ", number " + number);
    }
    parts = List.copyOf(parts);
    actors = List.copyOf(actors);
    substeps = List.copyOf(substeps);
  }

  /// This step and all below it, in document order.
  public Stream<Step> deep() {
    return Stream.concat(Stream.of(this), substeps.stream().flatMap(Step::deep));
  }

  /// The step's own blocks: what states it and its parts.
  public Stream<Block> blocks() {
    return Stream.concat(Stream.of(block), parts.stream());
  }

  /// What is done with a step.
  public enum Kind {
    /// Carried out.
    ACTION,
    /// Needed, collected or shown by the step above.
    INFORMATION,
    /// One of several ways.
    CHOICE;

    /// `action`, `information` or `choice`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
