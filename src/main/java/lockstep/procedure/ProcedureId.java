package lockstep.procedure;

import java.util.Locale;

/// The path that a procedure's documents share, without extension, e.g. `partner-center/agreements`. Case is kept and does not count
/// when ids are compared.
public final class ProcedureId implements Comparable<ProcedureId> {
  private final String path;
  private final String key;

  private ProcedureId(String path) {
    this.path = path;
    this.key = path.toLowerCase(Locale.ROOT);
  }

  /// The id of a document's path, `/` between folders, with or without `.md`.
  public static ProcedureId of(String path) {
    String bare =
        path.toLowerCase(Locale.ROOT).endsWith(".md") ? path.substring(0, path.length() - 3) : path;
    if (bare.isBlank()) {
      throw new IllegalArgumentException("a procedure id needs a path");
    }
    return new ProcedureId(bare);
  }

  /// The id as it stands in URLs, with `~` between folders.
  public static ProcedureId parse(String url) {
    return of(url.replace('~', '/'));
  }

  /// The path, `/` between folders.
  public String path() {
    return path;
  }

  /// The form for URLs, `~` between folders.
  public String toUrl() {
    return path.replace('/', '~');
  }

  @Override
  public int compareTo(ProcedureId other) {
    return key.compareTo(other.key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProcedureId id && key.equals(id.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
