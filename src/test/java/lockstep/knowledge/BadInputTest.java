package lockstep.knowledge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.extract.VersionFacts;
import lockstep.procedure.Version;
import lockstep.source.ContentException;
import lockstep.source.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files that no author meant to write: each reads fine or gives a problem with its place and advice; none stops the rest.
@Timeout(10)
final class BadInputTest {
  private static final int MANY = 100_000;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyBadDocumentGivesWhatItsFixtureShows() throws IOException {
    try (Stream<Path> cases = Files.list(Fixtures.path("bad-input"))) {
      return cases
          .sorted()
          .map(Fixtures.Fixture::new)
          .map(f -> dynamicTest(f.name(), f.uri(), () -> f.assertGolden("expected.txt", facts(f))))
          .toList()
          .stream();
    }
  }

  private String facts(Fixtures.Fixture fixture) {
    Path content = Reader.contentOf(fixture.folder(), folder.resolve(fixture.name()));
    Generation generation = Reader.read(content);
    StringBuilder facts = new StringBuilder();
    texts(content, generation.report().quarantined())
        .forEach(text -> facts.append("not served ").append(text).append('\n'));
    texts(content, generation.report().problems())
        .forEach(text -> facts.append("problem ").append(text).append('\n'));
    Reader.versions(generation).forEach(version -> facts.append(VersionFacts.of(version)));
    return facts.toString();
  }

  private static List<String> texts(Path content, List<Problem> problems) {
    int start = content.toString().length() + 1;
    return problems.stream()
        .map(problem -> problem.code() + " " + problem.toText().substring(start))
        .toList();
  }

  @Test
  void aByteThatIsNotUtf8IsNamedWithItsPlace() throws IOException {
    write(
        "sv/latin.md",
        "# Rubrik\n\nFöre \uD83D\uDE00 ".getBytes(UTF_8),
        "\u00E5r\n".getBytes(ISO_8859_1));
    write("sv/good.md", "# Bra\n".getBytes(UTF_8));
    assertThat(refused())
        .containsExactly(
            "not-utf-8 sv/latin.md:3:9: byte 0xE5 is not UTF-8; save the file as UTF-8");
    assertThat(served()).containsOnlyKeys("sv good");
  }

  @Test
  void aCharacterCutOffAtTheEndIsNotUtf8() throws IOException {
    write("en/cut.md", "# Cut".getBytes(UTF_8), new byte[] {(byte) 0xC3});
    assertThat(refused())
        .singleElement()
        .asString()
        .startsWith("not-utf-8 en/cut.md:1:6: byte 0xC3");
  }

  @Test
  void utf16IsNotUtf8() throws IOException {
    write("en/wide.md", "\uFEFF# Wide".getBytes(UTF_16LE));
    assertThat(refused())
        .singleElement()
        .asString()
        .startsWith("not-utf-8 en/wide.md:1:1: byte 0xFF");
  }

  @Test
  void lineEndsAndByteOrderMarkDoNotCount() throws IOException {
    String text = "---\ntitle: T\n---\n# Title\n\n1. One.\n\n   > [!NOTE]\n   > Two.\n2. Three\n";
    write("en/lf.md", text.getBytes(UTF_8));
    write("en/crlf.md", text.replace("\n", "\r\n").getBytes(UTF_8));
    write("en/cr.md", text.replace("\n", "\r").getBytes(UTF_8));
    write("en/mark.md", ("\uFEFF" + text).getBytes(UTF_8));
    Map<String, Version> served = served();
    assertThat(served).hasSize(4);
    assertThat(served.values().stream().map(VersionFacts::of).distinct()).hasSize(1);
  }

  @Test
  void anEmptyOrBlankFileIsNotServed() throws IOException {
    write("en/empty.md");
    write("en/blank.md", " \n\t\n\n".getBytes(UTF_8));
    write("en/mark.md", "\uFEFF".getBytes(UTF_8));
    String message = ".md:1:1: the file is empty; write the document or delete the file";
    assertThat(refused())
        .containsExactly(
            "empty-document en/blank" + message,
            "empty-document en/empty" + message,
            "empty-document en/mark" + message);
  }

