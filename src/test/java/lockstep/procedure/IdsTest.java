package lockstep.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;
import lockstep.source.Span;
import org.junit.jupiter.api.Test;

/// Ids are the same in all languages, and values that exist are valid.
final class IdsTest {
  private static final ProcedureId ID = ProcedureId.of("partner-center/Agreements.md");

  @Test
  void aProcedureIdKeepsItsCaseAndIsComparedWithoutIt() {
    assertThat(ID.path()).isEqualTo("partner-center/Agreements");
    assertThat(ID.toUrl()).isEqualTo("partner-center~Agreements");
    assertThat(ProcedureId.parse("PARTNER-CENTER~agreements")).isEqualTo(ID).hasSameHashCodeAs(ID);
    assertThat(ID.compareTo(ProcedureId.of("partner-center/agreements"))).isZero();
    assertThatThrownBy(() -> ProcedureId.of(".md")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStepIdFollowsFromProcedureTaskAndNumber() {
    StepId id = StepId.of(ID, new TaskId("sign"), "2.3");
    assertThat(id.value()).matches("s_[0-9a-hjkmnp-tv-z]{10}");
    assertThat(StepId.of(ProcedureId.of("PARTNER-CENTER/agreements"), new TaskId("sign"), "2.3"))
        .isEqualTo(id);
    assertThat(
            Stream.of(
                StepId.of(ID, new TaskId("sign"), "2.4"),
                StepId.of(ID, new TaskId("sign~2"), "2.3"),
                StepId.of(ID, new TaskId("sign@new"), "2.3"),
                StepId.of(ProcedureId.of("other"), new TaskId("sign"), "2.3")))
        .doesNotContain(id)
        .doesNotHaveDuplicates();
    assertThatThrownBy(() -> new StepId("s_short")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void linksAreToldApartByTheirTarget() {
    Map.of(
            "page.md", LinkKind.DOCUMENT,
            "../a/page.md#part", LinkKind.DOCUMENT,
            "", LinkKind.DOCUMENT,
            "#part", LinkKind.ANCHOR,
            "#TAB/new", LinkKind.TAB,
            "/azure", LinkKind.SITE,
            "//example.org", LinkKind.WEB,
            "HTTPS://example.org", LinkKind.WEB,
            "mailto:a@example.org", LinkKind.OTHER,
            "javascript:alert(1)", LinkKind.OTHER)
        .forEach((target, kind) -> assertThat(LinkKind.of(target)).as(target).isEqualTo(kind));
  }

  @Test
  void translationKindsAreReadInAllSpellings() {
    assertThat(Stream.of("MT", "mt", "Machine Translation").map(Provenance.Translation::of))
        .allMatch(kind -> kind.filter(Provenance.Translation.MT::equals).isPresent());
    assertThat(Provenance.Translation.of("Human Translation")).contains(Provenance.Translation.HT);
    assertThat(Provenance.Translation.of("none")).isEmpty();
  }

  @Test
  void kindsHaveIds() {
    assertThat(Stream.of(DocumentKind.values()).map(DocumentKind::id))
        .containsExactly("procedure", "article", "announcement", "include", "navigation");
    assertThat(DocumentKind.of("announcement")).contains(DocumentKind.ANNOUNCEMENT);
    assertThat(DocumentKind.of("page")).isEmpty();
    assertThat(Stream.of(DocumentKind.values()).filter(kind -> !kind.isServed()))
        .containsExactly(DocumentKind.INCLUDE, DocumentKind.NAVIGATION);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> new TaskId(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Procedure.of(ID, Map.of()))
        .hasMessage("procedure partner-center/Agreements has no version");
    assertThatThrownBy(() -> new Task(new TaskId("t"), "T", 1, Optional.empty(), List.of()))
        .hasMessage("task t has no steps");
    assertThatThrownBy(() -> new ActorClaim("customer", ActorClaim.Evidence.TABLE, 1.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> block(3, OptionalInt.of(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Block block(int index, OptionalInt parent) {
    Span span = new Span(1, 1, 1, 2);
    Node body = new Node.Paragraph(span, Inlines.NONE);
    return new Block(
        index,
        new Shape.Paragraph(),
        span,
        parent,
        "x",
        body,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }
}
