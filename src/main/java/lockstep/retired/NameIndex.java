package lockstep.retired;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.retired.Retirement.Kind;
import lockstep.retired.Retirement.Scope;

/// The catalogue arranged for one pass over a text: commands and modules by name, written forms by the first letters of their first word.
final class NameIndex {
  /// Letters of a first word that its forms are found by.
  private static final int KEY = 4;

  /// The maker's name, which translation glues to those of its products.
  private static final String MAKER = "Microsoft";

  private final Map<String, Retirement> commands = new HashMap<>();
  private final Map<String, Retirement> modules = new HashMap<>();
  private final Map<String, Guard> guardedCommands = new HashMap<>();
  private final Set<String> verbs = new HashSet<>();
  private final Set<String> guardWords = new HashSet<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final boolean[] beginnings = new boolean[1 << 14];
  private final Retirement unknownCommand;
  private Set<String> parameterNames = Set.of();

  NameIndex(RetirementCatalogue catalogue) {
    for (Map.Entry<String, Retirement> keyed : catalogue.byKey().entrySet()) {
      String key = keyed.getKey();
      Retirement entry = keyed.getValue();
      switch (entry.kind()) {
        case COMMAND -> {
          commands.put(key, entry);
          verbs.add(key.substring(0, Math.max(0, key.indexOf('-'))));
        }
        case MODULE -> {
          if (entry.scope() == Scope.COMMAND_LINE) {
            entry.forms().forEach(form -> addPhrase(new Phrase(form, Optional.of(entry))));
          } else {
            modules.put(key, entry);
            mark(entry.name());
          }
        }
        case NAME -> {
          addPhrase(new Phrase(entry.name(), Optional.of(entry)));
          entry.forms().forEach(form -> addPhrase(new Phrase(form, Optional.of(entry))));
        }
        case LINK -> {}
      }
    }
    mark(MAKER);
    for (Guard guard : catalogue.guards()) {
      switch (guard.kind()) {
        case CURRENT, COMPATIBILITY -> guardedCommands.put(guard.key(), guard);
        case PHRASE -> addPhrase(new Phrase(guard.name(), Optional.empty()));
        case WORD -> guardWords.add(guard.key());
      }
    }
    phrases
        .values()
        .forEach(forms -> forms.sort((a, b) -> Integer.compare(b.length(), a.length())));
    unknownCommand =
        new Retirement(
            "unknown AzureRM command",
            Kind.COMMAND,
            "azurerm",
            List.of(),
            Scope.TEXT,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Retirement.Severity.NOTE,
            Retirement.Confidence.LOW,
            Retirement.Status.RETIRED,
            Optional.empty(),
            Optional.ofNullable(commands.get("connect-azurermaccount"))
                .flatMap(Retirement::retiredOn),
            Optional.ofNullable(commands.get("connect-azurermaccount"))
                .map(Retirement::sources)
                .orElse(List.of()),
            Optional.empty());
  }

  private void addPhrase(Phrase phrase) {
    phrases.computeIfAbsent(key(phrase.form(), 0), _ -> new ArrayList<>()).add(phrase);
    mark(phrase.form());
  }

  private void mark(String form) {
    beginnings[slot(key(form, 0), 0)] = true;
  }

  private static String key(String text, int at) {
    int end = at;
    while (end < text.length() && end < at + KEY && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end).toLowerCase(Locale.ROOT);
  }

  private static int slot(String text, int at) {
    int hash = 0;
    for (int i = at;
        i < at + KEY && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
        i++) {
      hash = hash * 31 + Character.toLowerCase(text.charAt(i));
    }
    return hash & (1 << 14) - 1;
  }

  /// Whether a module or a written form may begin with the word at an offset: a cheap look before the others.
  boolean mayBegin(String text, int at) {
    return beginnings[slot(text, at)];
  }

  /// The retired command of a name in lower case.
  Optional<Retirement> command(String key) {
    return Optional.ofNullable(commands.get(key));
  }

  Optional<Guard> guardedCommand(String key) {
    return Optional.ofNullable(guardedCommands.get(key));
  }

  /// The module of a name in lower case, or the one that a longer name begins with, up to a dot.
  Optional<Retirement> module(String key) {
    String name = key;
    while (true) {
      Retirement found = modules.get(name);
      int dot = name.lastIndexOf('.');
      if (found != null || dot < 0) {
        return Optional.ofNullable(found);
      }
      name = name.substring(0, dot);
    }
  }

  boolean isVerb(String word) {
    return verbs.contains(word);
  }

  Set<String> guardWords() {
    return guardWords;
  }

  /// The entry for a command that looks like one of AzureRM and is in no list.
  Retirement unknownCommand() {
    return unknownCommand;
  }

  /// The longest written form at an offset where a word begins; the maker's name may be glued to it (`MicrosoftDynamicsCRM`).
  Optional<Phrase.Match> phraseAt(String text, int at) {
    Optional<Phrase.Match> longest = phraseAt(text, at, false);
    int behind = at + MAKER.length();
    boolean glued =
        longest.isEmpty()
            && behind < text.length()
            && text.startsWith(MAKER, at)
            && Character.isUpperCase(text.charAt(behind));
    return glued ? phraseAt(text, behind, true) : longest;
  }

  private Optional<Phrase.Match> phraseAt(String text, int at, boolean glued) {
    Optional<Phrase.Match> longest = Optional.empty();
    for (Phrase phrase : phrases.getOrDefault(key(text, at), List.of())) {
      int end = glued ? phrase.endAt(text, at, true) : phrase.endAt(text, at);
      if (end > at && longest.map(match -> end > match.end()).orElse(true)) {
        longest = Optional.of(new Phrase.Match(phrase, end));
      }
    }
    return longest;
  }

  /// The names of all parameters of the tables, lower case.
  Set<String> parameterNames(Collection<List<ParameterChange>> changes) {
    if (parameterNames.isEmpty()) {
      Set<String> names = new HashSet<>();
      changes.forEach(
          list -> list.forEach(change -> names.add(change.parameter().toLowerCase(Locale.ROOT))));
      parameterNames = Set.copyOf(names);
    }
    return parameterNames;
  }
}
