package lockstep.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.knowledge.Generation;
import lockstep.knowledge.KnowledgeBuilder;
import lockstep.knowledge.Progress;
import lockstep.knowledge.Settings;
import lockstep.knowledge.VersionSummary;
import lockstep.locale.Locales;
import lockstep.search.Entry;
import lockstep.search.Trait;
import lockstep.source.ContentRoot;

/// What search keeps of some content.
final class Entries {
  private Entries() {}

  /// Reads some content.
  static Generation read(List<ContentRoot> roots) {
    return new KnowledgeBuilder(Settings.of(roots), Locales.packed(), Progress.NONE).build();
  }

  /// An entry for each version that is served.
  static List<Entry> of(Generation generation) {
    List<Entry> entries = new ArrayList<>();
    for (VersionSummary summary : generation.procedures().summaries()) {
      if (summary.kind().isServed()) {
        generation
            .procedures()
            .find(summary.procedure())
            .flatMap(procedure -> procedure.version(summary.locale()))
            .ifPresent(
                version ->
                    entries.add(
                        Entry.of(version, Map.of(Trait.LOCALE, List.of(summary.locale())))));
      }
    }
    return entries;
  }
}
