package lockstep.checklist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lockstep.checklist.Checklist.Collected;
import lockstep.checklist.Checklist.Item;
import lockstep.checklist.Checklist.Section;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.locale.Phrases;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;

/// Finds what steps ask for: information that a list names, forms that a link leads to, signatures.
final class Collecting {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");
  private static final Pattern END = Pattern.compile("[\\s.,;:]+$");
  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Locales locales;
  private final List<Collected> collected = new ArrayList<>();
  private final Set<String> seen = new LinkedHashSet<>();

  private Collecting(Locales locales) {
    this.locales = locales;
  }

  /// What the steps of those who look ask for, each thing once.
  static List<Collected> in(List<Section> sections, String locale, Locales locales) {
    Collecting collecting = new Collecting(locales);
    sections.forEach(section -> section.items().forEach(item -> collecting.item(item, locale)));
    return collecting.collected;
  }

  private void item(Item item, String locale) {
    String language = item.filledFrom().map(Checklist.Filled::locale).orElse(locale);
    if (item.mine()) {
      locales.find(language).map(LocaleData::phrases).ifPresent(phrases -> own(item, phrases));
    }
    item.substeps().forEach(below -> item(below, language));
  }

  private void own(Item item, Phrases phrases) {
    Step step = item.step();
    step.blocks()
        .flatMap(block -> block.links().stream())
        .filter(link -> says(link.text(), phrases.collect().forms()))
        .forEach(
            link ->
                add(
                    step,
                    Collected.Kind.FORM,
                    link.text(),
                    link.target(),
                    Optional.of(link.target())));
    step.blocks()
        .filter(Collecting::isRunning)
        .flatMap(block -> List.of(SENTENCE.split(block.text())).stream())
        .filter(sentence -> says(sentence, phrases.collect().signatures()))
        .filter(sentence -> says(sentence, phrases.collect().signing()))
        .forEach(
            sentence -> add(step, Collected.Kind.SIGNATURE, sentence, sentence, Optional.empty()));
    for (Step below : step.substeps()) {
      if (below.kind() == Step.Kind.INFORMATION && asks(leadIn(step, below), phrases)) {
        String label = SENTENCE.split(below.block().text())[0];
        add(below, Collected.Kind.INFORMATION, label, label, Optional.empty());
      }
    }
  }

  private static boolean isRunning(Block block) {
    return switch (block.shape()) {
      case Shape.Item _, Shape.Paragraph _, Shape.Heading _ -> true;
      case Shape.Note _,
          Shape.Quote _,
          Shape.Code _,
          Shape.Image _,
          Shape.TableRow _,
          Shape.Html _ ->
          false;
    };
  }

  private void add(
      Step step, Collected.Kind kind, String label, String once, Optional<String> target) {
    if (!label.isBlank() && seen.add(kind + once.toLowerCase(Locale.ROOT))) {
      // Translation draws marks of the sentence into links.
      String bare = target.isPresent() ? END.matcher(label).replaceFirst("") : label;
      collected.add(new Collected(step, kind, bare.strip(), target));
    }
  }

  /// The last that the step says above its list, e.g. "You need the following information:".
  private static String leadIn(Step step, Step below) {
    return step.blocks()
        .filter(block -> block.index() < below.block().index())
        .filter(block -> !(block.shape() instanceof Shape.Note))
        .reduce((_, later) -> later)
        .map(Block::text)
        .orElse("");
  }

  private static boolean asks(String leadIn, Phrases phrases) {
    String[] sentences = SENTENCE.split(leadIn);
    String last = sentences[sentences.length - 1].toLowerCase(Locale.ROOT);
    return phrases.collect().asked().stream().anyMatch(contains(last));
  }

  private static Predicate<String> contains(String text) {
    String words = " " + WORD.matcher(text).replaceAll(" ") + " ";
    return phrase -> words.contains(" " + WORD.matcher(phrase).replaceAll(" ") + " ");
  }

  /// Whether a text has one of some words; one that begins with `-` may be the end of a longer word.
  private static boolean says(String text, List<String> words) {
    for (String word : WORD.split(text.toLowerCase(Locale.ROOT))) {
      for (String known : words) {
        boolean isSaid =
            known.startsWith("-") ? word.endsWith(known.substring(1)) : word.equals(known);
        if (isSaid) {
          return true;
        }
      }
    }
    return false;
  }
}
