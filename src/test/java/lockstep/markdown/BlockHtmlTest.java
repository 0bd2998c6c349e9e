package lockstep.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Blocks as HTML: `document.md` is Markdown, `expected.html` what a browser gets, a block a line.
final class BlockHtmlTest {
  @TestFactory
  Stream<DynamicTest> everyDocumentBecomesWhatItsFixtureShows() {
    return Fixtures.under("markdown", "document.md")
        .map(
            f ->
                dynamicTest(
                    f.name(),
                    f.uri(),
                    () -> f.assertGolden("expected.html", html(f.text("document.md")) + "\n")));
  }

  @Test
  void nothingThatRunsComesThrough() {
    List<String> evil =
        List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "[x](javascript:alert(1))",
            "[x](JaVa&#x09;Script:alert(1))",
            "[x](data:text/html,evil)",
            "![x](javascript:alert(1))",
            "<svg onload=alert(1)>",
            "<p onclick=\"alert(1)\">x</p>",
            "text <b onmouseover=alert(1)>bold</b>",
            "<iframe src=\"https://example.org\"></iframe>",
            "<style>p { color: red }</style>",
            "<details open ontoggle=alert(1)>",
            "<a href=\"vbscript:x\">x</a>",
            "```\"onclick=alert(1)\nx\n```",
            "<math><a xlink:href=\"javascript:alert(1)\">x</a></math>",
            "<!--><script>alert(1)</script>-->");
    assertThat(evil)
        .allSatisfy(
            text ->
                assertThat(html(text).toLowerCase(Locale.ROOT))
                    .doesNotContainPattern("<[^>]*(?:javascript:|vbscript:|data:|\\son[a-z]+\\s*=)")
                    .doesNotContainPattern("<(?:script|iframe|style|svg|math)"));
  }

  private static String html(String markdown) {
    return MarkdownReader.read("document.md", SourceText.of(markdown))
        .document()
        .children()
        .stream()
        .map(BlockHtml::of)
        .collect(Collectors.joining("\n"));
  }
}
