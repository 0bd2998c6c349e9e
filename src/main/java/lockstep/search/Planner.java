package lockstep.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lockstep.analysis.Analysis;
import lockstep.analysis.Identifiers;
import lockstep.analysis.Word;
import lockstep.search.Found.How;

/// Plans what is typed in a language for entries in the same language.
///
/// @param locale tag of the language
record Planner(Analysis analysis, String locale, Engine engine, RetiredNames retired) {
  /// Words beyond these are left out of a plan.
  static final int MOST_WORDS = 40;

  // In longer texts names are looked for as one word or two.
  private static final int FEW = 8;

  /// Names are at most so many words.
  private static final int LONGEST_NAME = 5;

  // search recipe: one letter may differ, two in long words; at most four candidates
  private static final int SHORTEST_LIKE = 4;
  private static final int LONG = 9;
  private static final int MOST_LIKE = 4;

  // A rarer word is also looked for in its parts.
  private static final int RARE = 3;

  // An entry has half of what is asked for, or it is no answer.
  private static final double SHARE = .5;

  Plan plan(QueryText text) {
    List<Asked> asked = new ArrayList<>();
    for (List<Word> words : Names.grouped(text.words(), analysis.words(text.words()))) {
      asked.add(new Asked(asked.size(), words));
    }
    asked.stream().filter(one -> !one.isName()).forEach(this::own);
    asked.stream().filter(Asked::isName).forEach(this::together);
    joined(asked);
    names(text.words(), asked);
    asked.stream().filter(Asked::isUnknown).forEach(this::like);
    List<Asked> known = asked.stream().filter(one -> !one.isUnknown()).toList();
    return Planning.plan(
        known,
        text.isPath() ? 1 : SHARE,
        phrases(text.phrases()),
        without(text.without()),
        exact(text.words(), known),
        nearness(known),
        corrected(text.words(), known),
        List.of());
  }

  /// The words of a name, which mean something only together.
  private void together(Asked one) {
    List<List<String>> forms =
        one.words().stream().map(word -> analysis.forms(word.lower())).toList();
    Names.together(one, forms, engine, locale);
  }

  private void own(Asked one) {
    String plain = one.word().plain();
    forms(one.word().lower())
        .filter(form -> has(Zone.TEXT, form))
        .ifPresent(
            form -> {
              everywhere(one, form, 1, How.FORM, one.word().lower());
            });
    if (!one.isInText() || engine.documents(Zone.WORDS.of(locale), plain) < RARE) {
      parted(one, parts(one.word()));
    }
    forms(one.word().lower())
        .filter(form -> has(Zone.PARTS, form))
        .ifPresent(
            form ->
                one.add(
                    new Way.Term(Zone.PARTS.of(locale), form, Weights.PARTS),
                    form,
                    How.COMPOUND,
                    one.word().lower()));
  }

  /// The parts of a compound; of words that somebody glued, where the text has no such word.
  private List<String> parts(Word word) {
    List<String> pieces = Identifiers.pieces(word.written());
    List<String> parts = analysis.compounding().parts(word.plain(), engine.words(locale));
    if (!parts.isEmpty()) {
      return parts;
    }
    if (pieces.size() > 1) {
      return pieces.stream().map(piece -> piece.toLowerCase(Locale.ROOT)).toList();
    }
    return engine.documents(Zone.WORDS.of(locale), word.plain()) == 0
        ? analysis.compounding().glued(word.plain(), engine.words(locale))
        : List.of();
  }

  /// The first of a word's forms that the text has, else the first.
  private Optional<String> forms(String word) {
    List<String> forms = analysis.forms(word);
    return forms.stream()
        .filter(form -> has(Zone.TEXT, form))
        .findFirst()
        .or(() -> forms.stream().findFirst());
  }

  private boolean has(Zone zone, String form) {
    return engine.documents(zone.of(locale), form) > 0;
  }

  private void everywhere(Asked one, String form, float factor, How how, String shown) {
    one.add(new Way.Term(Zone.TITLE.of(locale), form, factor * Weights.TITLE), form, how, shown);
    one.add(
        new Way.Term(Zone.HEADINGS.of(locale), form, factor * Weights.HEADINGS), form, how, shown);
    one.add(
        new Way.Term(Zone.DESCRIPTION.of(locale), form, factor * Weights.DESCRIPTION),
        form,
        how,
        shown);
    one.add(new Way.Term(Zone.TEXT.of(locale), form, factor * Weights.TEXT), form, how, shown);
    one.place(form);
  }

  private void parted(Asked one, List<String> parts) {
    if (parts.size() == 1) {
      String rest = parts.getFirst();
      forms(rest).ifPresent(form -> everywhere(one, form, Weights.JOINED, How.COMPOUND, rest));
    } else if (parts.size() > 1) {
      List<List<String>> forms = parts.stream().map(analysis::forms).toList();
      forms.forEach(one::part);
      one.ways().add(new Way.Near(Zone.TEXT.of(locale), forms, 2, Weights.JOINED));
      String shown = String.join(" ", parts);
      forms.forEach(
          some -> some.forEach(form -> one.meant(Zone.TEXT.of(locale), form, How.COMPOUND, shown)));
    }
  }

