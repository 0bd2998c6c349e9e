package lockstep.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads what a [ByteWriter] wrote, in the same order. Bytes that nobody wrote so end in an [IllegalArgumentException] or an
/// [IndexOutOfBoundsException], at the latest where it is asked to be at the end. Not safe for use by several threads.
final class ByteReader {
  private static final int LOW = 0x7F;
  private static final int BYTE = 0xFF;
  private static final int BITS = 7;

  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();
  private int at;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Requires that everything was read.
  void end() {
    if (at != bytes.length) {
      throw new IllegalArgumentException(bytes.length - at + " bytes are left");
    }
  }

  int number() {
    int number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += BITS) {
      byte next = bytes[at++];
      number |= (next & LOW) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }

  boolean truth() {
    return bytes[at++] != 0;
  }

  double real() {
    long bits = 0;
    for (int n = 0; n < Long.BYTES; n++) {
      bits = bits << Byte.SIZE | bytes[at++] & BYTE;
    }
    return Double.longBitsToDouble(bits);
  }

  /// @param values all of the kind
  <T extends Enum<T>> T one(T[] values) {
    return values[number()];
  }

  String text() {
    int known = number();
    if (known > 0) {
      return texts.get(known - 1);
    }
    int form = number();
    int length = form >>> 1;
    String text = (form & 1) == 0 ? narrow(length) : wide(length);
    texts.add(text);
    return text;
  }

  private String narrow(int length) {
    String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    at += length;
    return text;
  }

  private String wide(int length) {
    // UTF-16 as the platform reads it would mend halves of surrogate pairs.
    char[] text = new char[Math.min(length, bytes.length)];
    for (int n = 0; n < length; n++) {
      text[n] = (char) ((bytes[at] & BYTE) << Byte.SIZE | bytes[at + 1] & BYTE);
      at += Character.BYTES;
    }
    return new String(text);
  }

  List<String> texts() {
    return all(this::text);
  }

  <T> List<T> all(Supplier<T> reader) {
    int count = number();
    if (count == 0) {
      return List.of();
    }
    List<T> values = new ArrayList<>(Math.min(count, bytes.length));
    for (int n = 0; n < count; n++) {
      values.add(reader.get());
    }
    return values;
  }

  <T> Optional<T> maybe(Supplier<T> reader) {
    return truth() ? Optional.of(reader.get()) : Optional.empty();
  }
}
