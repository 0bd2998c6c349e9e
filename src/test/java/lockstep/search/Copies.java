package lockstep.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.procedure.ProcedureId;

/// Entries like others.
final class Copies {
  private Copies() {}

  /// The same under another path.
  static Entry of(Entry entry, ProcedureId procedure) {
    return with(entry, procedure, entry.passages());
  }

  /// The same with a sentence more at its end.
  static Entry with(Entry entry, String sentence) {
    List<Passage> passages = new ArrayList<>(entry.passages());
    passages.add(new Passage(sentence, false, Optional.empty(), Optional.empty(), ""));
    return with(entry, entry.procedure(), passages);
  }

  private static Entry with(Entry entry, ProcedureId procedure, List<Passage> passages) {
    return new Entry(
        procedure,
        entry.locale(),
        entry.kind(),
        entry.titles(),
        entry.description(),
        entry.traits(),
        entry.commands(),
        passages);
  }
}
