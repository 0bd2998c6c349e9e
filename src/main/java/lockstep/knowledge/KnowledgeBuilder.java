package lockstep.knowledge;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lockstep.check.Subject;
import lockstep.check.Suppressions;
import lockstep.check.WordUse;
import lockstep.identity.LedgerUpdate;
import lockstep.identity.Ledgers;
import lockstep.locale.Locales;
import lockstep.procedure.Procedure;
import lockstep.retired.Retirements;
import lockstep.search.Searches;
import lockstep.source.ContentFiles;
import lockstep.source.Problem;

/// Builds a generation from the content: the whole story of a document, a line a stage.
///
/// @param settings what to read
/// @param locales what is known about the languages
/// @param progress hears how far a build is
/// @param clock tells when and how long
/// @param kept where what a build finds out outlives a run
public record KnowledgeBuilder(
    Settings settings, Locales locales, Progress progress, Clock clock, Optional<KeptFolder> kept) {
  /// A builder that keeps nothing.
  public KnowledgeBuilder(Settings settings, Locales locales, Progress progress, Clock clock) {
    this(settings, locales, progress, clock, Optional.empty());
  }

  /// A builder with the system's clock.
  public KnowledgeBuilder(Settings settings, Locales locales, Progress progress) {
    this(settings, locales, progress, Clock.systemUTC());
  }

  /// The same that keeps in a folder what it reads, learns and finds, so that it need not do it again with what has not changed. What
  /// is known of steps is looked for there too, unless the settings say where it is.
  ///
  /// @param folder exists and can be written to
  /// @param complaints hears why a file of the folder is not used, in a sentence
  public KnowledgeBuilder keepingIn(Path folder, Consumer<String> complaints) {
    KeptFolder file = new KeptFolder(folder, complaints);
    Settings kept =
        settings.ledger().isPresent() ? settings : settings.withLedger(folder.resolve("ledger"));
    return new KnowledgeBuilder(kept, locales, progress, clock, Optional.of(file));
  }

  /// Reads everything from nothing.
  ///
  /// @throws lockstep.source.ContentException when a root cannot be read; bad files are in the report
  public Generation build() {
    return build(LastGood.NONE, Ledgers.EMPTY);
  }

  /// Reads everything; where a file has become unreadable, the last good version of it is kept and marked.
  ///
  /// @throws lockstep.source.ContentException when a root cannot be read; bad files are in the report
  public Generation buildAfter(Generation last) {
    return build(LastGood.of(last), last.ledgers().after());
  }

  /// @param remembered what is known of the steps where no folder keeps it
  private Generation build(LastGood lastGood, Ledgers remembered) {
    Instant start = clock.instant();
    ContentFiles files = ContentFiles.below(settings.roots(), locales::isTag);
    Retirements retirements = settings.catalogue(locales);
    Background<Ledgers> known =
        Background.of("ledgers", () -> settings.ledger().map(Ledgers::read).orElse(remembered));
    List<DocumentReader.Outcome> outcomes = read(files, retirements);
    Overlay overlay = Overlay.of(outcomes, lastGood);
    Ledgers before = known.get();
    RedirectionFiles redirections =
        RedirectionFiles.read(
            settings.roots(),
            overlay.procedures().stream().map(Procedure::id).toList(),
            before,
            locales::isTag);
    Suppressions suppressions = SuppressionFiles.read(settings.roots());
    List<Subject> bare = Subjects.of(outcomes, files.problems(), settings.sourceLocale());
    WordUse words = WordUse.of(bare, locales.all());
    List<Subject> raw = bare.stream().map(subject -> subject.with(words)).toList();
    String id =
        GenerationId.of(settings, locales, outcomes, overlay.broken(), suppressions, retirements);
    Comparisons read =
        new Comparisons(
            overlay.procedures(),
            raw,
            locales,
            retirements,
            settings.sourceLocale(),
            learning -> kept.map(folder -> folder.learning(id, learning)).orElseGet(learning));
    LocalDate today = LocalDate.ofInstant(start, ZoneOffset.UTC);
    Identification identification =
        Identification.of(read, before, redirections.redirections(), today);
    List<Procedure> procedures = identification.procedures();
    Comparisons comparisons = read.identified(identification);
    List<Subject> subjects = raw.stream().map(identification::identified).toList();
    Checks checks =
        new Checks(
            subjects,
            comparisons,
            suppressions,
            retirements,
            words,
            today,
            looking ->
                kept.map(
                        folder ->
                            folder.findings(
                                JudgementName.of(
                                    id,
                                    subjects,
                                    procedures,
                                    overlay.broken(),
                                    suppressions,
                                    today),
                                FindingLines.of(retirements, subjects),
                                looking))
                    .orElseGet(looking));
    Instant end = clock.instant();
    List<Problem> more = new ArrayList<>(files.problems());
    more.addAll(redirections.problems());
    more.addAll(before.damaged().values());
    LedgerUpdate ledgers =
        new LedgerUpdate(before, identification.ledgers(before, redirections.redirections()));
    settings.ledger().ifPresent(folder -> more.addAll(ledgers.pinProblems(folder)));
    ContentReport report =
        new ContentReport(
            settings.roots(),
            files.files().size(),
            files.files().stream().mapToLong(file -> file.size()).sum(),
            ConstructCounts.of(procedures),
            overlay.quarantined(),
            overlay.problems(more),
            Duration.between(start, end));
    return new Generation(
        id,
        end,
        MemoryProcedureStore.of(procedures),
        locales,
        report,
        overlay.broken(),
        checks,
        ledgers,
        redirections.redirections(),
        new Index(searches(), retirements, () -> comparisons.learning().lexicon()));
  }

  private Searches searches() {
    return kept.map(folder -> folder.searches(locales, settings.sourceLocale()))
        .orElseGet(() -> Searches.inMemory(locales, settings.sourceLocale()));
  }

  /// Reads the files, or takes what was read from them before.
  private List<DocumentReader.Outcome> read(ContentFiles files, Retirements retirements) {
    try (KnownDocuments known =
        kept.map(folder -> folder.documents(settings, locales, retirements))
            .orElse(KnownDocuments.NONE)) {
      return DocumentReader.readAll(files.files(), settings, locales, retirements, known, progress);
    }
  }
}
