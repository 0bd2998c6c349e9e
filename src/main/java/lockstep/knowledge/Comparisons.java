package lockstep.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import lockstep.align.Aligner;
import lockstep.align.Bilingual;
import lockstep.align.Learning;
import lockstep.align.Side;
import lockstep.check.Pair;
import lockstep.check.Subject;
import lockstep.check.WordUse;
import lockstep.identity.Meanings;
import lockstep.identity.StepFinder;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.procedure.Procedure;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Version;
import lockstep.retired.RetiredUses;
import lockstep.retired.Retirements;

/// Lays versions of a generation beside each other. What the content teaches is learnt once, when somebody asks first. Safe for use by
/// several threads.
public final class Comparisons {
  private final SortedMap<ProcedureId, Procedure> procedures;
  private final Map<VersionKey, Subject> subjects;
  private final Locales locales;
  private final Retirements retirements;
  private final String sourceLocale;
  private final Lazy<Learning> learning;
  private final Optional<Identification> identification;

  /// @param subjects the files of the content
  /// @param memory gives what the content teaches, by the learning that it is handed or from what it remembers
  Comparisons(
      List<Procedure> procedures,
      List<Subject> subjects,
      Locales locales,
      Retirements retirements,
      String sourceLocale,
      Function<Supplier<Learning>, Learning> memory) {
    this.procedures = new TreeMap<>();
    procedures.forEach(procedure -> this.procedures.put(procedure.id(), procedure));
    this.subjects = new HashMap<>();
    this.locales = locales;
    this.retirements = retirements;
    this.sourceLocale = sourceLocale;
    this.learning = new Lazy<>(() -> memory.apply(this::learn));
    this.identification = Optional.empty();
    for (Subject subject : subjects) {
      if (subject.version().isPresent()) {
        this.subjects.put(new VersionKey(subject.procedure(), subject.locale()), subject);
      }
    }
  }

  private Comparisons(
      Comparisons content,
      SortedMap<ProcedureId, Procedure> procedures,
      Map<VersionKey, Subject> subjects,
      Optional<Identification> identification) {
    this.procedures = procedures;
    this.identification = identification;
    this.subjects = subjects;
    this.locales = content.locales;
    this.retirements = content.retirements;
    this.sourceLocale = content.sourceLocale;
    this.learning = content.learning;
  }

  /// The content as it would be with a text in place of the file of its procedure and locale. What the content teaches stays the same.
  ///
  /// @param text has a version
  public Comparisons replacing(Subject text) {
    Map<VersionKey, Subject> others = new HashMap<>(subjects);
    others.put(new VersionKey(text.procedure(), text.locale()), text);
    List<Version> versions = new ArrayList<>();
    procedure(text.procedure()).stream()
        .flatMap(procedure -> procedure.versions().values().stream())
        .filter(version -> version.provenance().derivedFrom().isEmpty())
        .filter(version -> !version.locale().equals(text.locale()))
        .forEach(
            version -> {
              versions.add(version);
              subject(text.procedure(), version.locale())
                  .flatMap(Subject::base)
                  .ifPresent(versions::add);
            });
    versions.add(text.version().orElseThrow());
    text.base().ifPresent(versions::add);
    SortedMap<ProcedureId, Procedure> all = new TreeMap<>(procedures);
    Overlay.procedure(versions).ifPresent(procedure -> all.put(procedure.id(), procedure));
    return new Comparisons(this, all, others, identification);
  }

  /// The same content with lasting ids. What the content teaches stays the same.
  Comparisons identified(Identification identification) {
    SortedMap<ProcedureId, Procedure> all = new TreeMap<>();
    identification.procedures().forEach(procedure -> all.put(procedure.id(), procedure));
    Map<VersionKey, Subject> identified = new HashMap<>();
    subjects.forEach((key, subject) -> identified.put(key, identification.identified(subject)));
    return new Comparisons(this, all, identified, Optional.of(identification));
  }

  /// A text with the ids that its steps would have in place of the file of its procedure and locale.
  public Subject identified(Subject text) {
    return identification
        .filter(_ -> text.version().isPresent())
        .map(known -> known.identified(text, replacing(text)))
        .orElse(text);
  }

  /// What it takes to find steps of this content again.
  StepFinder stepFinder() {
    return new StepFinder(
        () -> learning().lexicon(), sourceLocale, this::currentName, new Meanings(locales));
  }

  /// What the content teaches of words and labels.
  public Learning learning() {
    return learning.get();
  }

  private Learning learn() {
    List<Bilingual> bilinguals = new ArrayList<>();
    for (Subject subject : new TreeMap<>(subjects).values()) {
      if (subject.base().isPresent()) {
        bilinguals.add(
            new Bilingual(subject.version().orElseThrow(), subject.base().orElseThrow()));
      }
    }
    return Learning.of(bilinguals, procedures(), sourceLocale, this::currentName);
  }

  private String currentName(String command) {
    return retirements
        .catalogue()
        .find(command)
        .map(retirement -> retirement.chain().getLast())
        .orElse(command);
  }

  /// A version beside a reference.
  public Pair pair(Subject left, Subject right) {
    return pair(left, right, new Sides(aligner()));
  }

  private Aligner aligner() {
    return new Aligner(learning().lexicon(), sourceLocale, this::currentName);
  }

  private Pair pair(Subject left, Subject right, Sides sides) {
    return new Pair(
        left,
        right,
        sides.aligner().align(sides.of(left), sides.of(right)),
        locale(left),
        locale(right),
        learning(),
        sourceLocale,
        locales.all());
  }

