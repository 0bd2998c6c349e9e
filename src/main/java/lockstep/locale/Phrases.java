package lockstep.locale;

import java.util.List;
import java.util.Locale;
import lockstep.format.Yaml;

/// Words by which a language shows the structure of a text.
///
/// @param roleLabels labels that stand before the required roles
/// @param cloudLabels labels that stand before the clouds
/// @param step words of step headings, e.g. `Step`
/// @param and words that join two actors or two roles
/// @param informationLeadIns say that what follows is needed, collected or shown; lower case
/// @param choiceLeadIns say that one of what follows is taken; lower case
/// @param modals verbs beside a subject, e.g. `must`
/// @param subordinators words that open a clause which is not the main one
/// @param reader pronouns for the reader
public record Phrases(
    List<String> roleLabels,
    List<String> cloudLabels,
    List<String> step,
    List<String> and,
    List<String> informationLeadIns,
    List<String> choiceLeadIns,
    List<String> modals,
    List<String> subordinators,
    List<String> reader) {
  static Phrases of(Yaml yaml) {
    Yaml sections = yaml.at("sections");
    Yaml leadIns = yaml.at("leadIns");
    Yaml subject = yaml.at("subject");
    return new Phrases(
        sections.texts("roles"),
        sections.texts("appliesTo"),
        yaml.texts("step"),
        yaml.texts("and"),
        lower(leadIns.texts("information")),
        lower(leadIns.texts("choice")),
        lower(subject.texts("modals")),
        lower(subject.texts("subordinators")),
        lower(subject.texts("reader")));
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  /// Whether a text is one of the labels before required roles, whatever its case, spacing and punctuation.
  public boolean isRoleLabel(String text) {
    return isOneOf(roleLabels, text);
  }

  /// Whether a text is one of the labels before the clouds.
  public boolean isCloudLabel(String text) {
    return isOneOf(cloudLabels, text);
  }

  private static boolean isOneOf(List<String> labels, String text) {
    String key = Normal.of(text);
    return !key.isEmpty() && labels.stream().anyMatch(label -> Normal.of(label).equals(key));
  }
}
