package lockstep.locale;

import java.util.List;

/// One role, cloud or actor in one language.
///
/// @param id language-neutral
/// @param label its good name
/// @param forms other written forms that occur
public record Term(String id, String label, List<Form> forms) {
  public Term {
    forms = List.copyOf(forms);
  }

  /// A written form.
  ///
  /// @param text as written
  /// @param certainty how surely it means the term
  public record Form(String text, Certainty certainty) {}

  /// How surely a form means its term.
  public enum Certainty {
    /// It means this term and no other.
    SURE,
    /// It means this term when nothing else is said.
    LIKELY,
    /// It means another term more often.
    RARE
  }
}
