package lockstep;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Commands and their output as a document shows them.
final class Transcript {
  private static final String PROMPT = "$ ";
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final Pattern ADDRESS = Pattern.compile("(?<=127\\.0\\.0\\.1:)\\d+");
  private static final String ANYTHING = "…";

  private Transcript() {}

  /// A command of ours and what is shown below it.
  ///
  /// @param line 1-based line of the document
  /// @param text the command without its prompt
  /// @param output lines
  record Command(int line, String text, List<String> output) {
    Command {
      output = List.copyOf(output);
    }

    /// The words after the program's name; quotes hold words together.
    List<String> arguments() {
      return WORD.matcher(text).results().skip(1).map(Command::word).toList();
    }

    private static String word(MatchResult match) {
      for (int group = 1; group <= 2; group++) {
        if (match.group(group) != null) {
          return match.group(group);
        }
      }
      return match.group(3);
    }
  }

  /// The commands `$ lockstep ...` in the `console` blocks of a Markdown text.
  static List<Command> commands(String markdown) {
    List<Command> commands = new ArrayList<>();
    String[] lines = markdown.split("\n", -1);
    boolean console = false;
    boolean fenced = false;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("```")) {
        console = !fenced && lines[i].equals("```console");
        fenced = !fenced;
      } else if (console && lines[i].startsWith(PROMPT + "lockstep ")) {
        int end = i + 1;
        while (end < lines.length
            && !lines[end].startsWith("```")
            && !lines[end].startsWith(PROMPT)) {
          end++;
        }
        List<String> output = List.of(lines).subList(i + 1, end);
        commands.add(new Command(i + 1, lines[i].substring(PROMPT.length()), output));
      }
    }
    return commands;
  }

  /// A request that a document shows.
  ///
  /// @param line 1-based line of the document
  /// @param headers each `Name: value`
  record Request(int line, List<String> headers, String address) {
    Request {
      headers = List.copyOf(headers);
    }
  }

  /// The `curl` lines in the `sh` blocks of a Markdown text; of the options only `-H` is known.
  static List<Request> requests(String markdown) {
    List<Request> requests = new ArrayList<>();
    String[] lines = markdown.split("\n", -1);
    boolean shell = false;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("```")) {
        shell = lines[i].equals("```sh");
      } else if (shell && lines[i].startsWith("curl ")) {
        List<String> words = WORD.matcher(lines[i]).results().skip(1).map(Command::word).toList();
        List<String> headers = new ArrayList<>();
        for (int word = 0; word + 1 < words.size(); word++) {
          if (words.get(word).equals("-H")) {
            headers.add(words.get(++word));
          } else {
            throw new IllegalArgumentException("line " + (i + 1) + ": " + words.get(word));
          }
        }
        requests.add(new Request(i + 1, headers, words.getLast()));
      }
    }
    return requests;
  }

  /// The lines that differ with those around them, `-` before what is shown and `+` before what is printed; empty when they agree. `…`
  /// matches anything in a line, as a line of its own any lines; ports of this machine are not compared.
  static List<String> difference(List<String> shown, String printed) {
    List<String> actual = List.of(printed.stripTrailing().split("\n", -1));
    List<String> wanted = shown;
    while (!wanted.isEmpty() && wanted.getLast().isBlank()) {
      wanted = wanted.subList(0, wanted.size() - 1);
    }
    if (printed.isBlank()) {
      actual = List.of();
    }
    return matches(wanted, actual) ? List.of() : listed(wanted, actual);
  }

  private static boolean matches(List<String> shown, List<String> printed) {
    if (shown.isEmpty()) {
      return printed.isEmpty();
    }
    List<String> rest = shown.subList(1, shown.size());
    if (shown.getFirst().equals(ANYTHING)) {
      for (int skip = 0; skip <= printed.size(); skip++) {
        if (matches(rest, printed.subList(skip, printed.size()))) {
          return true;
        }
      }
      return false;
    }
    return !printed.isEmpty()
        && line(shown.getFirst(), printed.getFirst())
        && matches(rest, printed.subList(1, printed.size()));
  }

  private static boolean line(String shown, String printed) {
    StringBuilder pattern = new StringBuilder();
    String anyPort = ADDRESS.matcher(shown).replaceAll("0");
    for (String part : anyPort.split(ANYTHING, -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return ADDRESS.matcher(printed.stripTrailing()).replaceAll("0").matches(pattern.toString());
  }

  private static List<String> listed(List<String> shown, List<String> printed) {
    List<String> lines = new ArrayList<>();
    int same = 0;
    while (same < Math.min(shown.size(), printed.size())
        && line(shown.get(same), printed.get(same))) {
      lines.add("  " + printed.get(same++));
    }
    shown.subList(same, shown.size()).forEach(line -> lines.add("- " + line));
    printed.subList(same, printed.size()).forEach(line -> lines.add("+ " + line));
    return lines;
  }
}
