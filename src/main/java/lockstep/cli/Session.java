package lockstep.cli;

import java.io.PrintWriter;
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
/// @param err progress, remarks and errors
record Session(PrintWriter out, PrintWriter err, Terminal terminal, Colors colors) {
  static Session of(CommandSpec command, Terminal terminal) {
    var scheme = command.commandLine().getColorScheme();
    return new Session(
        command.commandLine().getOut(),
        command.commandLine().getErr(),
        terminal,
        new Colors(scheme.ansi().enabled()));
  }

  /// Reads the content, showing progress when it takes long.
  Generation read(ReadingOptions options) {
    Locales locales = options.locales();
    return read(options.settings(locales), locales, options.showsProgress());
  }

  /// Reads some content, showing progress when it takes long and is wanted.
  Generation read(Settings settings, Locales locales, boolean showsProgress) {
    try (ProgressLine line = progress()) {
      Progress progress = showsProgress ? line : Progress.NONE;
      return new KnowledgeBuilder(settings, locales, progress).build();
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
