package lockstep.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lockstep.format.Yaml;
import lockstep.procedure.ProcedureId;
import lockstep.source.Complaint;
import lockstep.source.ContentException;
import lockstep.source.Problem;

/// The suppressions that outlive a new translation, from `lockstep-suppressions.yml`: a list `suppressions` of entries with
/// `procedure`, `rule`, `evidence`, `reason` and, if wanted, `locale` and `until`.
///
/// @param entries in the order written
public record Suppressions(List<Entry> entries) {
  /// The file's name, in a content folder.
  public static final String FILE = "lockstep-suppressions.yml";

  /// No suppressions.
  public static final Suppressions NONE = new Suppressions(List.of());

  private static final Set<String> KEYS =
      Set.of("procedure", "rule", "evidence", "locale", "reason", "until");

  public Suppressions {
    entries = List.copyOf(entries);
  }

  /// One suppression.
  ///
  /// @param evidence compared without regard to case
  /// @param locale the only locale that is meant; empty for all
  /// @param until the last day on which it counts; empty for always
  public record Entry(
      ProcedureId procedure,
      String rule,
      String evidence,
      Optional<String> locale,
      String reason,
      Optional<LocalDate> until) {
    private boolean covers(Finding finding, LocalDate day) {
      return until.filter(day::isAfter).isEmpty() && isAbout(finding);
    }

    private boolean isAbout(Finding finding) {
      return rule.equals(finding.rule())
          && procedure.equals(finding.procedure())
          && locale.filter(tag -> !tag.equalsIgnoreCase(finding.locale())).isEmpty()
          && FindingId.normalised(evidence).equals(FindingId.normalised(finding.evidence()));
    }
  }

  /// These and others.
  public Suppressions and(Suppressions others) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(others.entries);
    return new Suppressions(all);
  }

  /// Reads the text of a suppression file.
  ///
  /// @param file as messages name it
  /// @param rules ids of the rules that there are
  /// @throws ContentException when it is not of that form
  public static Suppressions parse(String file, String text, Set<String> rules) {
    Yaml yaml = Yaml.parse(text);
    if (!yaml.complaints().isEmpty()) {
      Complaint first = yaml.complaints().getFirst();
      throw new ContentException(first.in(file));
    }
    if (yaml.values().isEmpty()) {
      return NONE;
    }
    if (!(yaml.values().get("suppressions") instanceof List<?> list)) {
      throw wrong(file, "no list “suppressions”; write suppressions: and the entries below it");
    }
    List<Entry> entries = new ArrayList<>();
    for (Object written : list) {
      entries.add(entry(file, entries.size() + 1, written, rules));
    }
    return new Suppressions(entries);
  }

  private static Entry entry(String file, int number, Object written, Set<String> rules) {
    String place = "entry " + number;
    if (!(written instanceof Map<?, ?> map)) {
      throw wrong(file, place + " has no keys; give procedure, rule, evidence and reason");
    }
    Yaml entry = new Yaml(Map.of("entry", map), List.of()).at("entry");
    TreeSet<String> strange = new TreeSet<>(entry.values().keySet());
    strange.removeAll(KEYS);
    if (!strange.isEmpty()) {
      throw wrong(
          file,
          place
              + " has the key “"
              + strange.first()
              + "”; use "
              + String.join(", ", new TreeSet<>(KEYS)));
    }
    String rule = needed(file, place, entry, "rule");
    if (!rules.contains(rule)) {
      throw wrong(
          file, place + " names “" + rule + "”, which is no rule; lockstep explain lists them");
    }
    Optional<String> until = entry.text("until");
    Optional<LocalDate> date = until.flatMap(CommentSuppression::date);
    if (until.isPresent() && date.isEmpty()) {
      throw wrong(file, place + " has the date “" + until.get() + "”; write it as in 2027-01-01");
    }
    return new Entry(
        ProcedureId.parse(needed(file, place, entry, "procedure")),
        rule,
        needed(file, place, entry, "evidence"),
        entry.text("locale"),
        needed(file, place, entry, "reason"),
        date);
  }

  private static String needed(String file, String place, Yaml entry, String key) {
    return entry
        .text(key)
        .orElseThrow(() -> wrong(file, place + " has no " + key + "; add the key with its value"));
  }

  private static ContentException wrong(String file, String what) {
    return new ContentException(new Problem("bad-suppressions", file, 1, 1, what));
  }

  /// The day on which the last suppression of a finding ended; empty when none did.
  Optional<LocalDate> ended(Finding finding, LocalDate day) {
    return entries.stream()
        .filter(entry -> entry.isAbout(finding))
        .flatMap(entry -> entry.until().filter(day::isAfter).stream())
        .max(LocalDate::compareTo);
  }

  /// Why a finding is suppressed on a day; empty when it is not.
  Optional<String> reason(Finding finding, LocalDate day) {
    return entries.stream()
        .filter(entry -> entry.covers(finding, day))
        .map(Entry::reason)
        .findFirst();
  }
}