  @Test
  void aFileOfMoreThanTwoMegabytesIsNotServed() throws IOException {
    write("en/long.md", "# Long\n".getBytes(UTF_8), "words \n".repeat(300_000).getBytes(UTF_8));
    assertThat(refused())
        .containsExactly(
            "too-large en/long.md:1:1: the file has 2100007 bytes, more than the 2097152 that are"
                + " read; split the document");
  }

  @Test
  void aFileOfAlmostTwoMegabytesIsRead() throws IOException {
    write(
        "en/long.md",
        "# Long\n\n".getBytes(UTF_8),
        "Some words.\n\n".repeat(150_000).getBytes(UTF_8));
    assertThat(served().get("en long").blocks()).hasSize(150_001);
  }

  @Test
  void quotesNestedTooDeeplyAreNotServed() throws IOException {
    write("en/quotes.md", ("# Deep\n\n" + "> ".repeat(101) + "x\n").getBytes(UTF_8));
    write("en/quotes-that-fit.md", ("# Deep\n\n" + "> ".repeat(90) + "x\n").getBytes(UTF_8));
    assertThat(refused())
        .containsExactly(
            "too-deep en/quotes.md:3:1: quotes or lists nest deeper than 100 here; flatten them or"
                + " put the text into a code block");
    assertThat(served()).containsOnlyKeys("en quotes-that-fit");
  }

  @Test
  void listsNestedTooDeeplyAreNotServed() throws IOException {
    StringBuilder bullets = new StringBuilder("# Deep\n\n");
    for (int depth = 0; depth < 300; depth++) {
      bullets.append("  ".repeat(depth)).append("- x\n");
    }
    write("en/bullets.md", bullets.toString().getBytes(UTF_8));
    write("en/one-line.md", ("- ".repeat(MANY) + "x\n").getBytes(UTF_8));
    write("en/numbers.md", ("1. ".repeat(MANY) + "x\n").getBytes(UTF_8));
    assertThat(refused())
        .hasSize(3)
        .allMatch(text -> text.startsWith("too-deep ") && text.contains("quotes or lists nest"));
  }

  /// Each of these is read or refused within the time, without overflowing the stack, and a good document beside it is served.
  @TestFactory
  Stream<DynamicTest> manyMarksNeitherHangNorOverflow() {
    return Stream.of(
            "[",
            "]",
            "[]",
            "[](",
            "![",
            "![](",
            "[a](b ",
            "*",
            "**a ",
            "*a _b ",
            "_",
            "_a_",
            "`",
            "` ",
            "``a`",
            "<",
            "<a ",
            "<a href=\"",
            "<!--",
            "<!",
            "<?",
            "<b>",
            "</",
            "!",
            "![a][b]",
            "&",
            "&amp",
            "&#",
            "\\",
            "~",
            "~~a ",
            ">",
            "> ",
            "- ",
            "1. ",
            "#",
            "# a\n",
            "|",
            "|a",
            "a|b\n",
            "|-",
            ":::",
            ":::image ",
            ":",
            "=",
            "-",
            "+ ",
            "a\n",
            "a  \n",
            "\u00A0",
            "\n\u00A0",
            "\t",
            "1)",
            "a. ",
            "**1.** ",
            "[!NOTE]",
            "[a]: b\n",
            "[a]:",
            "http://",
            "PS C:\\> ",
            "**a** > ",
            "<a> ",
            "<span data-ttu-id=\"",
            "\"",
            "'",
            "(",
            "((",
            "[(",
            "*[",
            "**[a](",
            "<http://a",
            "a@b.c ",
            "\uD83D\uDE00",
            "# [a](#tab/b)\n",
            "```\n",
            "~~~\n",
            "    a\n")
        .map(
            marks ->
                dynamicTest(
                    marks.strip().isEmpty() ? "white space" : marks.strip(),
                    () -> readMany(marks)));
  }

