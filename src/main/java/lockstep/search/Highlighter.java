package lockstep.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lockstep.analysis.Identifiers;

/// Finds the passages of an entry that match best, and cuts snippets from them.
final class Highlighter {
  private static final int MOST_HITS = 3;

  // A text without blanks is cut anywhere.
  private static final int LONGEST_WORD = 40;

  // About two lines on a page.
  private static final int SNIPPET = 180;

  private Highlighter() {}

  /// What of an entry matches.
  ///
  /// @param words how many of the words the first hit has
  record Seen(List<Found.Hit> hits, int words, Set<Found.Where> where, Set<Plan.Meant> meant) {}

  /// A text with the places in it.
  ///
  /// @param start of the text in all texts
  private record Matching(int index, int start, List<Engine.Place> places, Set<Integer> words) {}

  /// What matches in some entries that one plan found.
  static Map<Engine.Ranked, Seen> look(
      Engine engine, List<Engine.Ranked> entries, Plan plan, boolean isMarked) {
    if (entries.isEmpty()) {
      return Map.of();
    }
    String locale = entries.getFirst().locale();
    Map<String, List<Plan.Meant>> byForm = byForm(plan, Zone.TEXT.of(locale));
    var places = engine.places(entries, byForm.keySet());
    Map<String, List<Plan.Meant>> names = byForm(plan, Fields.NAMES);
    var named = engine.having(entries, Fields.NAMES, names.keySet());
    Map<Engine.Ranked, Seen> seen = new HashMap<>();
    for (Engine.Ranked entry : entries) {
      Passages passages = engine.passages(entry);
      List<Engine.Place> some = places.getOrDefault(entry, List.of());
      List<Matching> matching = matching(passages, some, byForm);
      Set<Found.Where> where = EnumSet.noneOf(Found.Where.class);
      Set<Plan.Meant> meant = new HashSet<>();
      some.forEach(place -> meant.addAll(byForm.get(place.form())));
      Set<String> keys = named.getOrDefault(entry, Set.of());
      if (matching.isEmpty() && !keys.isEmpty()) {
        matching.addAll(withNames(passages, keys));
      }
      for (String name : keys) {
        where.add(Found.Where.NAMES);
        meant.addAll(names.get(name));
      }
      matching.forEach(one -> where.add(passages.where(one.index())));
      List<Matching> best = best(passages, matching);
      List<Found.Hit> hits = best.stream().map(one -> hit(one, passages, isMarked)).toList();
      int words = best.isEmpty() ? 0 : best.getFirst().words().size();
      seen.put(entry, new Seen(hits, words, where, meant));
    }
    return seen;
  }

  private static Map<String, List<Plan.Meant>> byForm(Plan plan, String field) {
    Map<String, List<Plan.Meant>> byForm = new TreeMap<>();
    for (Plan.Meant meant : plan.meant()) {
      if (meant.field().equals(field)) {
        byForm.computeIfAbsent(meant.form(), _ -> new ArrayList<>()).add(meant);
      }
    }
    return byForm;
  }

  private static List<Matching> matching(
      Passages passages, List<Engine.Place> places, Map<String, List<Plan.Meant>> byForm) {
    List<Matching> matching = new ArrayList<>();
    int start = 0;
    int next = 0;
    for (int i = 0; i < passages.count() && next < places.size(); i++) {
      int end = start + passages.length(i);
      List<Engine.Place> inside = new ArrayList<>();
      Set<Integer> words = new HashSet<>();
      while (next < places.size() && places.get(next).start() <= end) {
        Engine.Place place = places.get(next++);
        inside.add(place);
        byForm.get(place.form()).stream()
            .map(Plan.Meant::word)
            .filter(word -> word != Plan.Meant.NONE)
            .forEach(words::add);
      }
      if (!words.isEmpty()) {
        matching.add(new Matching(i, start, inside, words));
      }
      start = end + 1;
    }
    return matching;
  }

  /// The passages that have names, whose letters and digits may stand in other words there.
  private static List<Matching> withNames(Passages passages, Set<String> keys) {
    List<Matching> matching = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < passages.count(); i++) {
      String key = Identifiers.key(passages.passage(i).text());
      if (keys.stream().anyMatch(key::contains)) {
        matching.add(new Matching(i, start, List.of(), Set.of(0)));
      }
      start += passages.length(i) + 1;
    }
    return matching;
  }

  /// The passages with the most of the words, one a step; titles and descriptions are none.
  private static List<Matching> best(Passages passages, List<Matching> matching) {
    List<Matching> ordered = new ArrayList<>();
    int most = 0;
    for (Matching one : matching) {
      Found.Where where = passages.where(one.index());
      if (where != Found.Where.TITLE && where != Found.Where.DESCRIPTION) {
        ordered.add(one);
        most = Math.max(most, one.words().size());
      }
    }
    int least = most / 2 + 1;
    ordered.removeIf(one -> one.words().size() < least);
    ordered.sort(
        Comparator.comparingInt((Matching one) -> one.words().size())
            .reversed()
            .thenComparing(one -> passages.where(one.index()) == Found.Where.STEPS ? 0 : 1)
            .thenComparing(Matching::index));
    List<Matching> best = new ArrayList<>();
    Set<String> steps = new HashSet<>();
    for (Matching one : ordered) {
      String step = passages.step(one.index());
      if (best.size() < MOST_HITS && (step.isEmpty() || steps.add(step))) {
        best.add(one);
      }
    }
    return best;
  }

  private static Found.Hit hit(Matching one, Passages passages, boolean isMarked) {
    Passage passage = passages.passage(one.index());
    String text = passage.text();
    int from = 0;
    int to = text.length();
    if (to > SNIPPET) {
      from = from(one, text);
      to = Math.min(text.length(), from + SNIPPET);
      while (to < text.length() && to > from + SNIPPET / 2 && !isBlank(text, to)) {
        to--;
      }
      to = whole(text, to);
    }
    List<Found.Piece> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder(from > 0 ? "… " : "");
    int at = from;
    for (Engine.Place place : one.places()) {
      int start = place.start() - one.start();
      int end = place.end() - one.start();
      if (!isMarked || start < at || end > to) {
        continue;
      }
      plain.append(text, at, start);
      if (!plain.isEmpty()) {
        pieces.add(new Found.Piece(plain.toString(), false));
      }
      pieces.add(new Found.Piece(text.substring(start, end), true));
      plain = new StringBuilder();
      at = end;
    }
    plain.append(text, at, to).append(to < text.length() ? " …" : "");
    if (!plain.isEmpty()) {
      pieces.add(new Found.Piece(plain.toString(), false));
    }
    return new Found.Hit(passage.step(), passage.number(), pieces);
  }

  /// Where the stretch with the most places begins, at a word.
  private static int from(Matching one, String text) {
    int best = 0;
    int most = 0;
    for (Engine.Place first : one.places()) {
      int start = first.start() - one.start();
      int inside = 0;
      for (Engine.Place place : one.places()) {
        int at = place.start() - one.start();
        inside += at >= start && at < start + SNIPPET * 3 / 4 ? 1 : 0;
      }
      if (inside > most) {
        most = inside;
        best = start;
      }
    }
    int from = Math.max(0, Math.min(best - SNIPPET / 6, text.length() - SNIPPET));
    int start = from;
    while (start > 0 && from - start < LONGEST_WORD && !isBlank(text, start - 1)) {
      start--;
    }
    return whole(text, start);
  }

  /// The place, or the one before where a character of two units would be cut.
  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static boolean isBlank(String text, int at) {
    return Character.isWhitespace(text.charAt(at));
  }
}
