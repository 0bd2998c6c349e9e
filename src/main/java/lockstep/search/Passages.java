package lockstep.search;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.procedure.StepId;

/// What an entry says as the index stores it: in the order in which it was indexed, so that a place in the field of all texts is a place
/// here. Only what is asked for is read from the bytes.
final class Passages {
  private static final int HEADER = 2 * Short.BYTES + Integer.BYTES;
  private static final int ROW = 1 + 3 * Integer.BYTES;
  private static final byte HEADING = 1;

  private final ByteBuffer bytes;
  private final int outside;
  private final int titles;
  private final int count;

  private Passages(ByteBuffer bytes) {
    this.bytes = bytes;
    this.titles = bytes.getShort(0);
    this.outside = titles + bytes.getShort(Short.BYTES);
    this.count = bytes.getInt(2 * Short.BYTES);
  }

  /// The bytes of an entry: a header, a row for each text, then the texts.
  static byte[] bytes(Entry entry) {
    List<Passage> passages = new ArrayList<>();
    entry
        .texts()
        .limit(entry.texts().count() - entry.passages().size())
        .forEach(
            text -> passages.add(new Passage(text, false, Optional.empty(), Optional.empty(), "")));
    passages.addAll(entry.passages());
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(rows)) {
      out.writeShort(entry.titles().size());
      out.writeShort(entry.description().isPresent() ? 1 : 0);
      out.writeInt(passages.size());
      for (Passage passage : passages) {
        String step = passage.step().map(id -> id + " " + passage.number()).orElse("");
        byte[] about = step.getBytes(StandardCharsets.UTF_8);
        byte[] text = passage.text().getBytes(StandardCharsets.UTF_8);
        out.writeByte(passage.isHeading() ? HEADING : 0);
        out.writeInt(passage.text().length());
        out.writeInt(about.length);
        out.writeInt(text.length);
        texts.write(about);
        texts.write(text);
      }
      texts.writeTo(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows.toByteArray();
  }

  static Passages read(byte[] bytes, int offset, int length) {
    return new Passages(ByteBuffer.wrap(bytes, offset, length).slice());
  }

  /// How many texts there are: titles, the description, then the passages.
  int count() {
    return count;
  }

  /// UTF-16 units of a text.
  int length(int index) {
    return bytes.getInt(HEADER + index * ROW + 1);
  }

  private boolean isHeading(int index) {
    return bytes.get(HEADER + index * ROW) == HEADING;
  }

  private int aboutBytes(int index) {
    return bytes.getInt(HEADER + index * ROW + 1 + Integer.BYTES);
  }

  private int textBytes(int index) {
    return bytes.getInt(HEADER + index * ROW + 1 + 2 * Integer.BYTES);
  }

  /// Part of a version that a text is.
  Found.Where where(int index) {
    if (index < titles) {
      return Found.Where.TITLE;
    }
    if (index < outside) {
      return Found.Where.DESCRIPTION;
    }
    if (isHeading(index)) {
      return Found.Where.HEADINGS;
    }
    return aboutBytes(index) > 0 ? Found.Where.STEPS : Found.Where.BODY;
  }

  /// A text with the step that it belongs to.
  Passage passage(int index) {
    int start = HEADER + count * ROW;
    for (int i = 0; i < index; i++) {
      start += aboutBytes(i) + textBytes(i);
    }
    String about = text(start, aboutBytes(index));
    String text = text(start + aboutBytes(index), textBytes(index));
    int blank = about.indexOf(' ');
    return new Passage(
        text,
        isHeading(index),
        Optional.empty(),
        blank < 0 ? Optional.empty() : Optional.of(new StepId(about.substring(0, blank))),
        about.substring(blank + 1));
  }

  /// The step that a text belongs to, as a key; empty where it is in none.
  String step(int index) {
    int start = HEADER + count * ROW;
    for (int i = 0; i < index; i++) {
      start += aboutBytes(i) + textBytes(i);
    }
    return text(start, aboutBytes(index));
  }

  private String text(int start, int length) {
    byte[] text = new byte[length];
    bytes.get(start, text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
