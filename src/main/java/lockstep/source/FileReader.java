package lockstep.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/// Reads one file's bytes into text; refuses what is no text before anything is parsed.
public final class FileReader {
  /// Largest file that is read, in bytes. The largest real document has 202 kB.
  public static final int MAX_BYTES = 2 * 1024 * 1024;

  private FileReader() {}

  /// A file's text and the fingerprint of its bytes.
  ///
  /// @param text the characters, LF line ends
  /// @param sha256 of the bytes as they are on disk, 64 hexadecimal digits
  public record Contents(SourceText text, String sha256) {}

  /// The contents of a file.
  ///
  /// @throws ContentException when it cannot be read, is too large, empty or not UTF-8
  public static Contents read(SourceFile file) {
    byte[] bytes;
    try {
      if (Files.size(file.location()) > MAX_BYTES) {
        throw unusable(
            "too-large",
            file.name(),
            1,
            1,
            "the file has "
                + Files.size(file.location())
                + " bytes, more than the "
                + MAX_BYTES
                + " that are read; split the document");
      }
      bytes = Files.readAllBytes(file.location());
    } catch (IOException e) {
      throw unusable(
          "unreadable",
          file.name(),
          1,
          1,
          "the file cannot be read ("
              + e.getMessage()
              + "); check that it exists and its permissions");
    }
    return read(file.name(), bytes);
  }

  /// The contents that some bytes are.
  ///
  /// @param name as problems name it
  /// @throws ContentException when they are empty or not UTF-8
  public static Contents read(String name, byte[] bytes) {
    return new Contents(decode(name, bytes), Fingerprint.hex(bytes));
  }

  private static SourceText decode(String name, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (decoder.decode(in, out, true).isError()) {
      SourceText before = SourceText.of(out.flip().toString());
      Span place = before.span(before.text().length(), before.text().length());
      throw unusable(
          "not-utf-8",
          name,
          place.line(),
          place.column(),
          String.format(
              "byte 0x%02X is not UTF-8; save the file as UTF-8", bytes[in.position()] & 0xFF));
    }
    SourceText text = SourceText.of(out.flip().toString());
    if (text.text().isBlank()) {
      throw unusable(
          "empty-document", name, 1, 1, "the file is empty; write the document or delete the file");
    }
    return text;
  }

  private static ContentException unusable(
      String code, String name, int line, int column, String message) {
    return new ContentException(new Problem(code, name, line, column, message));
  }
}
