package lockstep.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import lockstep.analysis.Identifiers;
import lockstep.analysis.Word;

/// Holds the words of a name together: `Get-AzContext` is one thing that is asked for, though it is cut into two words.
final class Names {
  private Names() {}

  /// The words in groups: those of a name as one, each other word alone.
  static List<List<Word>> grouped(String text, List<Word> words) {
    List<Identifiers.Run> names =
        Identifiers.placed(text).stream().filter(run -> Identifiers.isName(run.text())).toList();
    List<List<Word>> groups = new ArrayList<>();
    int lastName = -1;
    for (Word word : words.subList(0, Math.min(words.size(), Planner.MOST_WORDS))) {
      int name = nameAt(names, word);
      if (name >= 0 && name == lastName) {
        groups.getLast().add(word);
      } else {
        groups.add(new ArrayList<>(List.of(word)));
      }
      lastName = name;
    }
    return groups;
  }

  private static int nameAt(List<Identifiers.Run> names, Word word) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).start() <= word.start() && word.end() <= names.get(i).end()) {
        return i;
      }
    }
    return -1;
  }

  /// Looks for a name in the text of a language: its words side by side.
  ///
  /// @param forms of each word
  static void together(Asked name, List<List<String>> forms, Engine engine, String locale) {
    String field = Zone.TEXT.of(locale);
    ToIntFunction<List<String>> documents =
        some -> some.stream().mapToInt(form -> engine.documents(field, form)).max().orElse(0);
    if (forms.stream().anyMatch(some -> documents.applyAsInt(some) == 0)) {
      return;
    }
    forms.forEach(name::part);
    name.ways().add(new Way.Near(field, forms, 0, Weights.NAMES));
    List<String> rarest = forms.stream().min(Comparator.comparingInt(documents)).orElseThrow();
    for (List<String> some : forms) {
      for (String form : some) {
        // "Connect" alone is not "Connect-AzAccount": only the rarest word shows where it stands.
        if (some == rarest) {
          name.meant(field, form, Found.How.NAME, name.word().written());
        } else {
          name.marked(field, form);
        }
      }
    }
  }
}
