package lockstep.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import lockstep.knowledge.Generation;
import lockstep.knowledge.KnowledgeBuilder;
import lockstep.knowledge.Progress;
import lockstep.knowledge.Settings;
import lockstep.locale.Locales;
import picocli.CommandLine.Model.CommandSpec;

/// One run of a command: where its words go.
///
/// @param out results
/// @param err progress and remarks
/// @param isTelling whether each stage says how long it took
record Session(
    PrintWriter out, PrintWriter err, Terminal terminal, Colors colors, boolean isTelling) {
  static Session of(CommandSpec command, Terminal terminal) {
    var scheme = command.commandLine().getColorScheme();
    return new Session(
        command.commandLine().getOut(),
        command.commandLine().getErr(),
        terminal,
        new Colors(scheme.ansi().enabled()),
        false);
  }

  /// The same without progress and remarks.
  Session quiet() {
    return new Session(out, new PrintWriter(Writer.nullWriter()), terminal, colors, false);
  }

  /// The same with a line for each stage.
  Session telling() {
    return new Session(out, err, terminal, colors, true);
  }

  /// Reads the content, showing progress when it takes long.
  Generation read(ReadingOptions options) {
    Locales locales = options.locales();
    return read(options, options.settings(locales), locales);
  }

  /// Reads some content, showing progress when it takes long.
  ///
  /// @param options tell whether progress is wanted and what outlives the run
  /// @param settings what to read
  Generation read(ReadingOptions options, Settings settings, Locales locales) {
    Optional<Path> data = options.data();
    long start = System.nanoTime();
    Generation generation = build(options, settings, locales, data);
    tell("read " + generation.report().files() + " files", start);
    return generation;
  }

  private Generation build(
      ReadingOptions options, Settings settings, Locales locales, Optional<Path> data) {
    try (ProgressLine line = progress()) {
      Progress progress = options.showsProgress() ? line : Progress.NONE;
      KnowledgeBuilder builder = new KnowledgeBuilder(settings, locales, progress);
      return data.map(folder -> builder.keepingIn(folder, err::println)).orElse(builder).build();
    }
  }

  /// Does something that takes long and cannot say how far it is.
  ///
  /// @param stage what is being done, e.g. `comparing`
  <T> T during(String stage, boolean showsProgress, Supplier<T> work) {
    if (!showsProgress) {
      return work.get();
    }
    try (Waiting _ = new Waiting(progress(), stage)) {
      return work.get();
    }
  }

  /// Says how long a stage took where that is wanted.
  ///
  /// @param done what was done, e.g. `read 16 files`
  /// @param start in nanoseconds of the system's timer
  void tell(String done, long start) {
    if (isTelling) {
      double seconds = (System.nanoTime() - start) / 1e9;
      err.println(String.format(Locale.ROOT, "%s in %.1f s", done, seconds));
    }
  }

  ProgressLine progress() {
    return new ProgressLine(err, terminal.err(), System::nanoTime);
  }

  /// Says that files were left out, so that nobody takes what is shown for everything.
  void remarkOn(Generation generation) {
    int files = generation.report().quarantined().size();
    if (files > 0) {
      err.println(
          "content: %s not read; run lockstep doctor to see why"
              .formatted(files == 1 ? "1 file was" : files + " files were"));
    }
  }
}
