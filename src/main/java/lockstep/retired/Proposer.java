package lockstep.retired;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.retired.NameScanner.Hit;
import lockstep.retired.RetiredUse.Change;
import lockstep.retired.RetiredUse.Fix;
import lockstep.retired.RetiredUse.Note;
import lockstep.retired.RetiredUse.Parameter;
import lockstep.retired.RetiredUse.Proposal;
import lockstep.retired.Retirement.Confidence;
import lockstep.retired.Retirement.Replacement;

/// Says what to write instead of a command, with its parameters. Values, quotes and placeholders stay as they are.
final class Proposer {
  private final RetirementCatalogue catalogue;

  Proposer(RetirementCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// What to write.
  ///
  /// @param notes what the reader of a report should know besides
  record Advice(Optional<Proposal> proposal, Optional<Fix> fix, List<Note> notes) {}

  /// The advice for a command.
  ///
  /// @param arguments its parameters as they stand in the text
  /// @param tables of the page, where splatted parameters are looked up
  Advice forCommand(Hit hit, Arguments arguments, HashTables tables) {
    Retirement command = hit.entry();
    List<Note> notes = new ArrayList<>();
    command.note().ifPresent(note -> notes.add(new Note(Note.Kind.CATALOGUE, note)));
    if (!hit.isTorn() && hasOddHyphen(hit.written())) {
      notes.add(new Note(Note.Kind.TYPOGRAPHIC_HYPHEN, ""));
    }
    if (command.replacements().isEmpty()) {
      return new Advice(Optional.empty(), Optional.empty(), notes);
    }
    List<Parameter> parameters = parameters(command, arguments, tables);
    boolean differs = isOtherProduct(command);
    if (differs) {
      notes.add(new Note(Note.Kind.PARAMETERS_DIFFER, command.replacements().getFirst().name()));
    }
    parameters.forEach(parameter -> note(parameter).ifPresent(notes::add));
    boolean single = command.replacements().size() == 1;
    String name = command.replacements().getFirst().name();
    Optional<String> text =
        single ? Optional.of(name + arguments.written(parameters)) : Optional.empty();
    boolean clean =
        parameters.stream()
            .allMatch(
                parameter ->
                    parameter.change() == Change.UNCHANGED || parameter.change() == Change.RENAMED);
    Optional<Fix> fix =
        single && clean && !differs && command.confidence() == Confidence.HIGH && !hit.isTorn()
            ? Optional.of(fix(hit, command.replacements().getFirst()))
            : Optional.empty();
    return new Advice(
        Optional.of(new Proposal(text, command.replacements(), parameters)), fix, notes);
  }

  private static boolean isOtherProduct(Retirement command) {
    return command.family().equals("azuread") || command.family().equals("msonline");
  }

  private static Fix fix(Hit hit, Replacement replacement) {
    String text = hit.passage().text();
    String module =
        hit.whole() < hit.start() ? replacement.module().map(name -> name + "\\").orElse("") : "";
    return new Fix(text.substring(hit.whole(), hit.end()), module + replacement.name());
  }

  private static boolean hasOddHyphen(String name) {
    return name.indexOf('-') < 0;
  }

  private static Optional<Note> note(Parameter parameter) {
    return switch (parameter.change()) {
      case REMOVED -> Optional.of(new Note(Note.Kind.PARAMETER_REMOVED, parameter.old()));
      case DOUBTFUL -> Optional.of(new Note(Note.Kind.PARAMETER_DOUBTFUL, parameter.old()));
      case RENAMED ->
          Optional.of(
              new Note(
                  Note.Kind.PARAMETER_RENAMED,
                  parameter.old() + " " + parameter.replacement().orElse("")));
      case UNCHANGED, DIFFERENT -> Optional.empty();
    };
  }

  private List<Parameter> parameters(Retirement command, Arguments arguments, HashTables tables) {
    List<String> names = new ArrayList<>(arguments.names());
    for (String variable : arguments.splatted()) {
      names.addAll(tables.keysOf(variable));
    }
    List<ParameterChange> changes = catalogue.parametersOf(command);
    return names.stream().map(name -> parameter(command, name, changes)).toList();
  }

  private static Parameter parameter(
      Retirement command, String written, List<ParameterChange> changes) {
    String bare = written.substring(1);
    Optional<ParameterChange> change =
        changes.stream()
            .filter(one -> one.parameter().equalsIgnoreCase(bare))
            .filter(
                one ->
                    one.target()
                        .map(target -> target.equals(command.replacements().getFirst().name()))
                        .orElse(true))
            .findFirst()
            .or(() -> byPrefix(bare, changes));
    if (change.isEmpty()) {
      return isOtherProduct(command)
          ? new Parameter(written, Optional.empty(), Change.DIFFERENT)
          : new Parameter(written, Optional.of("-" + capitalised(bare)), Change.UNCHANGED);
    }
    Optional<String> replacement = change.get().replacement().map(name -> "-" + name);
    return switch (change.get().kind()) {
      case RENAMED -> new Parameter(written, replacement, Change.RENAMED);
      case REMOVED -> new Parameter(written, Optional.empty(), Change.REMOVED);
      case DOUBTFUL ->
          new Parameter(written, Optional.of("-" + capitalised(bare)), Change.DOUBTFUL);
      case DIFFERENT -> new Parameter(written, replacement, Change.DIFFERENT);
    };
  }

  /// PowerShell takes the beginning of a parameter's name for the parameter when no other begins so; only the Graph tables list all.
  private static Optional<ParameterChange> byPrefix(String name, List<ParameterChange> changes) {
    List<ParameterChange> fitting =
        changes.stream()
            .filter(one -> one.kind() == ParameterChange.Kind.DIFFERENT)
            .filter(
                one ->
                    one.parameter()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(name.toLowerCase(Locale.ROOT)))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private static String capitalised(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
