package lockstep.retired;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.format.Tsv;
import lockstep.retired.Retirement.Confidence;
import lockstep.retired.Retirement.Kind;
import lockstep.retired.Retirement.Replacement;
import lockstep.retired.Retirement.Scope;
import lockstep.retired.Retirement.Severity;
import lockstep.retired.Retirement.Source;
import lockstep.retired.Retirement.Status;
import lockstep.source.ContentException;
import lockstep.source.Problem;

/// Reads the catalogue's tables, from the jar or from a folder.
final class CatalogueReader {
  private static final String PACKED = "/lockstep/retired/";
  private static final List<String> ENTRIES =
      List.of(
          "azurerm.tsv",
          "azuread.tsv",
          "msonline.tsv",
          "classic.tsv",
          "modules.tsv",
          "names.tsv",
          "links.tsv");

  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final List<Retirement> retirements = new ArrayList<>();
  private final List<Guard> guards = new ArrayList<>();
  private final List<ParameterChange> parameters = new ArrayList<>();

  private final List<Added> added = new ArrayList<>();

  // The same few values stand in thousands of rows.
  private final Map<String, List<Source>> sourceLists = new HashMap<>();
  private final Map<String, Optional<LocalDate>> dates = new HashMap<>();
  private final Map<Class<? extends Enum<?>>, Map<String, Enum<?>>> choices = new HashMap<>();

  /// An entry of a folder and where it stands.
  private record Added(Retirement entry, String place, int line) {}

  List<Retirement> retirements() {
    return retirements;
  }

  List<Guard> guards() {
    return guards;
  }

  List<ParameterChange> parameters() {
    return parameters;
  }

  /// Reads the packed tables, parameters left out.
  void readPacked() {
    readPackedSources();
    readTable("guards.tsv", packed("guards.tsv"));
    for (String file : ENTRIES) {
      readTable(file, packed(file));
    }
  }

  /// Reads the packed sources, which rows of other tables name.
  void readPackedSources() {
    readTable("sources.tsv", packed("sources.tsv"));
  }

  /// The packed parameter tables.
  static List<ParameterChange> packedParameters() {
    CatalogueReader reader = new CatalogueReader();
    reader.readTable("parameters.tsv", packed("parameters.tsv"));
    reader.readTable("parameters-graph.tsv", packed("parameters-graph.tsv"));
    return reader.parameters;
  }

  /// Reads all tables of a folder, `sources.tsv` first.
  ///
  /// @throws ContentException when there is no table that can be read or a row is not of its form
  void readFolder(Path folder) {
    List<Path> tables = tables(folder);
    for (boolean first : new boolean[] {true, false}) {
      for (Path table : tables) {
        if (first == table.getFileName().toString().equals("sources.tsv")) {
          readTable(table.toString(), text(table), true);
        }
      }
    }
  }

  /// Checks that what was read from a folder leads to nothing that is retired itself.
  ///
  /// @throws ContentException naming file and line
  void requireCurrentSuccessors() {
    Map<String, Retirement> known = new HashMap<>();
    for (Retirement entry : retirements) {
      known.put(RetirementCatalogue.key(entry.name()), entry);
    }
    for (Added one : added) {
      for (Replacement successor : one.entry().replacements()) {
        Optional<Retirement> retired =
            Optional.ofNullable(known.get(RetirementCatalogue.key(successor.name())))
                .filter(entry -> entry.kind() == one.entry().kind());
        if (retired.isPresent()) {
          String last =
              Optional.of(retired.get().replacementText())
                  .filter(names -> !names.isEmpty() && retired.get() != one.entry())
                  .map(names -> ", " + names)
                  .orElse("");
          String message = successor.name() + " is retired itself; name what took its place" + last;
          throw problem(one.place(), one.line(), message);
        }
      }
    }
  }

