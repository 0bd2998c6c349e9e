package lockstep.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names contents by a SHA-256 of them.
public final class Fingerprint {
  // Without the letters that are easily taken for digits.
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int BITS = 5;

  private Fingerprint() {}

  /// The fingerprint of some bytes as 64 hexadecimal digits.
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(sha256(bytes));
  }

  /// The fingerprint of a text's UTF-8 bytes as 64 hexadecimal digits.
  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The first characters, at most 12, of a text's fingerprint in base 32.
  public static String base32(String text, int characters) {
    byte[] hash = sha256(text.getBytes(StandardCharsets.UTF_8));
    int bytes = (characters * BITS + Byte.SIZE - 1) / Byte.SIZE;
    long bits = 0;
    for (int i = 0; i < bytes; i++) {
      bits = bits << Byte.SIZE | hash[i] & 0xFF;
    }
    StringBuilder id = new StringBuilder();
    for (int i = 1; i <= characters; i++) {
      id.append(ALPHABET.charAt((int) (bits >>> (bytes * Byte.SIZE - BITS * i) & 31)));
    }
    return id.toString();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
