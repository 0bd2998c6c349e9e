package lockstep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lockstep.knowledge.KindPattern;
import lockstep.knowledge.Settings;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.procedure.DocumentKind;
import lockstep.retired.RetirementCatalogue;
import lockstep.source.ContentRoot;
import picocli.CommandLine.Option;

/// What to read: the options that all commands share, apart from where more languages are.
abstract sealed class ReadingOptions permits ContentOptions, ComparedContentOptions {
  static final String RETIREMENTS =
      "A folder of .tsv tables of what else is retired; an entry replaces the program's own of the"
          + " same name.";

  @Option(
      names = "--content",
      paramLabel = "[LOCALE=]DIR",
      description = {
        "A folder of documents: with a folder for each locale in it, or all of one locale. May be"
            + " given several times; a later folder overlays an earlier one. Default: ./content"
      })
  private List<String> content = new ArrayList<>();

  @Option(
      names = "--source-locale",
      paramLabel = "LOCALE",
      defaultValue = "en",
      description = "The language that documents are written in first. Default: en")
  private String sourceLocale = "en";

  @Option(
      names = "--default-locale",
      paramLabel = "LOCALE",
      defaultValue = "en",
      description = "The language of answers to readers who ask for none. Default: en")
  private String defaultLocale = "en";

  @Option(
      names = "--kind",
      paramLabel = "PATTERN=KIND",
      description = {
        "Documents whose path matches are of a kind: procedure, article, announcement, include,"
            + " navigation. The first match counts, yours before the program's own."
      })
  private List<String> kinds = new ArrayList<>();

  @Option(names = "--retirements", paramLabel = "DIR", description = RETIREMENTS)
  private List<Path> retirements = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {
        "A folder for what outlives a run, created where there is none: what was read, learnt and"
            + " found, and the index, so that the next run need not make it again. Default: none"
      })
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--ledger",
      paramLabel = "DIR",
      description = {
        "A folder with what is known of steps, so that their ids last; kept beside the content in"
            + " version control. serve and ids commit write to it. Default: ledger in the folder of"
            + " --data, else none"
      })
  private List<Path> ledger = new ArrayList<>();

  @Option(names = "--no-progress", description = "Show no progress.")
  private boolean noProgress;

  /// Whether folders were named.
  boolean namesContent() {
    return !content.isEmpty();
  }

  boolean showsProgress() {
    return !noProgress;
  }

  /// The folder for what outlives a run, made where there is none.
  Optional<Path> data() {
    if (data.size() > 1) {
      throw new UsageException("--data: given twice; give one folder");
    }
    data.forEach(folder -> prepare(folder, "--data"));
    return data.stream().findFirst();
  }

  private static void prepare(Path folder, String option) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UsageException(
          folder + ": cannot be made a folder (" + e + "); give another one with " + option);
    }
    if (!Files.isWritable(folder)) {
      throw new UsageException(
          folder + ": cannot be written to; change its rights or give another one with " + option);
    }
  }

  /// The folder with what is known of steps; it need not be there yet.
  Optional<Path> ledger() {
    if (ledger.size() > 1) {
      throw new UsageException("--ledger: given twice; give one folder");
    }
    Optional<Path> folder =
        ledger.stream()
            .findFirst()
            .or(() -> data.stream().findFirst().map(one -> one.resolve("ledger")));
    folder
        .filter(one -> Files.exists(one) && !Files.isDirectory(one))
        .ifPresent(
            file -> {
              throw new UsageException(file + ": is no folder; give another one with --ledger");
            });
    return folder;
  }

  /// The same, made where it is not there yet.
  Optional<Path> writtenLedger() {
    Optional<Path> folder = ledger();
    folder.ifPresent(one -> prepare(one, "--ledger"));
    return folder;
  }

  /// The languages that the program knows.
  ///
  /// @throws lockstep.source.ContentException when a language folder is not of the form of `locales/`
  Locales locales() {
    return locales(languageFolders());
  }

  /// Language folders that are laid over those of the program, as they were given.
  abstract List<Path> languageFolders();

  /// The packed languages and those of at most one folder.
  static Locales locales(List<Path> locales) {
    if (locales.size() > 1) {
      throw new UsageException("--locales: given twice; give one folder");
    }
    return locales.isEmpty() ? Locales.packed() : Locales.packedAnd(locales.getFirst());
  }

  /// What a build is told.
  Settings settings(Locales known) {
    List<String> folders = content.isEmpty() ? List.of("content") : content;
    List<ContentRoot> roots = folders.stream().map(folder -> root(folder, known)).toList();
    List<KindPattern> patterns = new ArrayList<>();
    kinds.forEach(kind -> patterns.add(kind(kind)));
    patterns.addAll(Settings.DEFAULT_KINDS);
    Settings settings =
        new Settings(
            roots,
            locale("--source-locale", sourceLocale, known).tag(),
            locale("--default-locale", defaultLocale, known).tag(),
            patterns);
    Settings whole = retirements(retirements, settings);
    return ledger().map(whole::withLedger).orElse(whole);
  }

  /// The settings with at most one folder of retirements. Its tables are looked at now, so that a mistake in them is said before anything
  /// else is done.
  ///
  /// @throws lockstep.source.ContentException when they cannot be used
  static Settings retirements(List<Path> folders, Settings settings) {
    if (folders.size() > 1) {
      throw new UsageException("--retirements: given twice; give one folder");
    }
    folders.forEach(RetirementCatalogue::requireReadable);
    return folders.stream().findFirst().map(settings::withRetirements).orElse(settings);
  }

  private static ContentRoot root(String folder, Locales known) {
    ContentRoot root = ContentRoot.parse(folder);
    return new ContentRoot(
        root.folder(), root.locale().map(tag -> locale("--content " + folder, tag, known).tag()));
  }

  /// The language of a tag in any form.
  static LocaleData locale(String place, String tag, Locales known) {
    Optional<LocaleData> found = known.find(tag);
    return found.orElseThrow(
        () ->
            new UsageException(
                place
                    + ": no language has the tag “"
                    + tag
                    + "”; use "
                    + String.join(", ", known.tags())
                    + ", or add its folder with --locales"));
  }

  private static KindPattern kind(String written) {
    int equals = written.lastIndexOf('=');
    Optional<DocumentKind> kind = DocumentKind.of(written.substring(equals + 1));
    if (equals <= 0 || kind.isEmpty()) {
      String known =
          Arrays.stream(DocumentKind.values())
              .map(DocumentKind::id)
              .collect(Collectors.joining(", "));
      throw new UsageException(
          "--kind: “" + written + "” names no kind; write PATTERN=KIND with one of " + known);
    }
    return new KindPattern(written.substring(0, equals), kind.orElseThrow());
  }

  /// How a root was given.
  static String written(ContentRoot root) {
    return root.locale().map(tag -> tag.toLowerCase(Locale.ROOT) + "=").orElse("") + root.folder();
  }
}
