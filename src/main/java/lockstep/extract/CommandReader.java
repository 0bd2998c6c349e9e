package lockstep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.procedure.Block.Command;
import lockstep.source.Span;

/// Finds command lines in code and behind a prompt.
final class CommandReader {
  // docs: "Approved Verbs for PowerShell Commands"
  // (learn.microsoft.com/powershell/scripting/developer/cmdlet, 2024); Login and
  // Logout are verbs of the AzureRM aliases.
  private static final Set<String> VERBS =
      Set.of(
          ("add clear close copy enter exit find format get hide join lock move new open optimize"
               + " pop push redo remove rename reset resize search select set show skip split step"
               + " switch undo unlock watch connect disconnect read receive send write backup"
               + " checkpoint compare compress convert convertfrom convertto dismount edit expand"
               + " export group import initialize limit merge mount out publish restore save sync"
               + " unpublish update debug measure ping repair resolve test trace approve assert"
               + " build complete confirm deny deploy disable enable install invoke register"
               + " request restart resume start stop submit suspend uninstall unregister wait block"
               + " grant protect revoke unblock unprotect use login logout")
              .split(" "));
  private static final Set<String> SHELLS =
      Set.of(
          "",
          "powershell",
          "azurepowershell",
          "azurepowershell-interactive",
          "powershell-interactive",
          "ps",
          "ps1",
          "pwsh",
          "console",
          "cmd",
          "shell",
          "bash",
          "sh",
          "text",
          "azurecli",
          "azurecli-interactive",
          "cli");
  private static final Pattern PROMPT =
      Pattern.compile(
          "[\\s\u00A0]*(?:PS(?:[\\s\u00A0]+[A-Za-z]:\\\\[^>\n"
              + "]*)?>|[A-Za-z]:\\\\[^>\n"
              + "]*>|\\$ )[\\s\u00A0]*");
  private static final Pattern CMDLET =
      Pattern.compile(
          "(?<![\\w./\\\\$@#-])(?:[A-Za-z.]+\\\\)?([A-Za-z]+)-([A-Za-z][A-Za-z0-9]+)(?![\\w/])");
  private static final Pattern TOOL =
      Pattern.compile("(?:az|azure|dotnet|npm|git|curl|pip|docker|kubectl)(?=\\s)");

  private CommandReader() {}

  /// The commands of a code block, one a statement; a line that ends in a backtick goes on in the next one.
  ///
  /// @param language of the fence, empty when it has none
  /// @param first where the first line of code begins in the file
  static List<Command> ofCode(String language, String code, Span first) {
    if (!SHELLS.contains(language)) {
      return List.of();
    }
    List<Command> commands = new ArrayList<>();
    String[] lines = code.split("\n", -1);
    int n = 0;
    while (n < lines.length) {
      int start = n;
      StringBuilder statement = new StringBuilder(lines[n]);
      while (statement.toString().stripTrailing().endsWith("`") && n + 1 < lines.length) {
        statement.setLength(statement.toString().stripTrailing().length() - 1);
        statement.append(' ').append(lines[++n].strip());
      }
      n++;
      String line = statement.toString();
      if (line.isBlank() || line.strip().startsWith("#")) {
        continue;
      }
      int column = first.column() + lines[start].length() - lines[start].stripLeading().length();
      int end = first.column() + lines[n - 1].stripTrailing().length();
      Span span = new Span(first.line() + start, column, first.line() + n - 1, end);
      command(withoutPrompt(line).strip(), span).ifPresent(commands::add);
    }
    return commands;
  }

  /// The command that inline code or bold text is: with a prompt any, without one a cmdlet with arguments; a bare name is a mention.
  static Optional<Command> ofInline(String text, Span span) {
    Matcher prompt = PROMPT.matcher(text);
    if (prompt.lookingAt() && prompt.end() < text.length()) {
      String line = text.substring(prompt.end()).strip();
      return line.isEmpty()
          ? Optional.empty()
          : Optional.of(new Command(line, firstWord(line), span));
    }
    String line = text.strip();
    Matcher cmdlet = CMDLET.matcher(line);
    return cmdlet.lookingAt() && isCmdlet(cmdlet) && cmdlet.end() < line.length()
        ? Optional.of(new Command(line, cmdlet.group(), span))
        : Optional.empty();
  }

  /// Whether a text can begin with a prompt: a cheap look before [#hasPrompt(String)].
  static boolean mayHavePrompt(String text) {
    int i = 0;
    while (i < text.length() && (text.charAt(i) <= ' ' || text.charAt(i) == '\u00A0')) {
      i++;
    }
    return text.startsWith("PS", i)
        || text.startsWith("$ ", i)
        || i + 2 < text.length() && text.charAt(i + 1) == ':' && text.charAt(i + 2) == '\\';
  }

  /// Whether a text begins with a prompt.
  static boolean hasPrompt(String text) {
    return PROMPT.matcher(text).lookingAt();
  }

  private static String withoutPrompt(String line) {
    Matcher prompt = PROMPT.matcher(line);
    return prompt.lookingAt() ? line.substring(prompt.end()) : line;
  }

  private static Optional<Command> command(String line, Span span) {
    Matcher cmdlet = CMDLET.matcher(line);
    while (cmdlet.find()) {
      if (isCmdlet(cmdlet)) {
        return Optional.of(new Command(line, cmdlet.group(), span));
      }
    }
    Matcher tool = TOOL.matcher(line);
    return tool.lookingAt() ? Optional.of(new Command(line, tool.group(), span)) : Optional.empty();
  }

  private static boolean isCmdlet(Matcher cmdlet) {
    return VERBS.contains(cmdlet.group(1).toLowerCase(Locale.ROOT));
  }

  private static String firstWord(String line) {
    return line.split("[\\s\u00A0]+", 2)[0];
  }
}
