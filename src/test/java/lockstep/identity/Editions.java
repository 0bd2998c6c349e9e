package lockstep.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.knowledge.Generation;
import lockstep.knowledge.KnowledgeBuilder;
import lockstep.knowledge.Progress;
import lockstep.knowledge.Reader;
import lockstep.knowledge.Settings;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Step;
import lockstep.procedure.StepId;
import lockstep.source.ContentRoot;

/// Editions of one guide, read one after the other with the same ledger.
///
/// @param folder of content and ledger
record Editions(Path folder) {
  static final ProcedureId GUIDE = ProcedureId.of("guide");

  /// The folder of the ledger.
  Path ledger() {
    return folder.resolve("ledger");
  }

  void write(String locale, String text) {
    try {
      Path content = Files.createDirectories(folder.resolve("content").resolve(locale));
      Files.writeString(content.resolve("guide.md"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads the content and writes down what is known of its steps.
  Generation read() {
    Settings settings =
        Settings.of(List.of(ContentRoot.parse(folder.resolve("content").toString())))
            .withLedger(ledger());
    Generation read = new KnowledgeBuilder(settings, Reader.locales(), Progress.NONE).build();
    read.ledgers().write(ledger());
    return read;
  }

  /// The steps of the next edition in English.
  List<Step> edition(String text) {
    write("en", text);
    return steps(read(), "en");
  }

  static List<Step> steps(Generation generation, String locale) {
    return Reader.version(generation, "guide", locale).orElseThrow().steps().toList();
  }

  static List<StepId> ids(List<Step> steps) {
    return steps.stream().map(Step::id).toList();
  }

  Ledger known() {
    return Ledgers.read(ledger()).find(GUIDE).orElseThrow();
  }

  Event last(Step step) {
    return known().step(step.id()).orElseThrow().last();
  }

  Registered.Assigned assigned(String locale, Step step) {
    return known().versions().get(locale).steps().stream()
        .filter(one -> one.id().equals(step.id()))
        .findFirst()
        .orElseThrow();
  }
}
