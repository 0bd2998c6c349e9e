package lockstep.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import lockstep.extract.Includes;
import lockstep.extract.VersionExtractor;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.markdown.MarkdownReader;
import lockstep.markdown.Reading;
import lockstep.procedure.DocumentKind;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Version;
import lockstep.retired.RetiredUses;
import lockstep.retired.Retirements;
import lockstep.source.ContentException;
import lockstep.source.FileReader;
import lockstep.source.Problem;
import lockstep.source.SourceFile;

/// Reads files into versions, several at a time.
final class DocumentReader {
  private static final int DETECTION_LINES = 200;

  private final Settings settings;
  private final Locales locales;
  private final Retirements retirements;
  private final KnownDocuments known;
  private final VersionExtractor extractor;

  private DocumentReader(
      Settings settings, Locales locales, Retirements retirements, KnownDocuments known) {
    this.settings = settings;
    this.locales = locales;
    this.retirements = retirements;
    this.known = known;
    this.extractor = new VersionExtractor(sourceLocale(settings, locales));
  }

  /// What became of one file.
  sealed interface Outcome {
    /// The file.
    SourceFile file();

    /// The file was read.
    ///
    /// @param taken the other files that had a say
    /// @param versions the localized one first
    /// @param notes what the text says to the rules
    /// @param retired what the text uses that is gone
    record Read(
        SourceFile file,
        String sha256,
        Taken taken,
        List<Version> versions,
        List<Problem> problems,
        TextNotes notes,
        RetiredUses retired)
        implements Outcome {
      public Read {
        versions = List.copyOf(versions);
        problems = List.copyOf(problems);
      }
    }

    /// The file cannot be used.
    ///
    /// @param locale tag of the language that its folder tells; empty when that tells none
    record Refused(SourceFile file, Optional<String> locale, Problem problem) implements Outcome {}
  }

  /// The outcomes in the order of the files.
  ///
  /// @param known what was read before and need not be read again
  static List<Outcome> readAll(
      List<SourceFile> files,
      Settings settings,
      Locales locales,
      Retirements retirements,
      KnownDocuments known,
      Progress progress) {
    DocumentReader reader = new DocumentReader(settings, locales, retirements, known);
    AtomicInteger done = new AtomicInteger();
    List<Callable<Outcome>> work = new ArrayList<>();
    for (SourceFile file : files) {
      work.add(
          () -> {
            Outcome outcome = reader.read(file);
            progress.at("reading", done.incrementAndGet(), files.size());
            return outcome;
          });
    }
    return Workers.all("reader", work);
  }

  /// The outcome of a text that is no file.
  ///
  /// @param includes the documents that it takes in; their problems go into the list
  static Outcome readText(
      SourceFile file,
      byte[] bytes,
      Function<List<Problem>, Includes> includes,
      Settings settings,
      Locales locales,
      Retirements retirements) {
    DocumentReader reader = new DocumentReader(settings, locales, retirements, KnownDocuments.NONE);
    List<Outcome> outcomes = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () ->
                outcomes.add(
                    reader.read(file, () -> FileReader.read(file.name(), bytes), includes)),
            "reader",
            Workers.STACK_BYTES);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading a text", e);
    }
    if (outcomes.isEmpty()) {
      throw new IllegalStateException("reading " + file.name() + " failed");
    }
    return outcomes.getFirst();
  }

  private Outcome read(SourceFile file) {
    return read(file, () -> FileReader.read(file), problems -> new IncludeReader(file, problems));
  }

  private Outcome read(
      SourceFile file,
      Supplier<FileReader.Contents> reader,
      Function<List<Problem>, Includes> includesOf) {
    try {
      if (file.path().indexOf('~') >= 0) {
        String message = "the name holds ~, which stands for / in addresses; rename the file";
        return refused(file, new Problem("bad-name", file.name(), 1, 1, message));
      }
      FileReader.Contents contents = reader.get();
      Optional<Outcome.Read> before = known.find(file, contents.sha256());
      if (before.isPresent()) {
        return before.orElseThrow();
      }
      Reading reading = MarkdownReader.read(file.name(), contents.text());
      LocaleData locale = locale(file, reading);
      List<Problem> problems = new ArrayList<>(reading.problems());
      Optional<DocumentKind> kind = kind(file.path());
      VersionExtractor.Place place =
          new VersionExtractor.Place(
              ProcedureId.of(file.path()), file.belowRoot(), contents.sha256(), kind);
      Includes includes = includesOf.apply(problems);
      TextNotes notes = TextNotes.of(contents.text());
      notes.complaints().forEach(complaint -> problems.add(complaint.in(file.name())));
      List<Version> versions = extractor.extract(reading, place, locale, includes);
      Outcome.Read read =
          new Outcome.Read(
              file,
              contents.sha256(),
              includes instanceof IncludeReader asked ? asked.taken() : Taken.NOTHING,
              versions,
              problems.stream().distinct().sorted().toList(),
              notes,
              RetiredUses.in(contents.text(), reading, retirements));
      known.keep(read);
      return read;
    } catch (ContentException e) {
      return refused(file, e.problem());
    }
  }

  private Outcome refused(SourceFile file, Problem problem) {
    Optional<String> locale = file.folderLocale().flatMap(locales::find).map(known -> known.tag());
    return new Outcome.Refused(file, locale, problem);
  }

  private Optional<DocumentKind> kind(String path) {
    return settings.kinds().stream()
        .filter(pattern -> pattern.matches(path))
        .map(KindPattern::kind)
        .findFirst();
  }

  private LocaleData locale(SourceFile file, Reading reading) {
    Optional<LocaleData> told =
        file.folderLocale()
            .or(() -> reading.frontMatter().text("ms.contentlocale"))
            .flatMap(locales::find);
    return told.or(() -> locales.detect(sample(reading)))
        .orElseThrow(
            () ->
                new ContentException(
                    new Problem(
                        "unknown-locale",
                        file.name(),
                        1,
                        1,
                        "neither folder nor ms.contentlocale nor the text tells the language; put"
                            + " the file into a folder named by one of "
                            + String.join(", ", locales.tags())
                            + " or give --content LOCALE=DIR")));
  }

  private static String sample(Reading reading) {
    return VersionExtractor.visibleText(reading.document())
        .lines()
        .limit(DETECTION_LINES)
        .reduce("", (text, line) -> text + '\n' + line);
  }

  private static LocaleData sourceLocale(Settings settings, Locales locales) {
    return locales
        .find(settings.sourceLocale())
        .orElseThrow(
            () ->
                new ContentException(
                    new Problem(
                        "unknown-locale",
                        "source-locale=" + settings.sourceLocale(),
                        1,
                        1,
                        "no such locale; known locales: " + String.join(", ", locales.tags()))));
  }
}
