package lockstep.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.check.Finding;

/// Writes a command line anew with what is used today. Values, quotes and pipes stay as they are.
final class NewCommandLine {
  private final String old;
  private final StringBuilder line = new StringBuilder();
  private int at;

  private NewCommandLine(String old) {
    this.old = old;
  }

  /// The line that works today; empty where nothing is retired, and where what to write is not certain: then the names
  /// alone help.
  ///
  /// @param old the line without its prompt
  /// @param retired what is found in it, by place
  static Optional<String> of(String old, List<Finding> retired) {
    NewCommandLine written = new NewCommandLine(old);
    boolean certain = !retired.isEmpty() && retired.stream().allMatch(written::exchange);
    return certain ? Optional.of(written.line + old.substring(written.at)) : Optional.empty();
  }

  /// A fix says that the name alone is to be exchanged; parameters keep their meaning, some have a better name.
  private boolean exchange(Finding finding) {
    return finding
        .remedy()
        .fix()
        .filter(fix -> old.indexOf(fix.replace(), at) >= 0)
        .map(
            fix -> {
              int start = old.indexOf(fix.replace(), at);
              line.append(old, at, start).append(fix.with());
              at = start + fix.replace().length();
              String whole = finding.values().getOrDefault("replacement", "");
              String name = fix.with().substring(fix.with().lastIndexOf('\\') + 1);
              if (whole.startsWith(name)) {
                parameters(whole.substring(name.length()));
              }
              return true;
            })
        .orElse(false);
  }

  /// Takes over the parameters as far as they are those of the old line in other words; the spaces stay as they were.
  private void parameters(String tail) {
    StringBuilder taken = new StringBuilder();
    int from = at;
    int i = 0;
    while (i < tail.length()) {
      if (Character.isWhitespace(tail.charAt(i))) {
        int gap = end(old, from, true);
        if (gap == from) {
          return;
        }
        taken.append(old, from, gap);
        from = gap;
        i = end(tail, i, true);
        continue;
      }
      int word = end(tail, i, false);
      String wanted = tail.substring(i, word);
      if (wanted.matches("-[A-Za-z]\\w*") && old.startsWith("-", from)) {
        from = end(old, from, false);
      } else if (old.toLowerCase(Locale.ROOT).startsWith(wanted.toLowerCase(Locale.ROOT), from)) {
        from += wanted.length();
      } else {
        return;
      }
      taken.append(wanted);
      i = word;
    }
    line.append(taken);
    at = from;
  }

  /// Where the white space or the word ends that begins at a place.
  private static int end(String text, int start, boolean white) {
    int end = start;
    while (end < text.length() && Character.isWhitespace(text.charAt(end)) == white) {
      end++;
    }
    return end;
  }
}
