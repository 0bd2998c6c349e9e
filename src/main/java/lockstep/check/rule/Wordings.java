package lockstep.check.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Phrases of one language that are looked for in its texts. A phrase is a row of words; a star behind a word stands for any letters,
/// `...` for up to eight words.
final class Wordings {
  private static final int GAP = 8;
  private static final Pattern GAPS = Pattern.compile("\\.\\.\\.");

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final Map<Character, List<Phrase>> byLetter = new HashMap<>();

  /// @param kind what the phrase is looked for as
  /// @param runs its words from gap to gap, none empty
  private record Phrase(String kind, List<List<String>> runs) {
    int words() {
      return runs.stream().mapToInt(List::size).sum();
    }

    String first() {
      return runs.getFirst().getFirst();
    }
  }

  /// Adds phrases that are looked for as one kind.
  Wordings with(String kind, Collection<String> phrases) {
    for (String written : phrases) {
      List<List<String>> runs =
          GAPS.splitAsStream(written).map(Wordings::words).filter(run -> !run.isEmpty()).toList();
      Phrase phrase = new Phrase(kind, runs);
      if (phrase.first().endsWith("*")) {
        byLetter.computeIfAbsent(phrase.first().charAt(0), _ -> new ArrayList<>()).add(phrase);
      } else {
        byFirst.computeIfAbsent(phrase.first(), _ -> new ArrayList<>()).add(phrase);
      }
    }
    return this;
  }

  private static List<String> words(String written) {
    List<String> words = new ArrayList<>();
    for (String part : written.strip().split(" ")) {
      // A mark at the end of a phrase's word belongs to it as before another word.
      List<String> tokens = part.matches(".*['\u2019-]") ? List.of(part) : Tokens.of(part);
      words.addAll(tokens);
      if (part.endsWith("*") && !tokens.isEmpty()) {
        words.set(words.size() - 1, words.getLast() + "*");
      }
    }
    return words;
  }

  /// How often each kind stands in a text. A word counts once: as part of the phrase with the most words there, and of those the one
  /// that spans the least; a phrase of several kinds counts for each.
  Map<String, Integer> count(List<String> tokens) {
    Map<String, Integer> counts = new HashMap<>();
    boolean[] used = new boolean[tokens.size()];
    for (int at = 0; at < used.length; at++) {
      if (used[at]) {
        continue;
      }
      List<Match> matches = matches(tokens, used, at);
      if (!matches.isEmpty()) {
        Match best = Collections.min(matches);
        matches.stream()
            .filter(one -> one.compareTo(best) == 0)
            .map(one -> one.phrase().kind())
            .distinct()
            .forEach(kind -> counts.merge(kind, 1, Integer::sum));
        best.mark(used);
      }
    }
    return counts;
  }

  /// @param starts where each run of the phrase's words begins
  /// @param span words from the first to the last
  private record Match(Phrase phrase, List<Integer> starts, int span) implements Comparable<Match> {
    void mark(boolean[] used) {
      for (int run = 0; run < starts.size(); run++) {
        int start = starts.get(run);
        Arrays.fill(used, start, start + phrase.runs().get(run).size(), true);
      }
    }

    /// The best first.
    @Override
    public int compareTo(Match other) {
      int byWords = Integer.compare(other.phrase.words(), phrase.words());
      return byWords == 0 ? Integer.compare(span, other.span) : byWords;
    }
  }

  private List<Match> matches(List<String> tokens, boolean[] used, int at) {
    List<Match> found = new ArrayList<>();
    String first = tokens.get(at);
    for (Phrase phrase : byFirst.getOrDefault(first, List.of())) {
      match(phrase, tokens, used, at).ifPresent(found::add);
    }
    for (Phrase phrase : byLetter.getOrDefault(first.charAt(0), List.of())) {
      match(phrase, tokens, used, at).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Match> match(Phrase phrase, List<String> tokens, boolean[] used, int at) {
    List<Integer> starts = new ArrayList<>();
    int end = at;
    for (List<String> run : phrase.runs()) {
      int last = starts.isEmpty() ? at : end + GAP;
      int start = end;
      while (start <= last && !stands(run, tokens, used, start)) {
        start++;
      }
      if (start > last) {
        return Optional.empty();
      }
      starts.add(start);
      end = start + run.size();
    }
    return Optional.of(new Match(phrase, starts, end - at));
  }

  private static boolean stands(List<String> words, List<String> tokens, boolean[] used, int at) {
    if (at + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (used[at + i] || !isSame(words.get(i), tokens.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(String wanted, String found) {
    return wanted.endsWith("*")
        ? found.regionMatches(0, wanted, 0, wanted.length() - 1)
        : wanted.equals(found);
  }
}