  /// Neighbours that are one word elsewhere.
  private void joined(List<Asked> asked) {
    List<String> links = new ArrayList<>(List.of(""));
    links.addAll(analysis.compounding().links());
    for (int i = 0; i + 1 < asked.size(); i++) {
      Asked one = asked.get(i);
      Asked next = asked.get(i + 1);
      if (next.word().start() - one.word().end() > 1) {
        continue;
      }
      for (String link : links) {
        String joined = one.word().plain() + link + next.word().plain();
        if (has(Zone.WORDS, joined)) {
          for (String form : analysis.forms(joined)) {
            everywhere(one, form, Weights.JOINED, How.COMPOUND, joined);
            everywhere(next, form, Weights.JOINED, How.COMPOUND, joined);
          }
        }
      }
    }
  }

  /// Commands and other names, also where their parts were typed apart, and names that mean the same.
  private void names(String text, List<Asked> asked) {
    int longest = asked.size() > FEW ? 2 : LONGEST_NAME;
    for (int i = 0; i < asked.size(); i++) {
      for (int j = i; j < Math.min(asked.size(), i + longest); j++) {
        String written = text.substring(asked.get(i).word().start(), asked.get(j).word().end());
        String key = Identifiers.key(written);
        if (key.length() < Identifiers.SHORTEST_KEY) {
          continue;
        }
        List<Asked> all = asked.subList(i, j + 1);
        if (i == j && all.getFirst().isInText() && !Identifiers.isName(written)) {
          // A word of the language is no name, though names may have it as a piece.
          continue;
        }
        name(all, key, Weights.NAMES, How.NAME, written);
        for (String other : retired.others(key)) {
          name(all, Identifiers.key(other), Weights.RETIREMENT, How.RETIREMENT, other);
        }
      }
    }
  }

  private void name(List<Asked> asked, String key, float weight, How how, String shown) {
    if (engine.documents(Fields.NAMES, key) > 0) {
      asked.forEach(one -> one.add(new Way.Term(Fields.NAMES, key, weight), key, how, shown));
    }
  }

  /// Words of the index that differ by a letter or two from one that it has not.
  private void like(Asked one) {
    String plain = one.word().plain();
    if (plain.length() < SHORTEST_LIKE) {
      return;
    }
    int letters = plain.length() < LONG ? 1 : 2;
    Set<String> taken = new LinkedHashSet<>();
    for (String word : engine.like(Zone.WORDS.of(locale), plain, letters, MOST_LIKE)) {
      String spelt = spelt(word);
      one.corrections().add(spelt);
      forms(word)
          .filter(taken::add)
          .ifPresent(form -> everywhere(one, form, Weights.LIKE, How.TYPO, spelt));
    }
  }

  /// A word with its accents, as it is written most.
  private String spelt(String plain) {
    String prefix = plain + " ";
    return engine.beginning(Zone.SPELLINGS.of(locale), prefix, 1).stream()
        .findFirst()
        .map(both -> both.substring(prefix.length()))
        .orElse(plain);
  }

  private static Optional<String> corrected(String text, List<Asked> asked) {
    StringBuilder corrected = new StringBuilder(text);
    boolean any = false;
    for (Asked one : asked.reversed()) {
      if (!one.corrections().isEmpty()) {
        String word = one.corrections().getFirst();
        corrected.replace(one.word().start(), one.word().end(), word);
        any = true;
      }
    }
    return any ? Optional.of(corrected.toString()) : Optional.empty();
  }

  /// What is a title, heading, page or anchor as a whole; also with words that the index has for those that it has not.
  private List<Way> exact(String text, List<Asked> asked) {
    List<Way> ways = new ArrayList<>();
    exact(text, 1).ifPresent(ways::add);
    for (Asked one : asked) {
      for (String word : one.corrections()) {
        String corrected =
            text.substring(0, one.word().start()) + word + text.substring(one.word().end());
        exact(corrected, Weights.LIKE).ifPresent(ways::add);
      }
    }
    return ways;
  }

  private Optional<Way> exact(String text, float factor) {
    String form = EntryDocument.exact(locale, text);
    return engine.documents(Fields.EXACT, form) > 0
        ? Optional.of(new Way.Term(Fields.EXACT, form, factor * Weights.EXACT))
        : Optional.empty();
  }

  private List<Way> nearness(List<Asked> asked) {
    List<Way> near = new ArrayList<>(Planning.newsLast());
    List<List<String>> words = asked.stream().flatMap(one -> one.places().stream()).toList();
    String field = Zone.TEXT.of(locale);
    for (int i = 0; i + 1 < words.size(); i++) {
      near.add(new Way.Near(field, words.subList(i, i + 2), 2, Weights.PAIR));
    }
    if (words.size() > 2) {
      near.add(new Way.Near(field, words, 4, Weights.WHOLE));
    }
    if (words.size() > 1) {
      near.add(new Way.Near(Zone.HEADINGS.of(locale), words, 1, Weights.HEADING));
    }
    return near;
  }

  private List<Way> phrases(List<String> phrases) {
    List<Way> all = new ArrayList<>();
    for (String phrase : phrases) {
      List<List<String>> words =
          analysis.words(phrase).stream().map(word -> analysis.forms(word.lower())).toList();
      if (!words.isEmpty()) {
        all.add(new Way.Near(Zone.TEXT.of(locale), words, 0, Weights.TEXT));
      }
    }
    return all;
  }

  private List<Way> without(List<String> words) {
    List<Way> all = new ArrayList<>();
    for (String text : words) {
      for (Word word : analysis.words(text)) {
        analysis
            .forms(word.lower())
            .forEach(form -> all.add(new Way.Flat(Zone.TEXT.of(locale), form, 1)));
      }
      all.add(new Way.Flat(Fields.NAMES, Identifiers.key(text), 1));
    }
    return all;
  }
}
