package lockstep.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.StepId;

/// A version that was found.
///
/// @param score the higher the better; comparable within one answer
/// @param hits its passages that match best, best first; those of one step count as one
/// @param matched where it matched
/// @param reasons how each word was found; empty where that was not asked for
public record Found(
    ProcedureId procedure,
    String locale,
    double score,
    List<Hit> hits,
    Set<Where> matched,
    List<Reason> reasons) {
  public Found {
    hits = List.copyOf(hits);
    reasons = List.copyOf(reasons);
  }

  /// A passage that matches.
  ///
  /// @param step the step that it belongs to
  /// @param number of that step; empty where there is none
  /// @param snippet in pieces, in order
  public record Hit(Optional<StepId> step, String number, List<Piece> snippet) {
    public Hit {
      snippet = List.copyOf(snippet);
    }
  }

  /// A piece of a snippet.
  ///
  /// @param isMatch whether it is a word that was looked for
  public record Piece(String text, boolean isMatch) {}

  /// A part of a version.
  public enum Where {
    /// The title.
    TITLE,
    /// Another heading.
    HEADINGS,
    /// What the front matter says that it is about.
    DESCRIPTION,
    /// A step.
    STEPS,
    /// Anything else that it says.
    BODY,
    /// A command or another name.
    NAMES;

    /// `title`, `headings`, ...
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// How a word was found.
  ///
  /// @param word as typed
  /// @param found what stands in the version for it
  public record Reason(String word, String found, How how) {}

  /// A way to find a word.
  public enum How {
    /// The word or another form of it.
    FORM,
    /// A word that differs by a letter or two.
    TYPO,
    /// The word parted, or joined with its neighbour.
    COMPOUND,
    /// Its translation.
    BRIDGE,
    /// A command or another name.
    NAME,
    /// What took the place of a retired name, or the retired name.
    RETIREMENT;

    /// `form`, `typo`, ...
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
