package lockstep.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lockstep.analysis.Word;

/// A word that is asked for while it is planned: what stands for it so far.
final class Asked {
  private final int number;
  private final List<Word> words;
  private final Word word;
  private final List<Way> ways = new ArrayList<>();
  private final List<Plan.Meant> meant = new ArrayList<>();
  private final Set<String> forms = new LinkedHashSet<>();
  private final List<List<String>> parts = new ArrayList<>();
  private final List<String> corrections = new ArrayList<>();

  Asked(int number, List<Word> words) {
    this.number = number;
    this.words = List.copyOf(words);
    this.word = whole(words);
  }

  private static Word whole(List<Word> words) {
    Word first = words.getFirst();
    if (words.size() == 1) {
      return first;
    }
    String lower = words.stream().map(Word::lower).collect(Collectors.joining());
    String plain = words.stream().map(Word::plain).collect(Collectors.joining());
    String written = words.stream().map(Word::written).collect(Collectors.joining("-"));
    return new Word(written, lower, plain, first.position(), first.start(), words.getLast().end());
  }

  /// The words that it is cut into; one, but for a name.
  List<Word> words() {
    return words;
  }

  /// Whether it is a name of several words.
  boolean isName() {
    return words.size() > 1;
  }

  /// The word, or all of them as one.
  Word word() {
    return word;
  }

  List<Way> ways() {
    return ways;
  }

  List<Plan.Meant> meant() {
    return meant;
  }

  /// Words of the index that are like it.
  List<String> corrections() {
    return corrections;
  }

  /// Whether nothing stands for it yet.
  boolean isUnknown() {
    return ways.isEmpty();
  }

  /// Whether the running text has a form of it.
  boolean isInText() {
    return !forms.isEmpty();
  }

  /// What stands for it where it is looked for near others: the forms of each place.
  List<List<String>> places() {
    return forms.isEmpty() ? parts : List.of(List.copyOf(forms));
  }

  void add(Way way, String form, Found.How how, String shown) {
    ways.add(way);
    meant(field(way), form, how, shown);
  }

  /// A form that may stand in the running text.
  void place(String form) {
    forms.add(form);
  }

  void part(List<String> partForms) {
    parts.add(partForms);
  }

  void meant(String field, String form, Found.How how, String shown) {
    meant.add(new Plan.Meant(number, word.written(), field, form, how, shown));
  }

  /// A form that is marked where the word stands, and does not tell that it stands there.
  void marked(String field, String form) {
    meant.add(new Plan.Meant(Plan.Meant.NONE, word.written(), field, form, Found.How.NAME, form));
  }

  private static String field(Way way) {
    return switch (way) {
      case Way.Term(var field, _, _) -> field;
      case Way.Flat(var field, _, _) -> field;
      case Way.Near(var field, _, _, _) -> field;
      case Way.Together(var field, _, _) -> field;
    };
  }
}
