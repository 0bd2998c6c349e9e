package lockstep.source;

/// Something wrong at a place in a text whose file is not known here.
///
/// @param code kebab-case kind
/// @param line 1-based
/// @param column 1-based, in UTF-16 units
/// @param message what is wrong; what to do
public record Complaint(String code, int line, int column, String message) {
  /// The problem that this is in a file.
  public Problem in(String file) {
    return new Problem(code, file, line, column, message);
  }

  /// The same, some lines further down.
  public Complaint below(int lines) {
    return new Complaint(code, line + lines, column, message);
  }
}