  /// The versions of a procedure, each made ready for aligning once.
  private record Sides(Aligner aligner, Map<Version, Side> known) {
    Sides(Aligner aligner) {
      this(aligner, new IdentityHashMap<>());
    }

    Side of(Subject subject) {
      return known.computeIfAbsent(subject.version().orElseThrow(), aligner::side);
    }
  }

  private LocaleData locale(Subject subject) {
    return locales.find(subject.version().orElseThrow().locale()).orElseThrow();
  }

  /// A version that is served beside its reference; empty where it has none.
  public Optional<Pair> pair(Subject left) {
    return procedure(left.procedure())
        .filter(procedure -> left.version().isPresent())
        // A file whose last good version is served is not compared.
        .filter(procedure -> procedure.version(left.locale()).isPresent())
        .flatMap(procedure -> reference(procedure, left))
        .map(right -> pair(left, right));
  }

  /// Each version of a procedure beside its reference, by locale; none where there is one version only.
  public List<Pair> pairs(Procedure procedure) {
    List<Pair> pairs = new ArrayList<>();
    Sides sides = new Sides(aligner());
    for (String locale : procedure.locales()) {
      subject(procedure.id(), locale)
          .ifPresent(
              left ->
                  reference(procedure, left)
                      .ifPresent(right -> pairs.add(pair(left, right, sides))));
    }
    return pairs;
  }

  /// A version that is served, as the rules see it: also a source text that only a bilingual document carries, and the last good
  /// version of a file that has become unreadable.
  public Optional<Subject> subject(Procedure procedure, String locale) {
    return subject(procedure.id(), locale)
        .or(() -> procedure.version(locale).map(version -> standIn(procedure.id(), version)));
  }

  private Subject standIn(ProcedureId procedure, Version version) {
    return version
        .provenance()
        .derivedFrom()
        .flatMap(carrier -> subject(procedure, carrier))
        .map(carrier -> carried(carrier, version))
        .orElseGet(
            () ->
                new Subject(
                    procedure,
                    version.locale(),
                    version.provenance().file(),
                    Optional.of(version),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Set.of(),
                    RetiredUses.NONE,
                    Map.of(),
                    Optional.empty(),
                    WordUse.NONE));
  }

  private Optional<Subject> subject(ProcedureId procedure, String locale) {
    return Optional.ofNullable(subjects.get(new VersionKey(procedure, locale)));
  }

  /// What a version is judged against: the document of the source language, else the source text that the version carries, else the
  /// source text that a sibling carries, else the newest sibling. Empty for the reference itself.
  public Optional<Subject> reference(Procedure procedure, Subject left) {
    return why(procedure, left).map(Reference::subject);
  }

  /// The same with the reason.
  public Optional<Reference> why(Procedure procedure, Subject left) {
    if (left.locale().equals(sourceLocale)) {
      return Optional.empty();
    }
    return subject(procedure.id(), sourceLocale)
        .map(source -> new Reference(source, Reference.Why.SOURCE_DOCUMENT))
        .or(
            () ->
                left.base()
                    .map(base -> new Reference(carried(left, base), Reference.Why.OWN_SOURCE)))
        .or(
            () ->
                procedure
                    .version(sourceLocale)
                    .map(version -> standIn(procedure.id(), version))
                    .map(source -> new Reference(source, Reference.Why.SIBLING_SOURCE)))
        .or(
            () ->
                newest(procedure, procedure.locales())
                    .filter(newest -> !newest.locale().equals(left.locale()))
                    .map(newest -> new Reference(newest, Reference.Why.NEWEST)));
  }

  private static Subject carried(Subject carrier, Version base) {
    return new Subject(
        carrier.procedure(),
        base.locale(),
        carrier.file(),
        Optional.of(base),
        Optional.empty(),
        List.of(),
        List.of(),
        carrier.includeLines(),
        carrier.retired(),
        carrier.frontMatter(),
        carrier.documents(),
        carrier.words());
  }

  /// The version that others are best compared with: that of the source language, else the newest.
  ///
  /// @param locales of which one is chosen
  public Optional<Reference> best(Procedure procedure, List<String> locales) {
    return locales.stream()
        .filter(sourceLocale::equals)
        .flatMap(locale -> subject(procedure, locale).stream())
        .findFirst()
        .map(source -> new Reference(source, whyOfSource(procedure)))
        .or(
            () ->
                newest(procedure, locales)
                    .map(newest -> new Reference(newest, Reference.Why.NEWEST)));
  }

  private Reference.Why whyOfSource(Procedure procedure) {
    return subject(procedure.id(), sourceLocale).isPresent()
        ? Reference.Why.SOURCE_DOCUMENT
        : Reference.Why.SIBLING_SOURCE;
  }

  private Optional<Subject> newest(Procedure procedure, List<String> locales) {
    return locales.stream()
        .flatMap(locale -> subject(procedure, locale).stream())
        .max(
            Comparator.comparing(Comparisons::updated)
                .thenComparing(Subject::locale, Comparator.reverseOrder()));
  }

  private static LocalDate updated(Subject subject) {
    var provenance = subject.version().orElseThrow().provenance();
    return provenance.handoff().or(provenance::date).orElse(LocalDate.MIN);
  }

  /// The procedures that have versions to compare.
  public List<Procedure> procedures() {
    return List.copyOf(procedures.values());
  }

  /// The procedure with an id, whatever its case.
  public Optional<Procedure> procedure(ProcedureId id) {
    return Optional.ofNullable(procedures.get(id));
  }
}
