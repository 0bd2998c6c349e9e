package lockstep.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import lockstep.markdown.AlertKind;
import lockstep.procedure.ActorClaim;
import lockstep.procedure.Block;
import lockstep.procedure.DocumentKind;
import lockstep.procedure.LinkKind;
import lockstep.procedure.Mention;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Provenance;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.StepId;
import lockstep.procedure.Task;
import lockstep.procedure.TaskId;
import lockstep.procedure.Version;
import lockstep.source.Span;

/// Reads versions that a [VersionWriter] wrote.
record VersionReader(ByteReader in, NodeReader nodes) {
  private static final VersionWriter.Kind[] KINDS = VersionWriter.Kind.values();
  private static final DocumentKind[] DOCUMENT_KINDS = DocumentKind.values();
  private static final Provenance.Translation[] TRANSLATIONS = Provenance.Translation.values();
  private static final LinkKind[] LINK_KINDS = LinkKind.values();
  private static final Shape.Marker[] MARKERS = Shape.Marker.values();
  private static final AlertKind[] ALERTS = AlertKind.values();
  private static final Step.Kind[] STEP_KINDS = Step.Kind.values();
  private static final ActorClaim.Evidence[] EVIDENCE = ActorClaim.Evidence.values();

  VersionReader(ByteReader in) {
    this(in, new NodeReader(in));
  }

  Version version() {
    ProcedureId procedure = ProcedureId.of(in.text());
    String locale = in.text();
    DocumentKind kind = in.one(DOCUMENT_KINDS);
    String title = in.text();
    var description = in.maybe(in::text);
    Provenance provenance = provenance();
    List<Mention> roles = in.all(this::mention);
    List<Mention> appliesTo = in.all(this::mention);
    List<Block> blocks = blocks();
    return new Version(
        procedure,
        locale,
        kind,
        title,
        description,
        provenance,
        roles,
        appliesTo,
        blocks,
        in.all(() -> task(blocks)));
  }

  private Span span() {
    return nodes.span();
  }

  private LocalDate day() {
    return LocalDate.parse(in.text());
  }

  private Provenance provenance() {
    return new Provenance(
        in.text(),
        in.text(),
        in.maybe(in::text),
        in.maybe(in::text),
        in.maybe(this::day),
        in.maybe(this::day),
        in.maybe(() -> in.one(TRANSLATIONS)),
        in.maybe(in::text),
        in.maybe(in::text),
        in.maybe(in::text));
  }

  private Mention mention() {
    return new Mention(in.maybe(in::text), in.text(), span());
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int count = in.number(); count > 0; count--) {
      blocks.add(block(blocks.size()));
    }
    return List.copyOf(blocks);
  }

  private Block block(int index) {
    return new Block(
        index,
        shape(),
        span(),
        index(),
        in.text(),
        nodes.node(),
        in.all(() -> new Block.Label(in.text(), span())),
        in.all(() -> new Block.MenuPath(in.texts(), span())),
        in.all(() -> new Block.Link(in.text(), in.text(), in.one(LINK_KINDS), span())),
        in.all(() -> new Block.Command(in.text(), in.text(), span())),
        in.all(() -> new Block.Placeholder(in.text(), span())),
        in.maybe(in::text));
  }

  private OptionalInt index() {
    int number = in.number();
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number - 1);
  }

  private Shape shape() {
    return switch (in.one(KINDS)) {
      case HEADING -> new Shape.Heading(in.number(), in.text(), in.number());
      case ITEM -> new Shape.Item(in.one(MARKERS), in.text(), in.text());
      case PARAGRAPH -> new Shape.Paragraph();
      case NOTE -> new Shape.Note(in.one(ALERTS));
      case QUOTE -> new Shape.Quote();
      case CODE -> new Shape.Code(in.maybe(in::text));
      case IMAGE -> new Shape.Image(in.text());
      case TABLE_ROW -> new Shape.TableRow(in.truth(), in.texts());
      case HTML -> new Shape.Html();
    };
  }

  private Task task(List<Block> blocks) {
    return new Task(
        new TaskId(in.text()),
        in.text(),
        in.number(),
        in.maybe(() -> new Task.Variant(in.text(), in.text())),
        in.all(() -> step(blocks)));
  }

  private Step step(List<Block> blocks) {
    return new Step(
        new StepId(in.text()),
        in.number(),
        in.text(),
        in.one(STEP_KINDS),
        blocks.get(in.number()),
        in.all(() -> blocks.get(in.number())),
        in.all(() -> new ActorClaim(in.text(), in.one(EVIDENCE), in.real())),
        in.all(() -> step(blocks)));
  }
}
