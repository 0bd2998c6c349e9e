package lockstep.bench;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.procedure.ProcedureId;
import lockstep.search.Entry;
import lockstep.search.Passage;

/// Copies of entries in which some words are others, so that more documents have more different words, as in real content: the first are as they
/// are, every further round changes one word in ten of its own choice everywhere. The same copies in every run.
///
/// @param copy number of the round, from 0
record ChangedWords(int copy) {
  // Words of 5 letters or more: shorter ones are mostly those that every text has.
  private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");
  private static final int ONE_IN = 10;
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiouy";

  /// So many entries, made as they are asked for.
  static Collection<Entry> copies(List<Entry> entries, int count) {
    return new AbstractCollection<>() {
      @Override
      public Iterator<Entry> iterator() {
        return new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < count;
          }

          @Override
          public Entry next() {
            Entry entry = entries.get(next % entries.size());
            return new ChangedWords(next++ / entries.size()).of(entry);
          }
        };
      }

      @Override
      public int size() {
        return count;
      }
    };
  }

  /// The copy of an entry.
  Entry of(Entry entry) {
    if (copy == 0) {
      return entry;
    }
    List<Passage> passages = new ArrayList<>();
    for (Passage one : entry.passages()) {
      passages.add(
          new Passage(
              changed(one.text()),
              one.isHeading(),
              one.slug().map(this::changed),
              one.step(),
              one.number()));
    }
    return with(
        entry,
        ProcedureId.of("copy-" + copy + "/" + entry.procedure() + ".md"),
        entry.titles().stream().map(this::changed).toList(),
        entry.description().map(this::changed),
        passages);
  }

  /// An entry with other texts.
  static Entry with(
      Entry entry,
      ProcedureId procedure,
      List<String> titles,
      Optional<String> description,
      List<Passage> passages) {
    return new Entry(
        procedure,
        entry.locale(),
        entry.kind(),
        titles,
        description,
        entry.traits(),
        entry.commands(),
        passages);
  }

  private String changed(String text) {
    Matcher words = WORD.matcher(text);
    StringBuilder changed = new StringBuilder();
    while (words.find()) {
      String word = words.group();
      int hash = hash(word.toLowerCase(java.util.Locale.ROOT));
      words.appendReplacement(changed, hash % ONE_IN == 0 ? other(word, hash / ONE_IN) : word);
    }
    return words.appendTail(changed).toString();
  }

  private int hash(String word) {
    int mixed = (word.hashCode() * 31 + copy) * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & Integer.MAX_VALUE;
  }

  /// The word with a syllable more.
  private static String other(String word, int hash) {
    char consonant = CONSONANTS.charAt(hash % CONSONANTS.length());
    char vowel = VOWELS.charAt(hash / CONSONANTS.length() % VOWELS.length());
    return word.substring(0, 2) + consonant + vowel + word.substring(2);
  }
}
