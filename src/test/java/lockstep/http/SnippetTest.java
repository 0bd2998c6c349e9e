package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockstep.search.Found.Piece;
import org.junit.jupiter.api.Test;

/// Snippets as clients get them.
final class SnippetTest {
  private static final List<Piece> HOSTILE =
      List.of(
          new Piece("</mark><script>alert('1')</script> & \"", false),
          new Piece("<b>key", true),
          new Piece("</mark>", false));

  @Test
  void nothingOfTheDocumentIsMarkup() {
    assertThat(Snippet.html(HOSTILE))
        .isEqualTo(
            "&lt;/mark&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;"
                + "<mark>&lt;b&gt;key</mark>&lt;/mark&gt;");
  }

  @Test
  void plainTextStaysAsItIs() {
    assertThat(Snippet.plain(HOSTILE))
        .isEqualTo("</mark><script>alert('1')</script> & \"<b>key</mark>");
    assertThat(Snippet.html(List.of())).isEmpty();
  }
}
