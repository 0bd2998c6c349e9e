package lockstep.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lockstep.locale.Nearest;
import lockstep.source.ContentException;
import lockstep.source.Problem;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what was wrong with a command: `place: what is wrong; what to do`.
final class Mistakes {
  private static final int NOT_DONE = 2;

  private Mistakes() {}

  /// The arguments are wrong.
  static int usage(ParameterException mistake, String[] args) {
    CommandLine line = mistake.getCommandLine();
    line.getErr().println(text(mistake, line.getCommandSpec()));
    return NOT_DONE;
  }

  /// The command could not do it.
  static int failure(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    line.getErr().println(text(failure));
    return NOT_DONE;
  }

  private static String text(Exception failure) {
    return switch (failure) {
      case UsageException usage -> usage.getMessage();
      case ContentException content -> text(content.problem());
      default ->
          "lockstep: failed unexpectedly ("
              + failure
              + "); please report this line with the command that you gave";
    };
  }

  /// A folder as a whole has no line.
  private static String text(Problem problem) {
    return Files.isRegularFile(Path.of(problem.file()))
        ? problem.toText()
        : problem.file() + ": " + problem.message();
  }

  private static String text(ParameterException mistake, CommandSpec command) {
    return switch (mistake) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched.getUnmatched(), command);
      case MissingParameterException missing -> missing(missing.getMissing().getFirst(), command);
      case OverwrittenOptionException twice ->
          name(twice.getOverwritten()) + ": given twice; give it once";
      default -> value(mistake, command);
    };
  }

  private static String unmatched(List<String> arguments, CommandSpec command) {
    String first = arguments.getFirst();
    if (first.startsWith("-")) {
      String written = first.replaceFirst("=.*", "");
      return written
          + ": there is no such option; "
          + didYouMean(written, options(command))
          + help(command);
    }
    if (command.subcommands().isEmpty()) {
      return first + ": one argument too many; " + help(command);
    }
    return noSuchCommand(first, command);
  }

  /// Says that the program or a command has no such command.
  static String noSuchCommand(String written, CommandSpec program) {
    return written
        + ": there is no such command; "
        + didYouMean(written, List.copyOf(program.subcommands().keySet()))
        + "use one of "
        + commands(program);
  }

  private static String didYouMean(String written, List<String> names) {
    return Nearest.of(written, names, 1).stream()
        .map(name -> "did you mean " + name + "? Else ")
        .collect(Collectors.joining());
  }

  private static List<String> options(CommandSpec command) {
    List<String> names = new ArrayList<>();
    command.options().stream()
        .filter(option -> !option.hidden())
        .forEach(option -> names.addAll(List.of(option.names())));
    return names;
  }

  private static String missing(ArgSpec argument, CommandSpec command) {
    return argument instanceof OptionSpec
        ? name(argument) + ": its value is missing; give " + argument.paramLabel()
        : name(argument) + ": is missing; " + help(command);
  }

  private static String value(ParameterException mistake, CommandSpec command) {
    ArgSpec argument = mistake.getArgSpec();
    if (argument == null) {
      return command.qualifiedName() + ": " + mistake.getMessage() + "; " + help(command);
    }
    String wanted =
        argument.type().isEnum()
            ? "use " + accepted(argument)
            : "give " + (isNumber(argument) ? "a whole number" : argument.paramLabel());
    return name(argument) + ": the value “" + mistake.getValue() + "” is not accepted; " + wanted;
  }

  private static boolean isNumber(ArgSpec argument) {
    return argument.type() == int.class || argument.type() == Integer.class;
  }

  private static String accepted(ArgSpec argument) {
    List<String> names = new ArrayList<>();
    for (Object constant : argument.type().getEnumConstants()) {
      names.add(constant.toString());
    }
    return String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /// The commands by name.
  static String commands(CommandSpec command) {
    return String.join(", ", command.subcommands().keySet());
  }

  /// The command with those that it belongs to, without the program.
  private static String name(CommandSpec command) {
    return command.parent() == null ? "" : name(command.parent()) + " " + command.name();
  }

  private static String help(CommandSpec command) {
    return "see lockstep help" + name(command);
  }
}
