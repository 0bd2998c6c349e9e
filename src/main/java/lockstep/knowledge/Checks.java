package lockstep.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lockstep.check.Baseline;
import lockstep.check.Checker;
import lockstep.check.Finding;
import lockstep.check.FindingId;
import lockstep.check.Pair;
import lockstep.check.Place;
import lockstep.check.Rules;
import lockstep.check.Severity;
import lockstep.check.State;
import lockstep.check.Subject;
import lockstep.check.Suppressions;
import lockstep.check.WordUse;
import lockstep.procedure.Procedure;
import lockstep.procedure.Shape;
import lockstep.procedure.StepId;
import lockstep.procedure.Version;
import lockstep.retired.Retirement;
import lockstep.retired.Retirements;

/// What the rules find in a generation, looked for once when somebody asks first. Safe for use by several threads.
public final class Checks {
  private static final Set<String> INSTRUCTIONS = Set.of("retired-command", "retired-module");

  private final List<Subject> subjects;
  private final Comparisons comparisons;
  private final Suppressions suppressions;
  private final Retirements retirements;
  private final WordUse words;
  private final LocalDate today;
  private final Lazy<Found> found;
  private final Lazy<Map<FindingId, Finding>> byId = new Lazy<>(this::named);

  /// @param today the day on which suppressions have to hold
  /// @param memory gives what the rules find, by the looking that it is handed or from what it remembers
  Checks(
      List<Subject> subjects,
      Comparisons comparisons,
      Suppressions suppressions,
      Retirements retirements,
      WordUse words,
      LocalDate today,
      Function<Supplier<Judgement>, Judgement> memory) {
    this.subjects = List.copyOf(subjects);
    this.comparisons = comparisons;
    this.suppressions = suppressions;
    this.retirements = retirements;
    this.words = words;
    this.today = today;
    this.found = new Lazy<>(() -> Found.of(memory.apply(this::look)));
  }

  /// The findings of all rules in several orders.
  ///
  /// @param byVersion without suppressed ones
  /// @param byRetirement without suppressed ones, by the name of what is retired
  private record Found(
      Judgement judgement,
      Map<VersionKey, List<Finding>> byVersion,
      Map<String, List<Finding>> byRetirement) {
    static Found of(Judgement judgement) {
      Found found = new Found(judgement, new TreeMap<>(), new TreeMap<>());
      for (Finding finding : judgement.findings()) {
        if (!(finding.state() instanceof State.Suppressed)) {
          add(found.byVersion(), new VersionKey(finding.procedure(), finding.locale()), finding);
          finding
              .remedy()
              .retirement()
              .ifPresent(what -> add(found.byRetirement(), what.name(), finding));
        }
      }
      return found;
    }
  }

  /// What one piece of work finds.
  ///
  /// @param findings by place
  private record Part(List<Finding> findings, Map<VersionKey, Standing> standings) {}

  /// The files that were looked at.
  public List<Subject> subjects() {
    return subjects;
  }

  /// What the suppression files of the content say.
  public Suppressions suppressions() {
    return suppressions;
  }

  /// How the content uses words.
  public WordUse words() {
    return words;
  }

  /// A text as a file of the content: with what its links can lead to, how the content uses words, and the ids of its steps.
  public Subject adopt(Subject text) {
    return comparisons.identified(
        subjects.stream()
            .flatMap(subject -> subject.documents().stream())
            .findFirst()
            .map(text::in)
            .orElse(text)
            .with(words));
  }

  /// Versions beside each other.
  public Comparisons comparisons() {
    return comparisons;
  }

  /// What is known to be retired.
  public Retirements retirements() {
    return retirements;
  }

  /// What the rules find in a text that is not of the content, with its suppressions, on the day of the generation.
  public List<Finding> check(Subject subject) {
    return checker().check(List.of(subject));
  }

  /// What the rules find in a version beside its reference, both of one document and of the two, with the suppressions of the
  /// version's text, on the day of the generation.
  public List<Finding> check(Pair pair) {
    Checker checker = checker();
    return Stream.concat(
            checker.check(List.of(pair.left())).stream(),
            checker.checkPairs(List.of(pair)).stream())
        .sorted()
        .toList();
  }

