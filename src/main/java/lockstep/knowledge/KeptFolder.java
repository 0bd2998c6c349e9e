package lockstep.knowledge;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lockstep.align.Learning;
import lockstep.locale.Locales;
import lockstep.retired.Retirements;
import lockstep.search.Searches;

/// The folder in which what a build found out outlives a run, so that the next build need not find out again what has not changed. Each
/// file says what it depends on; one that depends on something else, or is damaged, is told and made again.
///
/// @param folder exists and can be written to
/// @param complaints hears why a file of the folder is not used, in a sentence
record KeptFolder(Path folder, Consumer<String> complaints) {
  /// What was read from files.
  KnownDocuments documents(Settings settings, Locales locales, Retirements retirements) {
    return DocumentFile.open(
        folder.resolve("documents.bin"),
        GenerationId.ofReading(settings, locales, retirements),
        new DocumentCodec(retirements),
        complaints);
  }

  /// What the content of a generation teaches.
  ///
  /// @param generation id of the generation
  Learning learning(String generation, Supplier<Learning> learning) {
    return new LearningFile(folder.resolve("learning.gz"), complaints).of(generation, learning);
  }

  /// What the rules find.
  ///
  /// @param name of what it depends on
  Judgement findings(String name, FindingLines lines, Supplier<Judgement> judging) {
    return new FindingsFile(folder.resolve("findings.jsonl.gz"), complaints)
        .of(name, lines, judging);
  }

  /// What keeps the index.
  ///
  /// @param source tag of the language that documents are written in first
  Searches searches(Locales locales, String source) {
    return new Searches(Optional.of(folder.resolve("index")), locales, source, complaints);
  }
}
