package lockstep.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/// Whether and how results are coloured.
record Colors(boolean on) {
  /// When to colour.
  enum When {
    /// Where somebody watches and has not set `NO_COLOR`.
    AUTO,
    /// Always.
    ALWAYS,
    /// Never.
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What the arguments and the surroundings ask for. Needed before the arguments are parsed, for help and errors; a value that is none
  /// counts as `auto` here and is refused later.
  static Colors of(List<String> args, Terminal terminal) {
    String when = "auto";
    for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
      String arg = rest.next();
      if (arg.equals("--color") && rest.hasNext()) {
        when = rest.next();
      } else if (arg.startsWith("--color=")) {
        when = arg.substring("--color=".length());
      }
    }
    return switch (when.toLowerCase(Locale.ROOT)) {
      case "always" -> new Colors(true);
      case "never" -> new Colors(false);
      default -> new Colors(automatic(terminal));
    };
  }

  private static boolean automatic(Terminal terminal) {
    if (terminal.variable("NO_COLOR").isPresent()) {
      return false;
    }
    boolean dumb = terminal.variable("TERM").filter("dumb"::equals).isPresent();
    return terminal.variable("FORCE_COLOR").isPresent() || terminal.out() && !dumb;
  }

  String bold(String text) {
    return on ? "\u001B[1m" + text + "\u001B[0m" : text;
  }

  String red(String text) {
    return on ? "\u001B[31m" + text + "\u001B[0m" : text;
  }
}
