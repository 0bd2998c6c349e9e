package lockstep.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import lockstep.checklist.Checklist;
import lockstep.locale.LocaleData;
import lockstep.locale.Term;
import lockstep.locale.Vocabulary;
import lockstep.markdown.AlertKind;
import lockstep.procedure.Mention;
import lockstep.procedure.Task;
import lockstep.procedure.Version;

/// What things are called in the reader's language.
record Labels(LocaleData reader) {
  /// A text of ours.
  String text(String key) {
    return reader.messages().find(key, Map.of()).orElse(key);
  }

  String note(AlertKind kind) {
    return text("note." + kind.id());
  }

  List<String> roles(Version version) {
    return mentions(version.roles(), reader.roles());
  }

  List<String> clouds(Version version) {
    return mentions(version.appliesTo(), reader.clouds());
  }

  List<String> actors(Collection<String> ids) {
    return ids.stream().map(id -> label(id, reader.actors())).toList();
  }

  /// Who is waited for, or who goes on.
  String handOver(Checklist.Item item, Checklist.HandOver handOver) {
    return item.mine()
        ? text("checklist.wait-for", "actors", String.join(", ", actors(handOver.waitFor())))
        : text("checklist.hand-over", "actors", String.join(", ", actors(handOver.to())));
  }

  /// That only a sibling says something, e.g. `(from the version in English)`.
  String filled(Checklist.Filled filled) {
    return "(" + text("checklist.filled", "language", filled.language()) + ")";
  }

  /// What a step asks for, and which.
  String collected(Checklist.Collected one) {
    return one.label() + " (" + text("checklist.collect-for", "number", one.step().number()) + ")";
  }

  private String text(String key, String name, String value) {
    return reader.messages().find(key, Map.of(name, value)).orElse(key);
  }

  /// The title of a task, with its tab where the procedure stands in tabs.
  String title(Task task) {
    return task.variant()
        .map(variant -> task.title() + " (" + variant.label() + ")")
        .orElse(task.title());
  }

  /// What the vocabulary does not know stays as written.
  private static List<String> mentions(List<Mention> mentions, Vocabulary vocabulary) {
    return mentions.stream()
        .map(mention -> mention.id().map(id -> label(id, vocabulary)).orElse(mention.text()))
        .distinct()
        .toList();
  }

  private static String label(String id, Vocabulary vocabulary) {
    return vocabulary.term(id).map(Term::label).orElse(id);
  }
}
