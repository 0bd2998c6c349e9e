package lockstep.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A command line taken apart.
///
/// @param name as written, e.g. `Set-AzContext` or `az`
/// @param parameters as written, with their dash and in order; the argument is empty for a switch
/// @param others words that belong to no parameter
record CommandForm(String name, Map<String, String> parameters, List<String> others) {
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|'[^']*'|<[^<>]*>|\\([^()]*\\)|\\{[^{}]*}|[^\\s\"'<>(){}]+|.");
  private static final Pattern CMDLET =
      Pattern.compile("(?<![\\w.-])[A-Z][A-Za-z]+-[A-Z][A-Za-z0-9]+(?![\\w-])");
  private static final Pattern TOOL =
      Pattern.compile(
          "^(?:az|curl|git|dotnet|npm|pip|python3?|docker|kubectl|terraform|azcopy)\\s");
  private static final Pattern PARAMETER = Pattern.compile("--?[A-Za-z][\\w-]*:?");

  /// The command of a line; empty where the line is none.
  static Optional<CommandForm> of(String line) {
    Matcher cmdlet = CMDLET.matcher(line);
    if (cmdlet.find()) {
      return Optional.of(read(cmdlet.group(), line));
    }
    Matcher tool = TOOL.matcher(line);
    return tool.lookingAt() ? Optional.of(read(tool.group().strip(), line)) : Optional.empty();
  }

  private static CommandForm read(String name, String line) {
    Map<String, String> parameters = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    String open = "";
    boolean named = false;
    for (String word : words(line)) {
      if (!named && word.equals(name)) {
        named = true;
      } else if (PARAMETER.matcher(word).matches()) {
        open = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
        parameters.put(open, "");
      } else if (!open.isEmpty() && !word.equals("|") && !word.equals(";")) {
        parameters.put(open, bare(word));
        open = "";
      } else {
        open = "";
        others.add(bare(word));
      }
    }
    return new CommandForm(name, parameters, others);
  }

  /// Words, with what is quoted or bracketed in one piece; pieces without white space between them belong together.
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    Matcher token = TOKEN.matcher(line);
    while (token.find()) {
      if (token.group().isBlank()) {
        flush(word, words);
      } else {
        word.append(token.group());
      }
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static String bare(String word) {
    boolean quoted =
        word.length() > 1
            && "\"'".indexOf(word.charAt(0)) >= 0
            && word.charAt(word.length() - 1) == word.charAt(0);
    return quoted ? word.substring(1, word.length() - 1) : word;
  }

  /// The argument of a parameter, without regard to case; empty where it has none or there is no such parameter.
  Optional<String> argument(String parameter) {
    return parameters.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(parameter))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /// Whether both are the same command.
  boolean isNamed(String other) {
    return name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
