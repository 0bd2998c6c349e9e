package lockstep.check.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.check.DocumentRule;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Place;
import lockstep.check.Remedy;
import lockstep.check.Severity;
import lockstep.check.State;
import lockstep.check.Subject;
import lockstep.procedure.Version;
import lockstep.retired.RetiredUse;
import lockstep.retired.Retirement;
import lockstep.retired.Retirement.Confidence;
import lockstep.source.Span;

/// What the rules about retired things share: each says the uses of one kind as findings.
abstract sealed class Retirements implements DocumentRule
    permits DamagedCommandRule,
        RetiredCommandRule,
        RetiredLinkRule,
        RetiredModuleRule,
        RetiredNameRule {
  private final String id;
  private final FindingClass findingClass;
  private final Severity severity;
  private final RetiredUse.Rule kind;

  /// @param severity of most findings; each use has its own
  /// @param kind the uses that the rule is about
  Retirements(String id, FindingClass findingClass, Severity severity, RetiredUse.Rule kind) {
    this.id = id;
    this.findingClass = findingClass;
    this.severity = severity;
    this.kind = kind;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final FindingClass findingClass() {
    return findingClass;
  }

  @Override
  public final Severity severity() {
    return severity;
  }

  /// The findings in a document, legitimate mentions as suppressed ones.
  @Override
  public final Stream<Finding> findings(Subject subject) {
    List<RetiredUse> uses =
        subject.retired().all().stream().filter(use -> use.rule() == kind).toList();
    return uses.stream()
        .filter(use -> uses.stream().noneMatch(other -> isShownTarget(use, other)))
        .map(use -> finding(use, subject));
  }

  /// Whether a use is the text of a link that shows the target it leads to, which is one use to a reader.
  private static boolean isShownTarget(RetiredUse use, RetiredUse other) {
    Span text = use.place().span();
    Span target = other.place().span();
    return use.written().equals(other.written())
        && text.line() == target.line()
        && text.column() + use.written().length() + "](".length() == target.column();
  }

  private Finding finding(RetiredUse use, Subject subject) {
    List<Place> places = use.places().stream().map(place -> place(place, subject)).toList();
    String name = use.retirement().name();
    Finding finding =
        Finding.of(this, subject, places.getFirst(), name, values(use))
            .withRelated(places.subList(1, places.size()))
            .with(severity(use.severity()))
            .with(remedy(use));
    return use.suppression()
        .map(why -> new State.Suppressed(State.By.RULE, why.id()))
        .map(finding::with)
        .orElse(finding);
  }

  private static Place place(RetiredUse.Place place, Subject subject) {
    String locale =
        place.isSource()
            ? subject.base().map(Version::locale).orElse(Place.UNKNOWN_LOCALE)
            : subject.locale();
    return new Place(locale, subject.file(), place.span());
  }

  private static Remedy remedy(RetiredUse use) {
    return new Remedy(
        use.fix().map(fix -> new Remedy.Fix(fix.replace(), fix.with())),
        candidates(use).map(Retirement.Replacement::name).toList(),
        Optional.of(use.retirement()));
  }

  private static Severity severity(Retirement.Severity severity) {
    return switch (severity) {
      case ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case NOTE -> Severity.NOTE;
    };
  }

  private static Stream<Retirement.Replacement> candidates(RetiredUse use) {
    return use.proposal().stream().flatMap(proposal -> proposal.candidates().stream());
  }

  private static Map<String, String> values(RetiredUse use) {
    Map<String, String> values = new HashMap<>();
    values.put("written", use.written().replaceAll("\\s+", " "));
    values.put("name", use.retirement().name());
    use.retirement().retiredOn().ifPresent(date -> values.put("date", date.toString()));
    values.put("ended", Finding.phrase("retired." + ended(use)));
    values.put("replacement", replacement(use));
    values.put("parameters", gone(use));
    RetirementNotes notes = RetirementNotes.of(use.retirement());
    values.put("more", notes.phrase());
    values.put("note", notes.text());
    boolean gone = !isPlainHttp(use);
    values.put("out", gone ? Finding.phrase("retired.out-of-date") : "");
    values.put("advice", Finding.phrase("retired." + advice(use)));
    return values;
  }

  /// Whether it is a link that works and only is not encrypted.
  private static boolean isPlainHttp(RetiredUse use) {
    return use.retirement().name().equals("http://");
  }

  private static String ended(RetiredUse use) {
    if (isPlainHttp(use)) {
      return "not-encrypted";
    }
    if (use.confidence() == Confidence.LOW) {
      return "looks-retired";
    }
    String status =
        switch (use.retirement().status()) {
          case RETIRED -> "ended";
          case DEPRECATED -> "deprecated";
          case RENAMED -> "renamed";
          case MOVED -> "moved";
        };
    return status + (use.retirement().retiredOn().isPresent() ? "-on" : "");
  }

  private static String advice(RetiredUse use) {
    if (use.proposal().isEmpty()) {
      return "use-nothing";
    }
    if (use.proposal().flatMap(RetiredUse.Proposal::text).isEmpty()
        && candidates(use).count() > 1) {
      return "choose";
    }
    if (!gone(use).isEmpty()) {
      return "use-without";
    }
    return has(use, RetiredUse.Note.Kind.PARAMETERS_DIFFER) ? "use-differently" : "use";
  }

  private static String replacement(RetiredUse use) {
    Optional<String> text = use.proposal().flatMap(RetiredUse.Proposal::text);
    return text.orElseGet(
        () -> candidates(use).map(Retirement.Replacement::name).collect(Collectors.joining(", ")));
  }

  private static String gone(RetiredUse use) {
    return use.notes().stream()
        .filter(note -> note.kind() == RetiredUse.Note.Kind.PARAMETER_REMOVED)
        .map(RetiredUse.Note::text)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static boolean has(RetiredUse use, RetiredUse.Note.Kind kind) {
    return use.notes().stream().anyMatch(note -> note.kind() == kind);
  }
}
