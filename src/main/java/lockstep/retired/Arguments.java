package lockstep.retired;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.retired.RetiredUse.Change;
import lockstep.retired.RetiredUse.Parameter;

/// What follows a command up to the end of its statement.
///
/// @param tail as written, line continuations joined, glued and torn parameters mended
/// @param names parameters in order, with a plain dash
/// @param splatted variables that hold parameters, without the sign
/// @param isGlued whether a parameter lost the space before it
/// @param isTorn whether a parameter has a space behind its dash
record Arguments(
    String tail, List<String> names, List<String> splatted, boolean isGlued, boolean isTorn) {
  private static final Pattern PARAMETER = Pattern.compile("(?<=\\s)-([A-Za-z]\\w*)");
  private static final Pattern SPLATTED = Pattern.compile("(?<=\\s)@([A-Za-z_]\\w*)");
  private static final Pattern GLUED = Pattern.compile("(?<=[\\w\"')])-(?=[A-Z][a-z]+[A-Za-z]*)");
  private static final Pattern GLUE = Pattern.compile("(?:\\$true|\\$false|\")-([A-Z][A-Za-z]+)");
  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern TORN =
      Pattern.compile("(?<=\\s)[-\u2010-\u2014\u2212] ([A-Z][A-Za-z]+)(?=\\s)");
  private static final Pattern DASH =
      Pattern.compile("(?<=\\s)[-\u2010-\u2014\u2212]\\s+(?<word>\\p{L}[\\p{L}\\d]*)");
  private static final Pattern VALUE =
      Pattern.compile("\\s+(?:[\"'$<(@{\\d]|[\\p{Lu}][^\\s,]*\\s*(?:$|[-|;)`*]))");
  private static final String GIVEN =
      "(?:(?::\\s*|\\s+)(?:\"[^\"]*\"|'[^']*'|@?\\((?:[^()]|\\([^()]*\\))*\\)|@?\\{[^{}]*\\}"
          + "|<[^>]*>|-\\d+|[^\\s-]\\S*))?";
  private static final Pattern PROSE =
      Pattern.compile(
          "(?:[ \\u00A0]*-[ ]?[A-Za-z]\\w*(?:[ :]+(?:\"[^\"\\n"
              + "]*\"|'[^'\\n"
              + "]*'|<[^>\\n"
              + "]*>|\\$[\\w.]+|[\\w{][\\w.@{}/:-]*\\b))?|[ \\u00A0]+@[A-Za-z]\\w*)+");
  private static final int LONGEST = 600;

  /// The arguments behind a name.
  static Arguments of(NameScanner.Hit hit, RetirementCatalogue catalogue) {
    Passage passage = hit.passage();
    String text = passage.text();
    int end = hit.end();
    String raw;
    if (passage.isCode()) {
      raw =
          text.substring(
              end, statementEnd(text, end, closingQuote(passage, hit.start(), end), true));
    } else if (passage.style(hit.start()) != 0 && !isFollowed(passage, hit.start(), end)) {
      int limit = Math.max(end, passage.styleEnd(hit.start()));
      raw = text.substring(end, statementEnd(text, end, limit, false));
    } else {
      Matcher prose = PROSE.matcher(text).region(end, Math.min(text.length(), end + LONGEST));
      raw = prose.lookingAt() ? prose.group() : "";
    }
    if (raw.isBlank()) {
      return new Arguments("", List.of(), List.of(), false, false);
    }
    int shown = passage.isCode() ? text.length() : Math.max(end, passage.styleEnd(hit.start()));
    boolean styled = passage.style(hit.start()) != 0 && shown > end;
    int stop = styled ? Math.min(shown, passage.lineEnd(end)) : passage.lineEnd(end);
    String line = text.substring(end, Math.min(stop, end + LONGEST));
    int description = descriptionStart(line, styled, catalogue);
    boolean described = description < Math.min(raw.length(), line.length());
    return of(described ? raw.substring(0, description) : raw, catalogue);
  }

  /// Whether a name is all that is bold or code, and its parameters may stand behind it.
  private static boolean isFollowed(Passage passage, int start, int end) {
    String text = passage.text();
    return passage.styleEnd(start) == end
        && end + 1 < text.length()
        && (text.charAt(end) == ' ' || text.charAt(end) == '\u00A0');
  }

  /// Where a dash begins to tell what a command does; the length of the line when none does.
  ///
  /// @param styled whether the line is code or bold, where a parameter may come without a value
  private static int descriptionStart(String line, boolean styled, RetirementCatalogue catalogue) {
    Matcher dash = DASH.matcher(withoutStrings(line));
    while (dash.find()) {
      boolean torn =
          isParameter(dash.group("word"), catalogue)
              && (VALUE.matcher(line).region(dash.end(), line.length()).lookingAt()
                  || styled && line.substring(dash.end()).isBlank());
      if (!torn) {
        return dash.start();
      }
    }
    return line.length();
  }

  private static Arguments of(String raw, RetirementCatalogue catalogue) {
    String tail =
        raw.replaceAll("`\\s*\\n\\s*", " ")
            .replaceAll("\\*+\\s*$", "")
            .replace('\u00A0', ' ')
            .stripTrailing();
    boolean glued =
        (tail.startsWith("-") || hasGlue(tail, catalogue)) && GLUED.matcher(tail).find();
    if (glued) {
      tail = GLUED.matcher(tail).replaceAll(" -");
      tail = tail.startsWith("-") ? " " + tail : tail;
    } else if (tail.matches("(?s)-[A-Z][A-Za-z]+.*|-\\p{L}+\\s+[\"'$<].*")) {
      glued = true;
      // A parameter that a translation has put into its language too has no name any more.
      tail = Character.isUpperCase(tail.charAt(1)) ? " " + tail : "";
    }
    boolean torn = false;
    Matcher apart = TORN.matcher(tail + " ");
    while (apart.find()) {
      if (isParameter(apart.group(1), catalogue)) {
        torn = true;
        tail = tail.replace(apart.group(), "-" + apart.group(1));
      }
    }
    List<String> names = new ArrayList<>();
    Matcher parameter = PARAMETER.matcher(withoutStrings(tail));
    while (parameter.find()) {
      names.add("-" + parameter.group(1));
    }
    List<String> splatted = new ArrayList<>();
    Matcher splat = SPLATTED.matcher(tail);
    while (splat.find()) {
      splatted.add(splat.group(1));
    }
    return new Arguments(tail, List.copyOf(names), List.copyOf(splatted), glued, torn);
  }

  /// Whether a dash inside a value is a parameter that a translation glued on: only names that some retired command has.
  private static boolean hasGlue(String tail, RetirementCatalogue catalogue) {
    Matcher glue = GLUE.matcher(tail);
    return glue.find() && isParameter(glue.group(1), catalogue);
  }

  private static boolean isParameter(String word, RetirementCatalogue catalogue) {
    boolean camel = word.matches("[A-Z][a-z]+(?:[A-Z][a-z]*)+") && !word.equals("PowerShell");
    return camel || catalogue.hasParameter(word);
  }

  private static String withoutStrings(String tail) {
    if (tail.indexOf('"') < 0 && tail.indexOf('\'') < 0) {
      return tail;
    }
    Matcher strings = STRING.matcher(tail);
    return strings.replaceAll(match -> "_".repeat(match.group().length()));
  }

  /// The tail with new parameter names in place of the old ones, without those that are gone and their values.
  String written(List<Parameter> parameters) {
    String text = tail.isEmpty() || Character.isWhitespace(tail.charAt(0)) ? tail : "";
    for (Parameter parameter : parameters) {
      if (parameter.change() == Change.REMOVED) {
        text =
            text.replaceFirst("(?<=\\s)" + Pattern.quote(parameter.old()) + "(?!\\w)" + GIVEN, "");
      } else if (parameter.replacement().isPresent() && parameter.change() != Change.DIFFERENT) {
        text =
            text.replaceFirst(
                "(?<=\\s)" + Pattern.quote(parameter.old()) + "(?!\\w)",
                Matcher.quoteReplacement(parameter.replacement().get()));
      }
    }
    return text.replaceAll("[ \\t]+", " ").stripTrailing();
  }

  /// Where the string ends that the command stands in; the end of the text when it stands in none.
  private static int closingQuote(Passage passage, int start, int end) {
    String text = passage.text();
    char open = ' ';
    for (int i = passage.lineStart(start); i < start; i++) {
      char c = text.charAt(i);
      if (open == ' ' && (c == '"' || c == '\'')) {
        open = c;
      } else if (c == open) {
        open = ' ';
      }
    }
    int stop = Math.min(text.length(), end + LONGEST);
    for (int i = end; open != ' ' && i < stop; i++) {
      if (text.charAt(i) == open) {
        return i;
      }
    }
    return text.length();
  }

  private static int statementEnd(String text, int from, int limit, boolean isCode) {
    int stop = Math.min(limit, from + LONGEST);
    int depth = 0;
    char quote = ' ';
    for (int i = from; i < stop; i++) {
      char c = text.charAt(i);
      if (quote != ' ') {
        quote = c == quote ? ' ' : quote;
      } else if (c == '\n') {
        int last = i - 1;
        while (last > from && (text.charAt(last) == ' ' || text.charAt(last) == '\r')) {
          last--;
        }
        if (text.charAt(last) != '`') {
          return i;
        }
      } else if ((c == '"' || c == '\'') && i > from) {
        quote = c;
      } else if (c == '(' || c == '{') {
        depth++;
      } else if (c == ')' || c == '}') {
        if (--depth < 0) {
          return i;
        }
      } else if (depth == 0
          && (c == '|' || c == ';' || c == '#' && isCode && text.charAt(i - 1) == ' ')) {
        return i;
      } else if (i == from && (c == '"' || c == '\'')) {
        return i;
      }
    }
    return stop;
  }
}