  private static List<Path> tables(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> tables =
          files.filter(file -> file.getFileName().toString().endsWith(".tsv")).sorted().toList();
      if (!tables.isEmpty()) {
        return tables;
      }
    } catch (IOException _) {
      throw problem(
          "no-retirements",
          folder,
          "no folder that can be read; give an existing folder with --retirements");
    }
    throw problem(
        "no-retirements", folder, "holds no .tsv table; give a folder that has one, or add one");
  }

  private static String text(Path table) {
    try {
      return Files.readString(table, StandardCharsets.UTF_8);
    } catch (CharacterCodingException _) {
      throw problem("bad-table", table, "is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw problem("bad-table", table, "cannot be read (" + e + "); check its permissions");
    }
  }

  private static ContentException problem(String id, Path place, String message) {
    return new ContentException(new Problem(id, place.toString(), 1, 1, message));
  }

  private static String packed(String file) {
    try (InputStream in =
        Optional.ofNullable(CatalogueReader.class.getResourceAsStream(PACKED + file))
            .orElseThrow(
                () ->
                    new IllegalStateException("the program was packed without " + PACKED + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + PACKED + file, e);
    }
  }

  private void readTable(String place, String text) {
    readTable(place, text, false);
  }

  private void readTable(String place, String text, boolean isAdded) {
    List<Tsv.Row> rows;
    try {
      rows = Tsv.parse(text);
    } catch (IllegalArgumentException e) {
      String line = e.getMessage().substring(0, e.getMessage().indexOf(':'));
      throw problem(place, Integer.parseInt(line), e.getMessage().substring(line.length() + 2));
    }
    for (Tsv.Row row : rows) {
      int before = retirements.size();
      try {
        readRow(row);
      } catch (IllegalArgumentException e) {
        String message =
            e.getMessage().replaceFirst("^line \\d+: (no column .*)", "$1; add it to the head");
        throw problem(place, row.line(), message);
      }
      if (isAdded && retirements.size() > before) {
        added.add(new Added(retirements.getLast(), place, row.line()));
      }
    }
  }

  private static ContentException problem(String place, int line, String message) {
    return new ContentException(new Problem("bad-table", place, line, 1, message));
  }

  private void readRow(Tsv.Row row) {
    if (row.has("licence")) {
      sources.put(
          row.cell("id"),
          new Source(
              row.cell("id"),
              required(row, "title"),
              optional(row, "url"),
              required(row, "licence")));
    } else if (row.has("parameter")) {
      parameters.add(ParameterChange.of(row));
    } else if (row.has("family")) {
      retirements.add(retirement(row));
    } else if (row.has("kind")) {
      guards.add(
          new Guard(
              required(row, "name"), choice(Guard.Kind.class, row, "kind"), row.cell("note")));
    } else {
      throw new IllegalArgumentException(
          "a table of columns "
              + String.join(", ", row.head().names())
              + "; copy the head line of one of the packed tables");
    }
  }

  private Retirement retirement(Tsv.Row row) {
    Kind kind = choice(Kind.class, row, "kind");
    List<Replacement> replacements = replacements(row);
    return new Retirement(
        required(row, "name"),
        kind,
        required(row, "family"),
        forms(row),
        scope(row),
        kind == Kind.COMMAND ? list(row, "module") : List.of(),
        replacements,
        list(row, "via"),
        list(row, "context"),
        row.has("severity") ? choice(Severity.class, row, "severity") : Severity.WARNING,
        choice(Confidence.class, row, "confidence"),
        choice(Status.class, row, "status"),
        date(row, "deprecated-on"),
        date(row, "retired-on"),
        sourceLists.computeIfAbsent(row.cell("source"), this::sourcesOf),
        optional(row, "note"));
  }

  private static List<String> forms(Tsv.Row row) {
    if (row.has("match")) {
      List<String> forms = new ArrayList<>(list(row, "match"));
      list(row, "except").forEach(except -> forms.add("except:" + except));
      return forms;
    }
    return list(row, "forms");
  }

  private Scope scope(Tsv.Row row) {
    Optional<String> where = optional(row, "where");
    return where.isEmpty() ? Scope.TEXT : choice(Scope.class, row, "where");
  }

  private static List<Replacement> replacements(Tsv.Row row) {
    List<String> names = list(row, "replacement");
    List<String> modules = list(row, "replacement-module");
    if (modules.size() > 1 && modules.size() != names.size()) {
      throw new IllegalArgumentException(
          modules.size()
              + " modules for "
              + names.size()
              + " replacements; give one for each or one for all");
    }
    List<Replacement> replacements = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      Optional<String> module =
          modules.isEmpty()
              ? Optional.empty()
              : Optional.of(modules.get(Math.min(i, modules.size() - 1)));
      replacements.add(new Replacement(names.get(i), module));
    }
    return replacements;
  }

  private List<Source> sourcesOf(String ids) {
    return ids.isEmpty() ? List.of() : Arrays.stream(ids.split(" +")).map(this::source).toList();
  }

  private Source source(String id) {
    return Optional.ofNullable(sources.get(id))
        .orElseThrow(
            () -> new IllegalArgumentException("no source " + id + "; add it to sources.tsv"));
  }

  private Optional<LocalDate> date(Tsv.Row row, String column) {
    String value = row.cell(column);
    if (value.isEmpty() || value.equals("unknown")) {
      return Optional.empty();
    }
    try {
      return dates.computeIfAbsent(value, CatalogueReader::day);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          column + " is \"" + row.cell(column) + "\"; write 2024-02-29 or unknown", e);
    }
  }

  private static Optional<LocalDate> day(String text) {
    return Optional.of(LocalDate.parse(text));
  }

  private <T extends Enum<T>> T choice(Class<T> type, Tsv.Row row, String column) {
    String value = row.cell(column);
    Map<String, Enum<?>> known = choices.computeIfAbsent(type, CatalogueReader::byId);
    Enum<?> one = known.getOrDefault(value, known.get(value.toLowerCase(Locale.ROOT)));
    if (one == null) {
      throw new IllegalArgumentException(
          column + " is \"" + value + "\"; write one of " + String.join(", ", known.keySet()));
    }
    return type.cast(one);
  }

  private static Map<String, Enum<?>> byId(Class<? extends Enum<?>> type) {
    Map<String, Enum<?>> byId = new LinkedHashMap<>();
    for (Enum<?> one : type.getEnumConstants()) {
      byId.put(one.name().toLowerCase(Locale.ROOT).replace('_', '-'), one);
    }
    return byId;
  }

  private static String required(Tsv.Row row, String column) {
    String value = row.cell(column);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("nothing in column " + column + "; fill it in");
    }
    return value;
  }

  private static Optional<String> optional(Tsv.Row row, String column) {
    String value = row.has(column) ? row.cell(column) : "";
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static List<String> list(Tsv.Row row, String column) {
    String value = row.has(column) ? row.cell(column) : "";
    if (value.isEmpty()) {
      return List.of();
    }
    return value.indexOf(';') < 0 ? List.of(value) : List.of(value.split("\\s*;\\s*"));
  }
}
