package lockstep.locale;

import java.util.List;
import lockstep.format.Yaml;

/// Everything known about one language.
///
/// @param tag the folder's name, e.g. `sv`
/// @param name the language's own name
/// @param contentLocales regional tags that mean this language, e.g. `sv-SE`
/// @param functionWords frequent small words, lower case
/// @param roles what permissions are called
/// @param clouds what the clouds are called
/// @param actors what those who carry out steps are called
/// @param retirement words around the names of what is retired, as in `retirement.yml`
/// @param comparison words and forms that comparing looks for, as in `comparison.yml`
/// @param analysis how words are cut and brought to the forms in which they are searched, as in `analysis.yml`
/// @param fingerprint of the folder's files; equal files give an equal one
public record LocaleData(
    String tag,
    String name,
    List<String> contentLocales,
    List<String> functionWords,
    Vocabulary roles,
    Vocabulary clouds,
    Vocabulary actors,
    Phrases phrases,
    Messages messages,
    Yaml retirement,
    Yaml comparison,
    Yaml analysis,
    String fingerprint) {
  public LocaleData {
    contentLocales = List.copyOf(contentLocales);
    functionWords = List.copyOf(functionWords);
  }
}
