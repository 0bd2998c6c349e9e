package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.check.DocumentRule;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Remedy;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.check.WordUse;

/// Flags words that the content writes apart, without a space between them: "solutionsCloud".
public final class GluedWordsRule implements DocumentRule {
  private static final int SHORTEST = 5;
  private static final int SHORTEST_PART = 2;
  // So often words have to stand apart, and so many times as often as glued.
  private static final int USUAL = 5;
  private static final int RATIO = 5;
  // A word that stands more often is one.
  private static final int RARE = 3;

  @Override
  public String id() {
    return "glued-words";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.MARKUP;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public Stream<Finding> findings(Subject subject) {
    if (subject.words().language(subject.locale()).first().isEmpty()) {
      return Stream.empty();
    }
    return subject.version().stream()
        .flatMap(version -> version.blocks().stream())
        .flatMap(block -> Pieces.texts(block.body()))
        .flatMap(text -> findings(ShownText.of(text), subject).stream());
  }

  private List<Finding> findings(ShownText text, Subject subject) {
    List<Finding> found = new ArrayList<>();
    for (ShownText.Word word : text.words()) {
      if (word.written().length() >= SHORTEST) {
        split(word.written(), subject)
            .filter(_ -> isProse(text.around(word)) && !isAlone(text, word))
            .ifPresent(at -> found.add(finding(text, word, at, subject)));
      }
    }
    return found;
  }

  /// Names of files, addresses and identifiers have words without spaces.
  private static boolean isProse(String around) {
    return around.chars().noneMatch(c -> "/\\@_=#$".indexOf(c) >= 0)
        && !around.matches(".*\\p{L}\\.\\p{L}.*");
  }

  /// Whether a word with a capital inside fills a passage by itself, like the name of a field in a table.
  private static boolean isAlone(ShownText text, ShownText.Word word) {
    return word.written().equals(text.text().strip())
        && word.written().chars().anyMatch(Character::isUpperCase);
  }

  /// Where a space is missing in a word.
  private static Optional<Integer> split(String written, Subject subject) {
    WordUse.Language language = subject.words().language(subject.locale());
    String word = written.toLowerCase(Locale.ROOT);
    int together = language.count(word);
    if (word.length() != written.length()) {
      return Optional.empty();
    }
    List<Integer> bounds = bounds(written);
    int at =
        switch (bounds.size()) {
          case 0 -> between(word, together, language);
          case 1 -> atBound(written, bounds.getFirst(), together, language);
          default -> 0;
        };
    return at == 0 || subject.words().isElsewhere(subject.locale(), word)
        ? Optional.empty()
        : Optional.of(at);
  }

  /// Where a capital follows a small letter, or a digit a letter or a letter a digit.
  private static List<Integer> bounds(String word) {
    List<Integer> bounds = new ArrayList<>();
    for (int i = 1; i < word.length(); i++) {
      char before = word.charAt(i - 1);
      char c = word.charAt(i);
      if (Character.isDigit(before) != Character.isDigit(c)
          || Character.isUpperCase(c) && Character.isLowerCase(before)
          || Character.isUpperCase(c) && Character.isUpperCase(before)) {
        bounds.add(i);
      }
    }
    return bounds;
  }

  private static int atBound(String written, int bound, int together, WordUse.Language language) {
    String first = written.substring(0, bound).toLowerCase(Locale.ROOT);
    String last = written.substring(bound).toLowerCase(Locale.ROOT);
    if (Math.min(first.length(), last.length()) < SHORTEST_PART
        && !Character.isDigit(last.charAt(0))) {
      return 0;
    }
    int apart = language.count(first, last);
    boolean words =
        Character.isLowerCase(written.charAt(0))
            && Character.isUpperCase(written.charAt(bound))
            && together <= RARE
            && language.count(first) >= USUAL
            && language.count(last) >= USUAL;
    return words || apart >= USUAL && apart >= RATIO * together ? bound : 0;
  }

  /// Where two words meet that mostly stand apart, one of which no word begins or ends with.
  private static int between(String word, int together, WordUse.Language language) {
    if (together > RARE * RATIO) {
      return 0;
    }
    int best = 0;
    int most = Math.max(USUAL, RATIO * together) - 1;
    for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_PART; i++) {
      String first = word.substring(0, i);
      String last = word.substring(i);
      if (language.first().contains(first) || language.last().contains(last)) {
        int apart = language.count(first, last);
        if (apart > most) {
          most = apart;
          best = i;
        }
      }
    }
    return best;
  }

  private Finding finding(ShownText text, ShownText.Word word, int at, Subject subject) {
    String written = word.written();
    String proposal = written.substring(0, at) + " " + written.substring(at);
    Finding finding =
        Finding.of(
            this,
            subject,
            subject.place(text.pieceAt(word.start()).span()),
            written,
            Map.of("written", written, "proposal", proposal));
    return text.isOnePiece(word.start(), word.end())
        ? finding.with(Remedy.exchange(written, proposal))
        : finding;
  }
}
