package lockstep.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.align.Relation;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.JudgedRow;
import lockstep.check.Pair;
import lockstep.check.Place;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.knowledge.Reference;
import lockstep.locale.LocaleData;
import lockstep.procedure.Version;
import lockstep.source.SourceText;

/// Versions beside their common reference with what the rules find, as all formats write it.
///
/// @param judged the versions that are judged, each against the same reference; never empty
/// @param why what makes the reference the reference, in words that continue `nl is the reference: `
/// @param reader the language of the messages
/// @param texts the text of a file, where it can be had
/// @param names what a file is called where it is shown
public record Comparison(
    List<Judged> judged,
    String why,
    LocaleData reader,
    Function<String, Optional<SourceText>> texts,
    UnaryOperator<String> names) {
  public Comparison {
    judged = List.copyOf(judged);
    if (judged.isEmpty()) {
      throw new IllegalArgumentException("nothing to compare");
    }
  }

  /// A comparison that calls files what messages call them.
  public Comparison(
      List<Judged> judged,
      String why,
      LocaleData reader,
      Function<String, Optional<SourceText>> texts) {
    this(judged, why, reader, texts, UnaryOperator.identity());
  }

  /// Why a text is the reference, in words that continue `nl is the reference: `.
  ///
  /// @param option what a reader chooses another one with, e.g. `--base`
  public static String why(Reference reference, String option) {
    return switch (reference.why()) {
      case SOURCE_DOCUMENT -> "documents are written in it first";
      case OWN_SOURCE -> "it is the source text that the version carries";
      case SIBLING_SOURCE -> "it is the source text that a version carries";
      case NEWEST -> {
        var from = reference.subject().version().orElseThrow().provenance();
        yield from.handoff()
                .or(from::date)
                .map(day -> "it has the newest date, " + day)
                .orElse("no version tells its day")
            + "; "
            + option
            + " takes another";
      }
      case CHOSEN -> option + " names it";
    };
  }

  /// A version that is judged.
  ///
  /// @param pair the version and the reference, aligned
  /// @param findings about the version, by place, in all states
  public record Judged(Pair pair, List<Finding> findings) {
    public Judged {
      findings = List.copyOf(findings);
    }

    Subject subject() {
      return pair.left();
    }

    Version version() {
      return pair.leftVersion();
    }

    String locale() {
      return pair.leftLocale().tag();
    }

    List<Finding> fresh() {
      return findings.stream().filter(Finding::isNew).toList();
    }
  }

  Subject reference() {
    return judged.getFirst().pair().right();
  }

  Version referenceVersion() {
    return judged.getFirst().pair().rightVersion();
  }

  String referenceLocale() {
    return judged.getFirst().pair().rightLocale().tag();
  }

  String file(Subject subject) {
    return names.apply(subject.file());
  }

  /// `sv guide.md:31:4`.
  String place(Place place) {
    Place named = new Place(place.locale(), names.apply(place.file()), place.span());
    return named.locale() + " " + named.toText();
  }

  /// The findings that nobody has dealt with.
  public List<Finding> fresh() {
    return judged.stream().flatMap(one -> one.fresh().stream()).toList();
  }

  /// In the language of the messages where there is a version in it, else the reference's.
  String title() {
    Stream<Version> all =
        Stream.concat(
            Stream.of(referenceVersion()), judged.stream().map(one -> one.pair().leftVersion()));
    List<Version> versions = all.toList();
    return versions.stream()
        .filter(version -> version.locale().equals(reader.tag()))
        .findFirst()
        .orElse(versions.getFirst())
        .title();
  }

  /// `2 faults (1 error, 1 warning), 1 suspicion (1 note); 3 suppressed, not shown`.
  static String found(List<Finding> findings) {
    Map<FindingClass, List<Finding>> byClass =
        findings.stream()
            .filter(Finding::isNew)
            .collect(
                Collectors.groupingBy(Finding::findingClass, TreeMap::new, Collectors.toList()));
    String counted =
        byClass.entrySet().stream()
            .map(entry -> counted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    long hidden = findings.stream().filter(finding -> !finding.isNew()).count();
    return (counted.isEmpty() ? "nothing" : counted)
        + (hidden == 0 ? "" : "; " + hidden + " suppressed, not shown");
  }

  private static String counted(FindingClass of, List<Finding> findings) {
    Map<Severity, Long> bySeverity =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.counting()));
    String noun =
        switch (of) {
          case FAULT -> " fault";
          case MARKUP -> " markup";
          case SUSPICION -> " suspicion";
          case INFO -> " info";
        };
    boolean plural = findings.size() != 1 && (of == FindingClass.FAULT || noun.endsWith("n"));
    return findings.size()
        + noun
        + (plural ? "s" : "")
        + bySeverity.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().id() + s(entry.getValue()))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  /// `37 blocks: 30 same, 4 changed, 3 missing`, for one version.
  String blocks(Judged one) {
    Map<Relation, Long> byRelation =
        JudgedRow.of(one.pair(), one.findings()).stream()
            .collect(
                Collectors.groupingBy(JudgedRow::relation, TreeMap::new, Collectors.counting()));
    long all = byRelation.values().stream().mapToLong(Long::longValue).sum();
    return all
        + " block"
        + s(all)
        + ": "
        + byRelation.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().id())
            .collect(Collectors.joining(", "));
  }

  static String s(long count) {
    return count == 1 ? "" : "s";
  }
}
