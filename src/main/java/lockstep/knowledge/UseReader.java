package lockstep.knowledge;

import java.time.LocalDate;
import java.util.List;
import lockstep.retired.RetiredUse;
import lockstep.retired.Retirement;
import lockstep.retired.Retirements;

/// Reads uses of what is retired that a [UseWriter] wrote.
///
/// @param retirements with the catalogue that they were written with; not asked where nothing is used
record UseReader(ByteReader in, NodeReader nodes, Retirements retirements) {
  private static final RetiredUse.Rule[] RULES = RetiredUse.Rule.values();
  private static final RetiredUse.Context[] CONTEXTS = RetiredUse.Context.values();
  private static final RetiredUse.Suppression[] SUPPRESSIONS = RetiredUse.Suppression.values();
  private static final RetiredUse.Change[] CHANGES = RetiredUse.Change.values();
  private static final RetiredUse.Note.Kind[] NOTES = RetiredUse.Note.Kind.values();
  private static final Retirement.Kind[] KINDS = Retirement.Kind.values();
  private static final Retirement.Scope[] SCOPES = Retirement.Scope.values();
  private static final Retirement.Severity[] SEVERITIES = Retirement.Severity.values();
  private static final Retirement.Confidence[] CONFIDENCES = Retirement.Confidence.values();
  private static final Retirement.Status[] STATUSES = Retirement.Status.values();

  List<RetiredUse> uses() {
    return in.all(this::use);
  }

  private RetiredUse use() {
    return new RetiredUse(
        in.one(RULES),
        retirement(),
        in.text(),
        in.all(this::place),
        in.one(SEVERITIES),
        in.maybe(() -> in.one(SUPPRESSIONS)),
        in.one(CONFIDENCES),
        in.maybe(this::proposal),
        in.maybe(() -> new RetiredUse.Fix(in.text(), in.text())),
        in.all(() -> new RetiredUse.Note(in.one(NOTES), in.text())));
  }

  private Retirement retirement() {
    if (!in.truth()) {
      return made();
    }
    String name = in.text();
    return retirements
        .catalogue()
        .entry(name)
        .orElseThrow(() -> new IllegalArgumentException("the catalogue has no " + name));
  }

  private Retirement made() {
    return new Retirement(
        in.text(),
        in.one(KINDS),
        in.text(),
        in.texts(),
        in.one(SCOPES),
        in.texts(),
        in.all(this::replacement),
        in.texts(),
        in.texts(),
        in.one(SEVERITIES),
        in.one(CONFIDENCES),
        in.one(STATUSES),
        in.maybe(this::day),
        in.maybe(this::day),
        in.all(() -> new Retirement.Source(in.text(), in.text(), in.maybe(in::text), in.text())),
        in.maybe(in::text));
  }

  private LocalDate day() {
    return LocalDate.parse(in.text());
  }

  private Retirement.Replacement replacement() {
    return new Retirement.Replacement(in.text(), in.maybe(in::text));
  }

  private RetiredUse.Place place() {
    return new RetiredUse.Place(nodes.span(), in.one(CONTEXTS), in.truth());
  }

  private RetiredUse.Proposal proposal() {
    return new RetiredUse.Proposal(
        in.maybe(in::text),
        in.all(this::replacement),
        in.all(() -> new RetiredUse.Parameter(in.text(), in.maybe(in::text), in.one(CHANGES))));
  }
}
