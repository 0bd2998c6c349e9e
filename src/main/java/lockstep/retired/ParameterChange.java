package lockstep.retired;

import java.util.Locale;
import java.util.Optional;
import lockstep.format.Tsv;

/// What became of one parameter of a retired command.
///
/// @param command the retired command
/// @param parameter its parameter, without the dash
/// @param target the replacement that it is about; empty when the command has one only
/// @param replacement the new parameter, without the dash; empty when there is none
public record ParameterChange(
    String command,
    String parameter,
    Optional<String> target,
    Kind kind,
    Optional<String> replacement) {
  /// What changed.
  public enum Kind {
    /// It has another name; the old one works too.
    RENAMED,
    /// It is gone.
    REMOVED,
    /// It may be gone.
    DOUBTFUL,
    /// The new command is another one; its parameter is named so, or nothing is published.
    DIFFERENT;

    /// `renamed`, `removed`, ...
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static ParameterChange of(Tsv.Row row) {
    Optional<String> replacement = Optional.of(row.cell("new")).filter(text -> !text.isEmpty());
    if (row.has("target")) {
      return new ParameterChange(
          row.cell("command"),
          row.cell("parameter"),
          Optional.of(row.cell("target")),
          Kind.DIFFERENT,
          replacement);
    }
    Kind kind =
        switch (row.cell("change")) {
          case "renamed" -> Kind.RENAMED;
          case "removed" -> Kind.REMOVED;
          case "doubtful" -> Kind.DOUBTFUL;
          default ->
              throw new IllegalArgumentException(
                  "change is \""
                      + row.cell("change")
                      + "\"; write one of renamed, removed, doubtful");
        };
    return new ParameterChange(
        row.cell("command"), row.cell("parameter"), Optional.empty(), kind, replacement);
  }

  /// Whether anything changes: the new command may call it the same.
  public boolean isChange() {
    return replacement.filter(parameter::equalsIgnoreCase).isEmpty();
  }

  /// What changes, as answers call it: the kind's id, or that nothing is published.
  public String change() {
    return kind == Kind.DIFFERENT && replacement.isEmpty() ? "no-published-equivalent" : kind.id();
  }

  String key() {
    return command.toLowerCase(Locale.ROOT);
  }
}
