package lockstep.retired;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lockstep.locale.EditDistance;
import lockstep.retired.Retirement.Kind;

/// Everything known to be retired. Immutable and safe for use by several threads; parameters and the index of names are built when they are
/// first asked for.
public final class RetirementCatalogue {
  private final Map<String, Retirement> byName = new LinkedHashMap<>();
  private final Map<String, Guard> guards = new LinkedHashMap<>();
  private final Lazy<Map<String, List<ParameterChange>>> parameters;
  private final Lazy<NameIndex> index = new Lazy<>(() -> new NameIndex(this));

  private RetirementCatalogue(CatalogueReader reader) {
    reader.retirements().forEach(entry -> byName.put(key(entry.name()), entry));
    reader.guards().forEach(guard -> guards.put(guard.key(), guard));
    List<ParameterChange> added = List.copyOf(reader.parameters());
    this.parameters = new Lazy<>(() -> parameters(added));
  }

  /// The catalogue packed with the program.
  public static RetirementCatalogue packed() {
    CatalogueReader reader = new CatalogueReader();
    reader.readPacked();
    return new RetirementCatalogue(reader);
  }

  /// The packed catalogue and the tables of a folder; an entry of the folder takes the place of one of the same name.
  ///
  /// @throws lockstep.source.ContentException when the folder cannot be read or a row is not of its form; names file and line
  public static RetirementCatalogue packedAnd(Path folder) {
    CatalogueReader reader = new CatalogueReader();
    reader.readPacked();
    reader.readFolder(folder);
    reader.requireCurrentSuccessors();
    return new RetirementCatalogue(reader);
  }

  /// Reads the tables of a folder only to see whether they can be used.
  ///
  /// @throws lockstep.source.ContentException as [#packedAnd] does
  public static void requireReadable(Path folder) {
    CatalogueReader reader = new CatalogueReader();
    reader.readPacked();
    reader.readFolder(folder);
    reader.requireCurrentSuccessors();
  }

  /// All entries in the order of the files.
  public List<Retirement> all() {
    return List.copyOf(byName.values());
  }

  /// All entries by their key, in the order of the files.
  Map<String, Retirement> byKey() {
    return Collections.unmodifiableMap(byName);
  }

  /// All guards in the order of the file.
  public List<Guard> guards() {
    return List.copyOf(guards.values());
  }

  /// The entry that has a name itself, whatever the case.
  public Optional<Retirement> entry(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /// The entry of a name: any case, any hyphen, a module in front (`AzureRM.Profile\Add-AzureRmAccount`), another written form.
  public Optional<Retirement> find(String name) {
    String wanted = key(name.strip());
    String bare = wanted.substring(wanted.lastIndexOf('\\') + 1);
    return Optional.ofNullable(byName.get(bare))
        .or(
            () ->
                byName.values().stream()
                    .filter(
                        entry -> entry.forms().stream().anyMatch(form -> key(form).equals(bare)))
                    .findFirst())
        .or(() -> squeezed(bare))
        .or(() -> written(name.strip()));
  }

  /// A product's name whose spaces are lost.
  private Optional<Retirement> squeezed(String key) {
    String wanted = withoutSpaces(key);
    return byName.values().stream()
        .filter(entry -> entry.kind() == Kind.NAME)
        .filter(
            entry ->
                Stream.concat(Stream.of(entry.name()), entry.forms().stream())
                    .anyMatch(form -> withoutSpaces(key(form)).equals(wanted)))
        .findFirst();
  }

  private static String withoutSpaces(String name) {
    return name.replaceAll("[\\s\u00A0\u202F]+", "");
  }

  /// What a scanner would find in a text that is the name alone.
  private Optional<Retirement> written(String name) {
    return Optional.of(name)
        .filter(text -> !text.isEmpty())
        .flatMap(text -> index.get().phraseAt(text, 0))
        .filter(match -> match.end() == name.length())
        .flatMap(match -> match.phrase().entry());
  }

  /// What protects a name, when something does.
  public Optional<Guard> guard(String name) {
    return Optional.ofNullable(guards.get(key(name.strip())));
  }

  /// Whether a name is known to be in use: it looks retired and is not, or takes the place of something retired.
  public boolean isCurrent(String name) {
    return guard(name).filter(guard -> guard.kind() != Guard.Kind.WORD).isPresent()
        || !replacedBy(name).isEmpty();
  }

  /// The entries that a name takes the place of, in the order of the files.
  public List<Retirement> replacedBy(String name) {
    String wanted = key(name.strip());
    return byName.values().stream()
        .filter(
            entry ->
                entry.replacements().stream()
                    .anyMatch(replacement -> key(replacement.name()).equals(wanted)))
        .toList();
  }

  /// Other retired names of the same command: those of its modules that lead to the same replacement.
  public List<String> otherNames(Retirement retirement) {
    if (retirement.kind() != Kind.COMMAND || retirement.replacements().size() != 1) {
      return retirement.kind() == Kind.COMMAND ? List.of() : retirement.forms();
    }
    return byName.values().stream()
        .filter(other -> other.kind() == Kind.COMMAND && !other.name().equals(retirement.name()))
        .filter(other -> other.family().equals(retirement.family()))
        .filter(other -> other.replacements().equals(retirement.replacements()))
        .map(Retirement::name)
        .sorted()
        .toList();
  }

  /// Names that a misspelt one may mean, the likeliest first, at most five.
  public List<String> suggestions(String name) {
    String wanted = key(name.strip());
    wanted = wanted.substring(wanted.lastIndexOf('\\') + 1);
    int most = Math.max(2, wanted.length() / 5);
    List<Scored> found = new ArrayList<>();
    for (Map.Entry<String, Retirement> entry : byName.entrySet()) {
      if (Math.abs(entry.getKey().length() - wanted.length()) > most) {
        continue;
      }
      for (int distance = 0; distance <= most; distance++) {
        if (EditDistance.within(entry.getKey(), wanted, distance)) {
          found.add(new Scored(entry.getValue().name(), distance));
          break;
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
        .limit(5)
        .map(Scored::name)
        .toList();
  }

  private record Scored(String name, int distance) {}

  /// What changed in the parameters of a command; empty when nothing is known to have changed.
  public List<ParameterChange> parametersOf(Retirement command) {
    return parameters.get().getOrDefault(key(command.name()), List.of());
  }

  /// Whether any retired command had a parameter of this name, without the dash.
  boolean hasParameter(String name) {
    return index
        .get()
        .parameterNames(parameters.get().values())
        .contains(name.toLowerCase(Locale.ROOT));
  }

  NameIndex index() {
    return index.get();
  }

  private static Map<String, List<ParameterChange>> parameters(List<ParameterChange> added) {
    Map<String, List<ParameterChange>> byCommand = new HashMap<>();
    Set<String> replaced = new HashSet<>();
    added.forEach(change -> replaced.add(change.key()));
    for (ParameterChange change : CatalogueReader.packedParameters()) {
      if (!replaced.contains(change.key())) {
        byCommand.computeIfAbsent(change.key(), _ -> new ArrayList<>()).add(change);
      }
    }
    added.forEach(
        change -> byCommand.computeIfAbsent(change.key(), _ -> new ArrayList<>()).add(change));
    return byCommand;
  }

  /// A name as it is looked up: lower case, typographic hyphens as plain ones.
  static String key(String name) {
    return Hyphens.plain(name.toLowerCase(Locale.ROOT));
  }
}
