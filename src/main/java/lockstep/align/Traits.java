package lockstep.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import lockstep.procedure.Shape;

/// What of a block alignment looks at.
///
/// @param shape its kind
/// @param own its words in its own language
/// @param origin its words in the source language, where the document carries them or is written in it
/// @param length characters of its text
/// @param place where it stands in its document
record Traits(
    Shape shape,
    Text own,
    Optional<Text> origin,
    Set<Invariant> invariants,
    int length,
    Place place) {
  // Shorter texts stand for different things in different places.
  private static final int FEWEST_WORDS = 3;

  /// Where a block stands.
  ///
  /// @param section anchor of the heading before it, empty before the first
  /// @param order how many blocks of its kind are before it in the section
  /// @param isStep whether it states a step of a task
  /// @param parent index of the item that it is a subordinate item of, -1 for none
  record Place(String section, int order, boolean isStep, int parent) {}

  /// Its kind and its source text in a form that only the same text has; empty where it carries none or says too little.
  Optional<String> exact() {
    return origin
        .filter(text -> text.words().size() >= FEWEST_WORDS)
        .map(
            text ->
                shape.kind()
                    + text.words().keySet()
                    + invariants.stream()
                        .filter(one -> one.kind() == Evidence.Kind.NUMBER)
                        .map(Invariant::value)
                        .sorted()
                        .toList());
  }

  /// Its kind and its text, in the source language where it has that, in a form that only the same text has; empty where it says
  /// nothing.
  Optional<String> text() {
    Text words = origin.orElse(own);
    return words.words().isEmpty() && invariants.isEmpty()
        ? Optional.empty()
        : Optional.of(shape.kind() + " " + words.words().keySet() + marksOf());
  }

  /// The anchor of a heading; empty for other blocks.
  Optional<String> slug() {
    return shape instanceof Shape.Heading(_, var slug, _) ? Optional.of(slug) : Optional.empty();
  }

  /// Its kind and what of it translation does not change; empty where there is nothing.
  Optional<String> marks() {
    return invariants.isEmpty() ? Optional.empty() : Optional.of(shape.kind() + " " + marksOf());
  }

  private List<String> marksOf() {
    return invariants.stream().map(one -> one.kind() + " " + one.value()).sorted().toList();
  }

  /// Whether it is a heading that states a step; what the step says stands below it.
  boolean isStepHeading() {
    return place.isStep() && shape instanceof Shape.Heading;
  }

  /// The traits of a sentence.
  static Traits of(String sentence, String locale, String sourceLocale, Lexicon lexicon) {
    Text own = Text.of(locale, sentence, lexicon);
    return new Traits(
        new Shape.Paragraph(),
        own,
        locale.equals(sourceLocale) ? Optional.of(own) : Optional.empty(),
        Invariant.numbers(sentence),
        length(sentence),
        new Place("", 0, false, -1));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /// Words of a language.
  ///
  /// @param words each once, with how telling it is, in the order of the text
  /// @param total sum of the weights
  record Text(String locale, Map<String, Double> words, double total) {
    static Text of(String locale, String text, Lexicon lexicon) {
      Map<String, Double> words = new LinkedHashMap<>();
      for (String word : Words.of(text)) {
        words.computeIfAbsent(word, w -> lexicon.weight(locale, w));
      }
      return new Text(
          locale, words, words.values().stream().mapToDouble(Double::doubleValue).sum());
    }
  }

  /// The traits of a document's blocks, in their order.
  ///
  /// @param sourceLocale tag of the language that documents are written in first
  /// @param current gives the name that a command has today
  static List<Traits> of(
      Passages passages, String sourceLocale, Lexicon lexicon, UnaryOperator<String> current) {
    List<Traits> traits = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    String section = "";
    for (Passage passage : passages.all()) {
      if (passage.shape() instanceof Shape.Heading(_, var slug, _)) {
        section = slug;
        counts.clear();
      }
      int order = counts.merge(passage.shape().kind(), 1, Integer::sum);
      int parent = passages.parents().get(traits.size());
      Place place = new Place(section, order, passage.isStep(), parent);
      traits.add(of(passage, passages.locale(), sourceLocale, lexicon, current, place));
    }
    return traits;
  }

  private static Traits of(
      Passage passage,
      String locale,
      String sourceLocale,
      Lexicon lexicon,
      UnaryOperator<String> current,
      Place place) {
    Text own = Text.of(locale, passage.text(), lexicon);
    // A bilingual document has the alternative text of an image in one language only.
    boolean isImage = passage.shape() instanceof Shape.Image;
    Optional<Text> origin =
        locale.equals(sourceLocale)
            ? Optional.of(own)
            : passage.source().map(text -> Text.of(sourceLocale, text, lexicon));
    return new Traits(
        passage.shape(),
        own,
        origin.filter(_ -> !isImage),
        Invariant.of(passage, current),
        length(passage.text()),
        place);
  }
}