  private void readMany(String marks) throws IOException {
    Path own = Files.createTempDirectory(folder, "many");
    Files.createDirectories(own.resolve("en"));
    Files.writeString(own.resolve("en/good.md"), "# Good\n", UTF_8);
    Files.writeString(
        own.resolve("en/many.md"), "# Many\n\n" + marks.repeat(MANY / marks.length()), UTF_8);
    Files.writeString(own.resolve("en/line.md"), "1. " + marks.repeat(1000) + " end\n", UTF_8);
    Generation generation = assertTimeout(Duration.ofSeconds(10), () -> Reader.read(own));
    assertThat(Reader.version(generation, "good", "en")).isPresent();
    assertThat(generation.report().quarantined())
        .allMatch(
            problem ->
                problem.code().equals("too-deep") || problem.code().equals("empty-document"));
  }

  @Test
  void aLongQuoteOfNotesIsRead() throws IOException {
    write("en/notes.md", "> [!NOTE]\n> A word.\n".repeat(500).getBytes(UTF_8));
    assertThat(served().get("en notes").blocks()).hasSize(500);
  }

  @Test
  void aLinkThatLeavesTheRootIsNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.md"), "# Secret\n", UTF_8);
    Path root = Files.createDirectories(folder.resolve("root"));
    Files.createDirectories(root.resolve("en"));
    Path good = Files.writeString(root.resolve("en/good.md"), "# Good\n", UTF_8);
    Files.createSymbolicLink(root.resolve("en/link.md"), secret);
    Files.createSymbolicLink(root.resolve("en/gone.md"), root.resolve("nowhere.md"));
    Files.createSymbolicLink(root.resolve("en/same.md"), good);
    Files.createSymbolicLink(root.resolve("en/folder"), folder);
    Generation generation = Reader.read(root);
    String advice =
        ".md:1:1: the link leads out of the content folder or nowhere and was not followed; copy"
            + " the file into the folder";
    assertThat(texts(root, generation.report().problems()))
        .containsExactly(
            "linked-folder en/folder:1:1: a linked folder is not followed; give it with --content"
                + " or copy it into the folder",
            "link-leaves-root en/gone" + advice,
            "link-leaves-root en/link" + advice);
    assertThat(generation.procedures().summaries().stream().map(s -> s.procedure().path()))
        .containsExactly("good", "same");
  }

  @Test
  void anUnreadableFileIsNotServed() throws IOException {
    write("en/locked.md", "# Locked\n".getBytes(UTF_8));
    write("en/good.md", "# Good\n".getBytes(UTF_8));
    Path locked = folder.resolve("en/locked.md");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(locked), "this user may read every file");
    assertThat(refused())
        .singleElement()
        .asString()
        .startsWith("unreadable en/locked.md:1:1: the file cannot be read");
    assertThat(served()).containsOnlyKeys("en good");
  }

  @Test
  void aFolderNamedLikeADocumentIsWalkedThrough() throws IOException {
    write("en/folder.md/inner.md", "# Inner\n".getBytes(UTF_8));
    assertThat(served()).containsOnlyKeys("en folder.md/inner");
  }

  @Test
  void aMissingRootIsNamed() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> Reader.read(missing))
        .isInstanceOf(ContentException.class)
        .hasMessage(
            missing
                + ":1:1: no folder that can be read; give an existing folder with --content DIR or"
                + " --content LOCALE=DIR");
  }

  @Test
  void aLanguageThatNothingTellsIsNamed() throws IOException {
    write("notes/numbers.md", "# 12 345\n\n67 89\n".getBytes(UTF_8));
    assertThat(refused())
        .containsExactly(
            "unknown-locale notes/numbers.md:1:1: neither folder nor ms.contentlocale nor the text"
                + " tells the language; put the file into a folder named by one of en, fr, nl, sv"
                + " or give --content LOCALE=DIR");
  }

  private void write(String path, byte[]... bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    try (var out = Files.newOutputStream(file)) {
      for (byte[] part : bytes) {
        out.write(part);
      }
    }
  }

  private List<String> refused() {
    return texts(folder, Reader.read(folder).report().quarantined());
  }

  private Map<String, Version> served() {
    Map<String, Version> served = new TreeMap<>();
    Reader.versions(Reader.read(folder))
        .forEach(version -> served.put(version.locale() + " " + version.procedure(), version));
    return served;
  }
}
