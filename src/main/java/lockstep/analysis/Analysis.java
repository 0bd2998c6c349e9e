package lockstep.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lockstep.locale.LocaleData;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// How the words of one language are cut and found, as its `analysis.yml` says. Safe for use by several threads.
public final class Analysis {
  /// Positions between two values of a field: more than any two words may be apart that are looked for together.
  public static final int GAP = 100;

  private final Analyzer indexing;
  private final Analyzer words;
  private final Analyzer forms;
  private final Compounding compounding;
  private final List<String> joining;

  private Analysis(
      Analyzer indexing,
      Analyzer words,
      Analyzer forms,
      Compounding compounding,
      List<String> joining) {
    this.indexing = indexing;
    this.words = words;
    this.forms = forms;
    this.compounding = compounding;
    this.joining = List.copyOf(joining);
  }

  /// The analysis of a language; one that says nothing of it has its words in lower case only.
  ///
  /// @throws IllegalArgumentException when its `analysis.yml` names a filter or setting that there is not
  public static Analysis of(LocaleData locale) {
    Chain words = Chain.of(locale.analysis(), "words");
    Chain forms = Chain.of(locale.analysis(), "forms");
    if (words.steps().isEmpty()) {
      words = new Chain(List.of(new Chain.Step("lowercase", Map.of())));
    }
    try {
      return new Analysis(
          words.then(forms).analyzer("standard"),
          words.analyzer("standard"),
          forms.analyzer("keyword"),
          Compounding.of(locale.analysis()),
          Stream.concat(locale.phrases().and().stream(), locale.phrases().or().stream()).toList());
    } catch (IllegalArgumentException | UncheckedIOException | IllegalStateException e) {
      throw new IllegalArgumentException(
          "locales/"
              + locale.tag()
              + "/analysis.yml: "
              + e.getMessage()
              + "; name filters and settings of Lucene's analysis",
          e);
    }
  }

  /// What cuts a text into the forms of its words.
  public Analyzer indexing() {
    return indexing;
  }

  /// How this language puts words together.
  public Compounding compounding() {
    return compounding;
  }

  /// Words that join others: and, or.
  public List<String> joining() {
    return joining;
  }

  /// The words of a text that say something, in its order.
  public List<Word> words(String text) {
    List<Word> found = new ArrayList<>();
    try (TokenStream stream = words.tokenStream("words", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offsets = stream.addAttribute(OffsetAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        int start = offsets.startOffset();
        int end = offsets.endOffset();
        String lower = term.toString();
        String written = text.substring(start, end);
        found.add(new Word(written, lower, Folding.of(lower), position, start, end));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /// The forms under which a word is found, the usual one first; never empty.
  ///
  /// @param word as [#words] cuts it, or any in lower case
  public List<String> forms(String word) {
    List<String> found = new ArrayList<>(2);
    try (TokenStream stream = forms.tokenStream("forms", word)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (!found.contains(term.toString())) {
          found.add(term.toString());
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.isEmpty() ? List.of(word) : found;
  }
}
