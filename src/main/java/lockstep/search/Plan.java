package lockstep.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the engine is asked: which entries, and what makes one better than another.
///
/// @param words what is asked for
/// @param atLeast how many of the words an entry must have
/// @param required what it must have, all of these
/// @param excluded what it must not have, none of these
/// @param exact what an entry may be as a whole: it is among the best then, whatever its words
/// @param nearness what makes the best ones better
/// @param filters values by trait, any of which will do
/// @param meant what the forms in the plan stand for
/// @param corrected the text with words that the index has for those that it has not
/// @param bridged words that are looked for in another language
record Plan(
    List<Group> words,
    int atLeast,
    List<Way> required,
    List<Way> excluded,
    List<Way> exact,
    List<Way> nearness,
    Map<Trait, Set<String>> filters,
    List<Meant> meant,
    Optional<String> corrected,
    List<SearchAnswer.Bridged> bridged) {
  Plan {
    words = List.copyOf(words);
    required = List.copyOf(required);
    excluded = List.copyOf(excluded);
    exact = List.copyOf(exact);
    nearness = List.copyOf(nearness);
    filters = Map.copyOf(filters);
    meant = List.copyOf(meant);
    bridged = List.copyOf(bridged);
  }

  /// What a form stands for.
  ///
  /// @param word number of the word among those asked for, from 0, or [#NONE]
  /// @param typed that word as typed
  /// @param field where the form is looked for
  /// @param shown what is said to stand there
  record Meant(int word, String typed, String field, String form, Found.How how, String shown) {
    /// Stands for no word by itself.
    static final int NONE = -1;
  }

  /// The same for entries that also have these values.
  Plan within(Map<Trait, Set<String>> others) {
    return new Plan(
        words, atLeast, required, excluded, exact, nearness, others, meant, corrected, bridged);
  }
}
