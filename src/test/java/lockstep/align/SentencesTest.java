package lockstep.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockstep.knowledge.Reader;
import lockstep.procedure.Version;
import org.junit.jupiter.api.Test;

/// Where sentences end.
final class SentencesTest {
  @Test
  void theRulesAreThoseOfThePlatformForEveryLanguage() {
    for (Version version : Reader.versions(Reader.read("content"))) {
      version
          .blocks()
          .forEach(
              block ->
                  assertThat(Sentences.of(block.text()))
                      .isEqualTo(platform(block.text(), version.locale())));
    }
  }

  @Test
  void numbersAndNamesEndNoSentence() {
    assertThat(Sentences.of("Välj version 2.1 av Az.Accounts. Klicka sedan på Spara!"))
        .containsExactly("Välj version 2.1 av Az.Accounts.", "Klicka sedan på Spara!");
    assertThat(Sentences.of("  ")).isEmpty();
  }

  private static List<String> platform(String text, String locale) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(locale));
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      if (!text.substring(start, end).isBlank()) {
        sentences.add(text.substring(start, end).strip());
      }
    }
    return sentences;
  }
}
