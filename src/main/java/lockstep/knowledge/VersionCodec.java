package lockstep.knowledge;

import lockstep.procedure.Version;

/// Makes a version a few bytes and the bytes a version again, equal to the one before: so that procedures need not be in memory. The
/// bytes are good for the program that wrote them only ([Program#fingerprint()]): no kind or place in a record is named in them.
public final class VersionCodec {
  private VersionCodec() {}

  /// The bytes of a version.
  public static byte[] write(Version version) {
    ByteWriter out = new ByteWriter();
    new VersionWriter(out).version(version);
    return out.bytes();
  }

  /// The version of some bytes.
  ///
  /// @throws IllegalArgumentException when they are no version
  public static Version read(byte[] bytes) {
    try {
      ByteReader in = new ByteReader(bytes);
      Version version = new VersionReader(in).version();
      in.end();
      return version;
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("no version: " + e.getMessage(), e);
    }
  }
}
