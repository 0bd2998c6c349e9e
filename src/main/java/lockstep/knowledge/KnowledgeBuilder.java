package lockstep.knowledge;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lockstep.check.Subject;
import lockstep.check.Suppressions;
import lockstep.check.WordUse;
import lockstep.locale.Locales;
import lockstep.procedure.Procedure;
import lockstep.retired.Retirements;
import lockstep.source.ContentFiles;

/// Builds a generation from the content: the whole story of a document, a line a stage.
///
/// @param settings what to read
/// @param locales what is known about the languages
/// @param progress hears how far a build is
/// @param clock tells when and how long
/// @param kept where what the content teaches outlives a run
public record KnowledgeBuilder(
    Settings settings,
    Locales locales,
    Progress progress,
    Clock clock,
    Optional<LearningFile> kept) {
  /// A builder that keeps nothing.
  public KnowledgeBuilder(Settings settings, Locales locales, Progress progress, Clock clock) {
    this(settings, locales, progress, clock, Optional.empty());
  }

  /// A builder with the system's clock.
  public KnowledgeBuilder(Settings settings, Locales locales, Progress progress) {
    this(settings, locales, progress, Clock.systemUTC());
  }

  /// The same that keeps what content teaches in a folder, so that it is not learnt again from the same content.
  ///
  /// @param folder exists and can be written to
  /// @param complaints hears why a file of the folder is not used, in a sentence
  public KnowledgeBuilder keepingIn(Path folder, Consumer<String> complaints) {
    LearningFile file = new LearningFile(folder.resolve("learning.gz"), complaints);
    return new KnowledgeBuilder(settings, locales, progress, clock, Optional.of(file));
  }

  /// Reads everything from nothing.
  ///
  /// @throws lockstep.source.ContentException when a root cannot be read; bad files are in the report
  public Generation build() {
    return build(LastGood.NONE);
  }

  /// Reads everything; where a file has become unreadable, the last good version of it is kept and marked.
  ///
  /// @throws lockstep.source.ContentException when a root cannot be read; bad files are in the report
  public Generation buildAfter(Generation last) {
    return build(LastGood.of(last));
  }

  private Generation build(LastGood lastGood) {
    Instant start = clock.instant();
    ContentFiles files = ContentFiles.below(settings.roots(), locales::isTag);
    Retirements retirements = settings.catalogue(locales);
    List<DocumentReader.Outcome> outcomes =
        DocumentReader.readAll(files.files(), settings, locales, retirements, progress);
    Overlay overlay = Overlay.of(outcomes, lastGood);
    List<Procedure> procedures = overlay.procedures();
    MemoryProcedureStore store = MemoryProcedureStore.of(procedures);
    Instant end = clock.instant();
    ContentReport report =
        new ContentReport(
            settings.roots(),
            files.files().size(),
            files.files().stream().mapToLong(file -> file.size()).sum(),
            ConstructCounts.of(procedures),
            overlay.quarantined(),
            overlay.problems(files.problems()),
            Duration.between(start, end));
    Suppressions suppressions = SuppressionFiles.read(settings.roots());
    List<Subject> read = Subjects.of(outcomes, files.problems(), settings.sourceLocale());
    WordUse words = WordUse.of(read, locales.all());
    List<Subject> subjects = read.stream().map(subject -> subject.with(words)).toList();
    String id =
        GenerationId.of(settings, locales, outcomes, overlay.broken(), suppressions, retirements);
    Comparisons comparisons =
        new Comparisons(
            procedures,
            subjects,
            locales,
            retirements,
            settings.sourceLocale(),
            learning -> kept.map(file -> file.of(id, learning)).orElseGet(learning));
    Checks checks =
        new Checks(
            subjects,
            comparisons,
            suppressions,
            retirements,
            words,
            LocalDate.ofInstant(end, ZoneOffset.UTC));
    return new Generation(id, end, store, locales, report, overlay.broken(), checks);
  }
}
