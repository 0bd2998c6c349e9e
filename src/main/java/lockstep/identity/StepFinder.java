package lockstep.identity;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import lockstep.align.Lexicon;
import lockstep.align.Passage;
import lockstep.locale.Locales;

/// What it takes to find steps again.
///
/// @param lexicon what is known of words; asked for only when texts have to be compared
/// @param sourceLocale tag of the language that documents are written in first
/// @param current gives the name that a command has today
/// @param meanings tells what changes a text by a word
public record StepFinder(
    Supplier<Lexicon> lexicon,
    String sourceLocale,
    UnaryOperator<String> current,
    Meanings meanings) {
  /// With the languages packed with the program.
  public StepFinder(Supplier<Lexicon> lexicon, String sourceLocale, UnaryOperator<String> current) {
    this(lexicon, sourceLocale, current, new Meanings(Locales.packed()));
  }

  /// The steps of one outline in another.
  StepMatcher.Found find(Outline old, Outline now) {
    return new StepMatcher(old, now, lexicon.get(), sourceLocale, current).find();
  }

  /// What a step says in the source language, else in its own.
  String origin(Outline outline, Outline.Entry step) {
    return origin(outline, outline.lines().get(step.line()).passage());
  }

  private String origin(Outline outline, Passage passage) {
    return passage.in(sourceLocale, outline.locale());
  }

  /// Whether two outlines say what they say in one language, or both carry it in the source language.
  boolean sharesLanguage(Outline one, Outline other) {
    return one.locale().equals(other.locale())
        || one.hasSource(sourceLocale) && other.hasSource(sourceLocale);
  }

  /// How many texts of steps both have.
  long sameTexts(Outline one, Outline other) {
    Set<String> texts = texts(one);
    return texts(other).stream().filter(texts::contains).count();
  }

  private Set<String> texts(Outline outline) {
    Set<String> texts = new HashSet<>();
    outline.steps().forEach(step -> texts.add(Passage.bare(origin(outline, step))));
    return texts;
  }
}
