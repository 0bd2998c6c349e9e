package lockstep.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.analysis.Analysis;
import lockstep.analysis.Identifiers;
import lockstep.analysis.Word;
import lockstep.procedure.ProcedureId;

/// Tells what a reader may be typing: titles first, then steps and headings, then commands; commands first where it looks like one. The
/// last word may be unfinished.
record Suggester(Engine engine, Map<String, Analysis> analyses, RetiredNames retired) {
  private static final int ENDINGS = 8;
  private static final int LOOKED_AT = 10;

  // About a line.
  private static final int LONGEST = 120;

  List<Suggestion> suggest(String typed, String locale, int limit) {
    List<List<String>> words = words(typed, locale);
    Map<String, Suggestion> found = new LinkedHashMap<>();
    List<Suggestion> commands = commands(typed, locale, limit);
    if (Identifiers.isName(typed.strip()) || typed.contains("-")) {
      add(found, commands);
    }
    if (!words.isEmpty()) {
      add(found, titles(words, locale, limit));
      if (found.size() < limit) {
        add(found, steps(words, locale));
      }
    }
    add(found, commands);
    return found.values().stream().limit(limit).toList();
  }

  private static void add(Map<String, Suggestion> found, List<Suggestion> more) {
    more.forEach(one -> found.putIfAbsent(one.text(), one));
  }

  /// The forms that each word may have; the last word may go on.
  private List<List<String>> words(String typed, String locale) {
    Analysis analysis = analyses.get(locale);
    List<List<String>> all = new ArrayList<>();
    List<Word> words = analysis.words(typed);
    for (Word word : words) {
      Set<String> forms = new LinkedHashSet<>(analysis.forms(word.lower()));
      if (word.end() == typed.length()) {
        engine.beginning(Zone.WORDS.of(locale), word.plain(), ENDINGS).stream()
            .map(longer -> analysis.forms(longer).getFirst())
            .forEach(forms::add);
      }
      forms.removeIf(form -> engine.documents(Zone.TEXT.of(locale), form) == 0);
      if (forms.isEmpty()) {
        engine.like(Zone.WORDS.of(locale), word.plain(), 1, 2).stream()
            .map(like -> analysis.forms(like).getFirst())
            .forEach(forms::add);
      }
      all.add(List.copyOf(forms));
    }
    return all;
  }

  private List<Suggestion> titles(List<List<String>> words, String locale, int limit) {
    return engine.rank(plan(words, Zone.TITLE, locale), limit).best().stream()
        .map(
            entry ->
                new Suggestion(
                    Suggestion.Kind.PROCEDURE,
                    engine.passages(entry).passage(0).text(),
                    Optional.of(procedure(entry)),
                    locale,
                    Optional.empty()))
        .toList();
  }

  /// The passage of each entry that has the most of the words.
  private List<Suggestion> steps(List<List<String>> words, String locale) {
    Plan plan = plan(words, Zone.TEXT, locale);
    List<Engine.Ranked> best = engine.rank(plan, LOOKED_AT).best();
    var seen = Highlighter.look(engine, best, plan, false);
    List<Suggestion> steps = new ArrayList<>();
    for (Engine.Ranked entry : best) {
      Highlighter.Seen one = seen.get(entry);
      if (one.words() == words.size()) {
        Found.Hit hit = one.hits().getFirst();
        steps.add(
            new Suggestion(
                Suggestion.Kind.STEP,
                shortened(hit.snippet().getFirst().text()),
                Optional.of(procedure(entry)),
                locale,
                hit.step()));
      }
    }
    return steps;
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, end < 1 ? LONGEST : end) + " …";
  }

  private static ProcedureId procedure(Engine.Ranked entry) {
    return ProcedureId.of(entry.procedure() + ".md");
  }

  /// Entries that have a form of each word in a zone.
  private static Plan plan(List<List<String>> words, Zone zone, String locale) {
    List<Group> groups = new ArrayList<>();
    List<Plan.Meant> meant = new ArrayList<>();
    String field = zone.of(locale);
    for (List<String> forms : words) {
      groups.add(new Group(forms.stream().<Way>map(form -> new Way.Term(field, form, 1)).toList()));
      for (String form : forms) {
        meant.add(new Plan.Meant(groups.size() - 1, form, field, form, Found.How.FORM, form));
      }
    }
    return new Plan(
        groups,
        groups.size(),
        List.of(),
        List.of(),
        List.of(),
        Planning.newsLast(),
        Map.of(),
        meant,
        Optional.empty(),
        List.of());
  }

  /// Commands of the content, then names of what is retired.
  private List<Suggestion> commands(String typed, String locale, int limit) {
    String key = Identifiers.key(typed);
    if (key.length() < Identifiers.SHORTEST_KEY) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    engine.beginning(Fields.COMMANDS, key, limit).stream()
        .map(command -> command.substring(command.indexOf(' ') + 1))
        .forEach(names::add);
    names.addAll(retired.beginning(key, limit));
    return names.stream()
        .limit(limit)
        .map(
            name ->
                new Suggestion(
                    Suggestion.Kind.COMMAND, name, Optional.empty(), locale, Optional.empty()))
        .toList();
  }
}