  /// All findings by place, suppressed ones too.
  public List<Finding> findings() {
    return found.get().judgement().findings();
  }

  /// The finding with an id.
  public Optional<Finding> find(FindingId id) {
    return Optional.ofNullable(byId.get().get(id));
  }

  private Map<FindingId, Finding> named() {
    Map<FindingId, Finding> named = new HashMap<>();
    findings().forEach(finding -> named.putIfAbsent(finding.id(), finding));
    return named;
  }

  /// What is found in a version and not suppressed, by place. What is found in the text that a bilingual document
  /// carries along is said of the version that was derived from it too.
  public List<Finding> of(Version version) {
    String file = version.provenance().derivedFrom().orElse(version.locale());
    List<Finding> inFile =
        found.get().byVersion().getOrDefault(new VersionKey(version.procedure(), file), List.of());
    return version.provenance().derivedFrom().isEmpty()
        ? inFile
        : inFile.stream().filter(finding -> isIn(version, finding)).toList();
  }

  /// Whether a version itself says what is found, not only the text that it carries along.
  private static boolean isIn(Version version, Finding finding) {
    return finding.places().stream()
        .anyMatch(place -> place.locale().equals(version.locale()) || isShared(version, place));
  }

  /// Code stands in a bilingual document once, for both languages.
  private static boolean isShared(Version version, Place place) {
    return version.provenance().derivedFrom().filter(place.locale()::equals).isPresent()
        && version.blocks().stream()
            .filter(block -> block.shape() instanceof Shape.Code)
            .anyMatch(
                block ->
                    block.span().line() <= place.span().line()
                        && place.span().line() <= block.span().endLine());
  }

  /// Ids of what is found in a step of a version and not suppressed.
  public List<FindingId> ofStep(Version version, StepId step) {
    return of(version).stream()
        .filter(finding -> finding.step().filter(at -> at.id().equals(step)).isPresent())
        .map(Finding::id)
        .toList();
  }

  /// Where something retired is used, without suppressed mentions, by place.
  public List<Finding> usesOf(Retirement retirement) {
    return found.get().byRetirement().getOrDefault(retirement.name(), List.of());
  }

  /// Names of what the reader of a version is told to use although it is gone, one for each time, by place.
  List<String> told(Version version) {
    return of(version).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .filter(finding -> INSTRUCTIONS.contains(finding.rule()))
        .filter(finding -> isIn(version, finding))
        .map(finding -> finding.remedy().retirement().map(Retirement::name))
        .flatMap(Optional::stream)
        .toList();
  }

  /// How a version stands against its reference; empty where it was compared with none.
  Optional<Standing> standing(Version version) {
    return Optional.ofNullable(
        found
            .get()
            .judgement()
            .standings()
            .get(new VersionKey(version.procedure(), version.locale())));
  }

  private Checker checker() {
    return new Checker(Rules.all(), suppressions, Baseline.NONE, today);
  }

  private Judgement look() {
    Checker checker = checker();
    List<Callable<Part>> work = new ArrayList<>();
    subjects.forEach(
        subject -> work.add(() -> new Part(checker.check(List.of(subject)), Map.of())));
    comparisons.procedures().forEach(one -> work.add(() -> compared(one, checker)));
    List<Part> parts = Workers.all("checker", work);
    SortedMap<VersionKey, Standing> standings = new TreeMap<>();
    parts.forEach(part -> standings.putAll(part.standings()));
    return new Judgement(
        parts.stream().flatMap(part -> part.findings().stream()).sorted().toList(), standings);
  }

  private Part compared(Procedure procedure, Checker checker) {
    List<Finding> findings = new ArrayList<>();
    Map<VersionKey, Standing> standings = new TreeMap<>();
    for (Pair pair : comparisons.pairs(procedure)) {
      List<Finding> some = checker.checkPairs(List.of(pair));
      findings.addAll(some);
      standings.put(new VersionKey(procedure.id(), pair.left().locale()), Standing.of(pair, some));
    }
    return new Part(findings, standings);
  }

  private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
    lists.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
  }
}
