package lockstep.export;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.Rule;
import lockstep.check.Severity;
import lockstep.check.State;
import lockstep.check.Subject;
import lockstep.locale.LocaleData;
import lockstep.procedure.Provenance;
import lockstep.procedure.Version;
import lockstep.source.SourceText;

/// What a check found, as all formats write it.
///
/// @param subjects the files that were looked at
/// @param rules those that looked, by id
/// @param findings by place, in all states
/// @param reader the language of the messages
/// @param texts the text of a file, where it can be had
/// @param took time of the check
public record FindingReport(
    List<Subject> subjects,
    List<Rule> rules,
    List<Finding> findings,
    LocaleData reader,
    Function<String, Optional<SourceText>> texts,
    Duration took) {
  public FindingReport {
    subjects = List.copyOf(subjects);
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
  }

  /// The same with the worst findings only, as many as are wanted.
  public FindingReport worst(int most) {
    if (findings.size() <= most) {
      return this;
    }
    Set<Finding> kept =
        findings.stream()
            .sorted(
                Comparator.comparing((Finding finding) -> !finding.isNew())
                    .thenComparing(Finding::severity)
                    .thenComparing(Finding::findingClass)
                    .thenComparing(Comparator.naturalOrder()))
            .limit(most)
            .collect(Collectors.toSet());
    return new FindingReport(
        subjects, rules, findings.stream().filter(kept::contains).toList(), reader, texts, took);
  }

  /// The findings that nobody has dealt with, by place.
  List<Finding> fresh() {
    return findings.stream().filter(Finding::isNew).toList();
  }

  /// The findings that nobody has dealt with, by file.
  SortedMap<String, List<Finding>> freshByFile() {
    return fresh().stream()
        .collect(
            Collectors.groupingBy(
                finding -> finding.place().file(), TreeMap::new, Collectors.toList()));
  }

  /// The locales of the files and findings, sorted.
  SortedMap<String, List<Finding>> byLocale() {
    SortedMap<String, List<Finding>> byLocale = new TreeMap<>();
    subjects.forEach(subject -> byLocale.put(subject.locale(), List.of()));
    byLocale.putAll(findings.stream().collect(Collectors.groupingBy(Finding::locale)));
    return byLocale;
  }

  /// The message on one line.
  String message(Finding finding) {
    return Plain.line(finding.message(reader));
  }

  /// `2 errors, 1 warning (3 known, hidden)`.
  String counts() {
    TreeMap<Severity, Long> bySeverity =
        new TreeMap<>(
            fresh().stream()
                .collect(Collectors.groupingBy(Finding::severity, Collectors.counting())));
    String counted =
        bySeverity.entrySet().stream()
            .map(entry -> counted(entry.getValue(), entry.getKey().id()))
            .collect(Collectors.joining(", "));
    long known = findings.stream().filter(f -> f.state() instanceof State.Known).count();
    long suppressed = findings.stream().filter(f -> f.state() instanceof State.Suppressed).count();
    String hidden =
        (known > 0 ? known + " known" : "")
            + (known > 0 && suppressed > 0 ? ", " : "")
            + (suppressed > 0 ? suppressed + " suppressed" : "");
    return (counted.isEmpty() ? "no findings" : counted)
        + (hidden.isEmpty() ? "" : " (" + hidden + ", hidden)");
  }

  /// What is known of a file: `fr · HT · Nov 2016`; empty where it was not looked at.
  Optional<String> facts(String file) {
    return subjects.stream()
        .filter(subject -> subject.file().equals(file))
        .findFirst()
        .map(FindingReport::facts);
  }

  private static String facts(Subject subject) {
    Optional<Provenance> provenance = subject.version().map(Version::provenance);
    Stream<String> more =
        provenance.stream()
            .flatMap(
                from ->
                    Stream.concat(
                        from.translation().map(Enum::name).stream(),
                        from
                            .handoff()
                            .or(from::date)
                            .map(DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH)::format)
                            .stream()));
    return Stream.concat(Stream.of(subject.locale()), more).collect(Collectors.joining(" · "));
  }

  /// `5 files · 1 procedure in 3 languages, 2 in 1`.
  String size() {
    SortedMap<String, TreeSet<String>> locales = new TreeMap<>();
    for (Subject subject : subjects) {
      if (subject.version().isPresent()) {
        locales
            .computeIfAbsent(subject.procedure().toString(), _ -> new TreeSet<>())
            .add(subject.locale());
      }
    }
    TreeMap<Integer, Long> byLanguages =
        new TreeMap<>(
            locales.values().stream()
                .collect(Collectors.groupingBy(TreeSet::size, Collectors.counting())));
    StringBuilder text = new StringBuilder(counted(subjects.size(), "file"));
    String before = " · ";
    String noun = " document";
    for (var entry : byLanguages.descendingMap().entrySet()) {
      text.append(before).append(entry.getValue()).append(noun);
      text.append(noun.isEmpty() || entry.getValue() == 1 ? "" : "s");
      text.append(" in ").append(counted(entry.getKey(), "language"));
      before = ", ";
      noun = "";
    }
    return text.toString();
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
