package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lockstep.check.DocumentRule;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Remedy;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.check.WordUse;

/// Flags words that the content writes as one word, parted by a space: "moln lösningar".
public final class SplitCompoundRule implements DocumentRule {
  // Shorter words are mostly words of their own.
  private static final int SHORTEST = 3;
  // A word that stands less often may itself be two words glued.
  private static final int USUAL = 5;
  private static final int RATIO = 2;

  @Override
  public String id() {
    return "split-compound";
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
    if (subject.words().language(subject.locale()).apart().isEmpty()) {
      return Stream.empty();
    }
    return subject.version().stream()
        .flatMap(version -> version.blocks().stream())
        .flatMap(block -> Pieces.texts(block.body()))
        .flatMap(text -> findings(ShownText.of(text), subject).stream());
  }

  private List<Finding> findings(ShownText text, Subject subject) {
    List<Finding> found = new ArrayList<>();
    WordUse.Language language = subject.words().language(subject.locale());
    List<ShownText.Word> words = text.words();
    int next = 0;
    for (int i = 0; i + 1 < words.size(); i++) {
      if (i < next
          || isEndOfName(text, words, i)
          || !isPart(words.get(i), language)
          || !isNext(text, words, i, language)) {
        continue;
      }
      boolean three = i + 2 < words.size() && isNext(text, words, i + 1, language);
      if (three && language.count(joined(words.subList(i, i + 3))) >= USUAL) {
        found.add(finding(text, words.subList(i, i + 3), subject));
        next = i + 3;
      } else if (isSplit(words.get(i), words.get(i + 1), subject)) {
        found.add(finding(text, words.subList(i, i + 2), subject));
        next = i + 2;
      }
    }
    return found;
  }

  /// "SQL Server prenumerationer": the word belongs to the name before it, and a hyphen is what is missing.
  private static boolean isEndOfName(ShownText text, List<ShownText.Word> words, int index) {
    if (index == 0 || !Character.isUpperCase(words.get(index).written().charAt(0))) {
      return false;
    }
    ShownText.Word before = words.get(index - 1);
    return before.end() + 1 == words.get(index).start()
        && text.text().charAt(before.end()) == ' '
        && Character.isUpperCase(before.written().charAt(0));
  }

  private static boolean isPart(ShownText.Word word, WordUse.Language language) {
    String written = word.written();
    return written.length() >= SHORTEST
        && written.chars().allMatch(Character::isLetter)
        && written.chars().skip(1).allMatch(Character::isLowerCase)
        && !language.apart().contains(lower(written));
  }

  /// Whether the word behind a word can belong to it.
  private static boolean isNext(
      ShownText text, List<ShownText.Word> words, int index, WordUse.Language language) {
    ShownText.Word word = words.get(index);
    ShownText.Word next = words.get(index + 1);
    return next.start() == word.end() + 1
        && text.text().charAt(word.end()) == ' '
        && Character.isLowerCase(next.written().charAt(0))
        && isPart(next, language);
  }

  private static boolean isSplit(ShownText.Word one, ShownText.Word next, Subject subject) {
    WordUse.Language language = subject.words().language(subject.locale());
    String first = lower(one.written());
    String last = lower(next.written());
    int together = language.count(first + last);
    if (together < 2) {
      return false;
    }
    int apart = language.count(first, last);
    boolean usual = together >= USUAL || language.count(first) <= apart;
    return usual
        && together >= RATIO * apart
        && !subject.words().isElsewhere(subject.locale(), first, last);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String joined(List<ShownText.Word> words) {
    StringBuilder joined = new StringBuilder();
    words.forEach(word -> joined.append(lower(word.written())));
    return joined.toString();
  }

  private Finding finding(ShownText text, List<ShownText.Word> words, Subject subject) {
    int start = words.getFirst().start();
    int end = words.getLast().end();
    String written = text.text().substring(start, end);
    String proposal = written.replace(" ", "");
    Finding finding =
        Finding.of(
            this,
            subject,
            subject.place(text.pieceAt(start).span()),
            written,
            Map.of("written", written, "proposal", proposal));
    return text.isOnePiece(start, end) ? finding.with(Remedy.exchange(written, proposal)) : finding;
  }
}
