package lockstep.retired;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.retired.Retirement.Confidence;
import lockstep.retired.Retirement.Severity;
import lockstep.source.Span;

/// One use of something retired in a document.
///
/// @param written as the document writes it
/// @param places where it stands, never empty: one, or one in each language of a bilingual document, or the first of each written form of
///     a name
/// @param suppression why it is a legitimate mention; empty for a use to report
/// @param proposal what to write instead; empty when nothing is known
/// @param fix offered only where the rename is one-to-one, never for a legitimate mention
/// @param notes what else the reader of a report should know, in reading order
public record RetiredUse(
    Rule rule,
    Retirement retirement,
    String written,
    List<Place> places,
    Severity severity,
    Optional<Suppression> suppression,
    Confidence confidence,
    Optional<Proposal> proposal,
    Optional<Fix> fix,
    List<Note> notes)
    implements Comparable<RetiredUse> {
  public RetiredUse {
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a use without a place: " + written);
    }
    if (suppression.isPresent()) {
      fix = Optional.empty();
    }
    places = List.copyOf(places);
    notes = List.copyOf(notes);
  }

  /// Whether it is to be reported.
  public boolean isNew() {
    return suppression.isEmpty();
  }

  /// `new` or `suppressed`.
  public String state() {
    return isNew() ? "new" : "suppressed";
  }

  /// Where it stands first.
  public Place place() {
    return places.getFirst();
  }

  /// By first place, then by rule and name.
  @Override
  public int compareTo(RetiredUse other) {
    int byPlace = place().span().compareTo(other.place().span());
    if (byPlace != 0) {
      return byPlace;
    }
    int byRule = rule.compareTo(other.rule);
    return byRule != 0 ? byRule : retirement.name().compareTo(other.retirement.name());
  }

  RetiredUse at(List<Place> where) {
    return new RetiredUse(
        rule, retirement, written, where, severity, suppression, confidence, proposal, fix, notes);
  }

  RetiredUse judged(Severity severity, Optional<Suppression> suppression) {
    return new RetiredUse(
        rule, retirement, written, places, severity, suppression, confidence, proposal, fix, notes);
  }

  /// What kind of use it is; the ids are those of the rules.
  public enum Rule {
    /// A command that is gone.
    RETIRED_COMMAND,
    /// A module or tool that is gone.
    RETIRED_MODULE,
    /// A host, portal or page that is gone or has moved.
    RETIRED_LINK,
    /// A product, program or feature with another name.
    RETIRED_NAME,
    /// A retired command that could not be run as it is printed anyway.
    DAMAGED_COMMAND;

    /// `retired-command`, ...
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// How it stands in the text.
  public enum Context {
    /// In a fence or indented code.
    FENCE,
    /// In a comment of code.
    COMMENT,
    /// In inline code.
    INLINE,
    /// In bold text.
    BOLD,
    /// In the text of a link.
    LINK_TEXT,
    /// In a table.
    TABLE,
    /// In a heading.
    HEADING,
    /// In running text.
    PROSE,
    /// In the target of a link.
    LINK_TARGET;

    /// `fence`, `link-text`, ...
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Why a mention is legitimate.
  public enum Suppression {
    /// The sentence or row names the replacement or tells of the change.
    UPGRADE_CONTEXT,
    /// The whole page tells how to leave it.
    UPGRADE_DOC,
    /// The reader is told not to use it.
    WARNED_AGAINST,
    /// It only looks retired.
    GUARD,
    /// The command finds or removes the old module.
    DETECT_OR_REMOVE,
    /// The code is of another language.
    NON_POWERSHELL_FENCE,
    /// It is named as the former name.
    FORMERLY,
    /// The text says that something does not work with it.
    NEGATIVE_STATEMENT;

    /// `upgrade-context`, ...
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Where a use stands.
  ///
  /// @param isSource whether it is in the source text that a bilingual document carries along
  public record Place(Span span, Context context, boolean isSource) {}

  /// What to write instead.
  ///
  /// @param text the whole command with its parameters, or the name; empty when there are several candidates
  /// @param candidates the names to choose from, never empty
  /// @param parameters those of the use, in order
  public record Proposal(
      Optional<String> text, List<Retirement.Replacement> candidates, List<Parameter> parameters) {
    public Proposal {
      candidates = List.copyOf(candidates);
      parameters = List.copyOf(parameters);
    }
  }

  /// What becomes of a parameter.
  ///
  /// @param old with its dash, as written
  /// @param replacement with its dash; empty when it is gone or not known
  public record Parameter(String old, Optional<String> replacement, Change change) {}

  /// How a parameter changes.
  public enum Change {
    /// It stays.
    UNCHANGED,
    /// It has a better name; the old one works too.
    RENAMED,
    /// It is gone.
    REMOVED,
    /// It may be gone.
    DOUBTFUL,
    /// The command is another one; nothing is published about this parameter, or its counterpart is named.
    DIFFERENT
  }

  /// A replacement of characters at the first place.
  public record Fix(String replace, String with) {}

  /// Something more about a use.
  ///
  /// @param text the parameter, module or sentence that it is about; empty where the kind says all
  public record Note(Kind kind, String text) {
    /// What it tells.
    public enum Kind {
      /// The note of the catalogue, in English.
      CATALOGUE,
      /// The replacement has parameters of its own.
      PARAMETERS_DIFFER,
      /// The parameter is gone.
      PARAMETER_REMOVED,
      /// The parameter may be gone.
      PARAMETER_DOUBTFUL,
      /// The parameter has a new name.
      PARAMETER_RENAMED,
      /// A hyphen is not the plain one.
      TYPOGRAPHIC_HYPHEN,
      /// A parameter is glued to what stands before it.
      GLUED_PARAMETER,
      /// A space stands behind the dash of a parameter or inside the name.
      TORN,
      /// An alias command earlier on the page lets the old name work.
      ALIASES_ENABLED;

      /// `catalogue`, `parameters-differ`, ...
      public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
    }
  }
}
