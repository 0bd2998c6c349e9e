package lockstep.locale;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lockstep.format.Yaml;

/// Words by which a language shows the structure of a text.
///
/// @param roleLabels labels that stand before the required roles
/// @param cloudLabels labels that stand before the clouds
/// @param step words of step headings, e.g. `Step`
/// @param and words that join two actors or two roles
/// @param or words between two roles of which one is enough
/// @param informationLeadIns say that what follows is needed, collected or shown; lower case
/// @param choiceLeadIns say that one of what follows is taken; lower case
/// @param collect words that ask for something to have at hand
/// @param modals verbs beside a subject, e.g. `must`
/// @param subordinators words that open a clause which is not the main one
/// @param reader pronouns for the reader
/// @param nounJoints words behind a noun that make it part of a longer name, e.g. `of`
/// @param verbEndings how verbs end behind one actor, e.g. `s`
/// @param notActing words behind a subject that say what it is or what happens to it, e.g. `appears`
/// @param passives words behind a modal verb that say the same, e.g. `be`
/// @param no words in a table that leave a step to others
public record Phrases(
    Labels roleLabels,
    Labels cloudLabels,
    List<String> step,
    List<String> and,
    List<String> or,
    List<String> informationLeadIns,
    List<String> choiceLeadIns,
    Collect collect,
    List<String> modals,
    List<String> subordinators,
    List<String> reader,
    List<String> nounJoints,
    List<String> verbEndings,
    List<String> notActing,
    List<String> passives,
    List<String> no) {
  private static final int MAX_LABEL = 100;

  static Phrases of(Yaml yaml) {
    Yaml sections = yaml.at("sections");
    Yaml leadIns = yaml.at("leadIns");
    Yaml subject = yaml.at("subject");
    return new Phrases(
        Labels.of(sections.texts("roles")),
        Labels.of(sections.texts("appliesTo")),
        yaml.texts("step"),
        yaml.texts("and"),
        yaml.texts("or"),
        lower(leadIns.texts("information")),
        lower(leadIns.texts("choice")),
        Collect.of(yaml.at("collect")),
        lower(subject.texts("modals")),
        lower(subject.texts("subordinators")),
        lower(subject.texts("reader")),
        lower(subject.texts("nounJoints")),
        lower(subject.texts("verbEndings")),
        lower(subject.texts("notActing")),
        lower(subject.texts("passives")),
        lower(yaml.texts("no")));
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  /// Whether a text is a label of required roles or clouds.
  public boolean isSectionLabel(String text) {
    return roleLabels.has(text) || cloudLabels.has(text);
  }

  /// Words that ask for something to have at hand. A word that begins with `-` may be the end of a longer one.
  ///
  /// @param asked in the lead-in of a list: what it names is needed, not shown; lower case
  /// @param forms what a form is called; lower case
  /// @param signatures what a signature is called; lower case
  /// @param signing words beside it where it is asked for and not only spoken of; lower case
  public record Collect(
      List<String> asked, List<String> forms, List<String> signatures, List<String> signing) {
    static Collect of(Yaml yaml) {
      return new Collect(
          lower(yaml.texts("asked")),
          lower(yaml.texts("forms")),
          lower(yaml.texts("signatures")),
          lower(yaml.texts("signing")));
    }
  }

  /// Labels, found whatever their case, spacing and punctuation.
  public record Labels(Set<String> forms) {
    static Labels of(List<String> written) {
      return new Labels(written.stream().map(Normal::of).collect(Collectors.toUnmodifiableSet()));
    }

    /// Whether a text is one of these labels.
    public boolean has(String text) {
      return text.length() <= MAX_LABEL && forms.contains(Normal.of(text));
    }
  }
}
