package lockstep.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.format.Json;
import lockstep.source.ContentException;
import lockstep.source.Problem;

/// The findings that were there when a project began to check; only others count as new.
///
/// @param entries by file, then by rule and fingerprint
public record Baseline(List<Entry> entries) {
  /// The usual file's name.
  public static final String FILE = "lockstep-baseline.json";

  /// Nothing is known.
  public static final Baseline NONE = new Baseline(List.of());

  public Baseline {
    entries =
        entries.stream()
            .sorted(
                Comparator.comparing(Entry::file)
                    .thenComparing(Entry::rule)
                    .thenComparing(Entry::fingerprint))
            .toList();
  }

  /// A known finding.
  ///
  /// @param file where it was seen first; for readers, not compared
  /// @param step the step's number, for readers
  /// @param note what somebody wrote about it
  public record Entry(
      FindingId fingerprint,
      String rule,
      String file,
      Optional<String> step,
      LocalDate firstSeen,
      Optional<String> note) {}

  /// A baseline of the findings that are not suppressed. What stood in an earlier one keeps its date and note.
  public static Baseline of(Collection<Finding> findings, Baseline earlier, LocalDate today) {
    Map<FindingId, Entry> before = earlier.byId();
    return new Baseline(
        findings.stream()
            .filter(finding -> !(finding.state() instanceof State.Suppressed))
            .map(
                finding -> {
                  Optional<Entry> known = Optional.ofNullable(before.get(finding.id()));
                  return new Entry(
                      finding.id(),
                      finding.rule(),
                      finding.place().file(),
                      finding.step().map(Finding.AtStep::number),
                      known.map(Entry::firstSeen).orElse(today),
                      known.flatMap(Entry::note));
                })
            .toList());
  }

  /// Reads a baseline's text.
  ///
  /// @param file as messages name it
  /// @throws ContentException when it is not of the form that [#toJson()] gives
  public static Baseline parse(String file, String json) {
    try {
      if (!(Json.read(json) instanceof List<?> list)) {
        throw new IllegalArgumentException("no list");
      }
      List<Entry> entries = new ArrayList<>();
      for (Object written : list) {
        if (!(written instanceof Map<?, ?> map)) {
          throw new IllegalArgumentException("an entry is no object");
        }
        entries.add(
            new Entry(
                new FindingId(needed(map, "fingerprint")),
                needed(map, "rule"),
                needed(map, "file"),
                text(map, "step"),
                CommentSuppression.date(needed(map, "firstSeen"))
                    .orElseThrow(() -> new IllegalArgumentException("firstSeen is no date")),
                text(map, "note")));
      }
      return new Baseline(entries);
    } catch (IllegalArgumentException e) {
      throw new ContentException(
          new Problem(
              "bad-baseline",
              file,
              1,
              1,
              "not a baseline ("
                  + e.getMessage()
                  + "); mend it or write it anew with lockstep baseline create"));
    }
  }

  private static String needed(Map<?, ?> map, String key) {
    return text(map, key).orElseThrow(() -> new IllegalArgumentException("an entry lacks " + key));
  }

  private static Optional<String> text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  /// A JSON list, one entry a line, so that changes can be merged.
  public String toJson() {
    return entries.stream()
        .map(entry -> "  " + Json.line(tree(entry)))
        .collect(Collectors.joining(",\n", entries.isEmpty() ? "[" : "[\n", "\n]\n"));
  }

  private static Map<String, Object> tree(Entry entry) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("fingerprint", entry.fingerprint().value());
    tree.put("rule", entry.rule());
    tree.put("file", entry.file());
    entry.step().ifPresent(step -> tree.put("step", step));
    tree.put("firstSeen", entry.firstSeen().toString());
    entry.note().ifPresent(note -> tree.put("note", note));
    return tree;
  }

  /// The entries whose findings no longer occur.
  ///
  /// @param findings all there are now
  /// @param rules ids of the rules that looked; entries of others are left out
  public List<Entry> gone(Collection<Finding> findings, Set<String> rules) {
    Set<FindingId> now = findings.stream().map(Finding::id).collect(Collectors.toSet());
    return entries.stream()
        .filter(entry -> rules.contains(entry.rule()) && !now.contains(entry.fingerprint()))
        .toList();
  }

  /// This without some entries.
  public Baseline without(Collection<Entry> others) {
    return new Baseline(entries.stream().filter(entry -> !others.contains(entry)).toList());
  }

  /// Since when a finding is known; empty when it is not.
  Optional<State> state(Finding finding) {
    return Optional.ofNullable(byId().get(finding.id()))
        .map(
            entry ->
                new State.Known(
                    "known since "
                        + entry.firstSeen()
                        + entry.note().map(note -> ": " + note).orElse("")));
  }

  private Map<FindingId, Entry> byId() {
    Map<FindingId, Entry> byId = new TreeMap<>();
    entries.forEach(entry -> byId.putIfAbsent(entry.fingerprint(), entry));
    return byId;
  }
}
