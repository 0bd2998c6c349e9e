package lockstep.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes values as few bytes; a text that comes again is written as its number. Not safe for use by several threads.
final class ByteWriter {
  private static final int LOW = 0x7F;
  private static final int MORE = 0x80;
  private static final int BITS = 7;
  private static final char LAST_NARROW = '\u00FF';

  private final Map<String, Integer> texts = new HashMap<>();
  private byte[] bytes = new byte[4_096];
  private int size;

  /// What was written.
  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void put(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }

  /// @param number not below 0
  void number(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("a number below 0: " + number);
    }
    int rest = number;
    while (rest > LOW) {
      put(rest & LOW | MORE);
      rest >>>= BITS;
    }
    put(rest);
  }

  void truth(boolean truth) {
    put(truth ? 1 : 0);
  }

  void real(double real) {
    long bits = Double.doubleToLongBits(real);
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      put((int) (bits >>> shift));
    }
  }

  void one(Enum<?> value) {
    number(value.ordinal());
  }

  void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size() + 1);
    if (known != null) {
      number(known);
      return;
    }
    number(0);
    // Halves of surrogate pairs, which a text that was cut may have, would not outlive UTF-8.
    if (isNarrow(text)) {
      number(text.length() << 1);
      byte[] narrow = text.getBytes(StandardCharsets.ISO_8859_1);
      reserve(narrow.length);
      System.arraycopy(narrow, 0, bytes, size, narrow.length);
      size += narrow.length;
    } else {
      number(text.length() << 1 | 1);
      for (int at = 0; at < text.length(); at++) {
        put(text.charAt(at) >>> Byte.SIZE);
        put(text.charAt(at));
      }
    }
  }

  private static boolean isNarrow(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > LAST_NARROW) {
        return false;
      }
    }
    return true;
  }

  void texts(Collection<String> several) {
    all(several, this::text);
  }

  <T> void all(Collection<T> values, Consumer<T> writer) {
    number(values.size());
    values.forEach(writer);
  }

  <T> void maybe(Optional<T> value, Consumer<T> writer) {
    truth(value.isPresent());
    value.ifPresent(writer);
  }
}
