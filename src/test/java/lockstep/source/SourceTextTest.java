package lockstep.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Lines, columns, spans and the names of places.
final class SourceTextTest {
  @Test
  void everyLineEndIsANewline() {
    SourceText text = SourceText.of("\uFEFFa\r\nb\rc\nd");
    assertThat(text.text()).isEqualTo("a\nb\nc\nd");
    assertThat(text.lineCount()).isEqualTo(4);
    assertThat(Stream.of(1, 2, 3, 4).map(text::line)).containsExactly("a", "b", "c", "d");
  }

  @Test
  void aFinalNewlineOpensAnEmptyLine() {
    SourceText text = SourceText.of("a\n");
    assertThat(text.lineCount()).isEqualTo(2);
    assertThat(text.line(2)).isEmpty();
    assertThatThrownBy(() -> text.line(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void columnsCountUtf16Units() {
    SourceText text = SourceText.of("x\n\uD83D\uDE00y");
    assertThat(text.span(4, 5)).isEqualTo(new Span(2, 3, 2, 4));
  }

  @Test
  void aSpanThatEndsWithANewlineEndsOnItsLine() {
    SourceText text = SourceText.of("ab\ncd\n");
    assertThat(text.span(0, 3)).isEqualTo(new Span(1, 1, 1, 4));
    assertThat(text.span(0, 6)).isEqualTo(new Span(1, 1, 2, 4));
  }

  @Test
  void everyStretchIsFoundAtItsSpan() {
    SourceText text = SourceText.of("one\n\ntwo three\nfour");
    for (int start = 0; start <= text.text().length(); start++) {
      for (int end = start; end <= text.text().length(); end++) {
        assertThat(text.slice(text.span(start, end))).isEqualTo(text.text().substring(start, end));
      }
    }
  }

  @Test
  void aSpanBeforeTheFileIsNoSpan() {
    assertThatThrownBy(() -> new Span(0, 1, 1, 1)).hasMessage("not a span: 0:1-1:1");
    assertThatThrownBy(() -> new Span(2, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void spansAreOrderedByStartThenEnd() {
    assertThat(
            Stream.of(
                    new Span(2, 1, 2, 2),
                    new Span(1, 2, 1, 3),
                    new Span(1, 1, 3, 1),
                    new Span(1, 1, 2, 9))
                .sorted())
        .containsExactly(
            new Span(1, 1, 2, 9), new Span(1, 1, 3, 1), new Span(1, 2, 1, 3), new Span(2, 1, 2, 2));
  }

  @Test
  void aRootMayNameItsLocale() {
    assertThat(ContentRoot.parse("sv=docs/sv"))
        .isEqualTo(new ContentRoot(Path.of("docs/sv"), Optional.of("sv")));
    assertThat(ContentRoot.parse("docs/a=b"))
        .isEqualTo(new ContentRoot(Path.of("docs/a=b"), Optional.empty()));
    assertThat(ContentRoot.parse("pt-BR=x").locale()).contains("pt-BR");
  }

  @Test
  void aProblemNamesItsPlaceFirst() {
    Problem problem = new Problem("bad-yaml", "sv/a.md", 3, 7, "not YAML; mend it");
    assertThat(problem.toText()).isEqualTo("sv/a.md:3:7: not YAML; mend it");
    assertThat(new Complaint("bad-yaml", 1, 7, "not YAML; mend it").below(2).in("sv/a.md"))
        .isEqualTo(problem);
    assertThatThrownBy(() -> new Problem("x", "a", 0, 1, "m"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
