package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lockstep.check.FindingId;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Siblings;
import lockstep.markdown.BlockHtml;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.StepId;
import lockstep.procedure.Version;

/// A step as answers show it. Labels, links, commands and notes are those of the step and its parts,
/// not of its substeps.
///
/// @param line 1-based
/// @param source the text that it was translated from, where the document carries it
/// @param findings ids
@Serdeable
@Schema(name = "Step")
record StepView(
    String stepId,
    int rev,
    String number,
    String kind,
    int line,
    List<Claim> actors,
    String text,
    String html,
    Optional<String> source,
    List<PartView> parts,
    List<String> labels,
    List<List<String>> menuPaths,
    List<LinkView> links,
    List<CommandView> commands,
    List<String> placeholders,
    List<NoteView> notes,
    List<String> findings,
    List<StepView> substeps) {

  private static List<Claim> claims(Step step, Siblings siblings) {
    List<Claim> own =
        step.actors().stream()
            .map(claim -> new Claim(claim.actor(), claim.evidence().id(), claim.confidence()))
            .toList();
    return own.isEmpty()
        ? siblings.of(step).stream()
            .flatMap(claims -> claims.actors().stream())
            .map(claim -> new Claim(claim.actor(), "sibling", claim.confidence()))
            .toList()
        : own;
  }

  /// Who does it, and how we know.
  ///
  /// @param evidence `lead-in`, `heading`, `table`, `subject`, `inherited`, or `sibling` where only another language says it
  /// @param confidence in (0,1]
  @Serdeable
  @Schema(name = "ActorClaim")
  record Claim(String id, String evidence, double confidence) {}

  /// A note inside a step.
  @Serdeable
  @Schema(name = "Note")
  record NoteView(String kind, String text) {}

  static StepView of(Step step, Found found) {
    Block block = step.block();
    return new StepView(
        step.id().value(),
        step.rev(),
        step.number(),
        step.kind().id(),
        block.span().line(),
        claims(step, found.siblings()),
        block.text(),
        BlockHtml.of(block.body()),
        block.source(),
        PartView.of(step.parts()),
        all(step, part -> part.labels().stream().map(Block.Label::text)),
        all(step, part -> part.menuPaths().stream().map(Block.MenuPath::labels)),
        all(step, part -> part.links().stream().map(LinkView::of)),
        all(step, part -> part.commands().stream().map(found.retired()::view)),
        all(step, part -> part.placeholders().stream().map(Block.Placeholder::text)),
        all(step, StepView::note),
        found.ids().apply(step.id()),
        step.substeps().stream().map(substep -> of(substep, found)).toList());
  }

  /// What is found in the steps of a version.
  ///
  /// @param ids ids of the findings of a step
  /// @param retired what is gone of their commands
  /// @param siblings what only other versions say of its steps
  record Found(Function<StepId, List<String>> ids, RetiredCommands retired, Siblings siblings) {
    static Found of(Generation generation, Version version, Siblings siblings) {
      return new Found(
          step -> generation.checks().ofStep(version, step).stream().map(FindingId::value).toList(),
          RetiredCommands.of(generation, version),
          siblings);
    }
  }

  private static <T> List<T> all(Step step, Function<Block, Stream<T>> facts) {
    return step.blocks().flatMap(facts).toList();
  }

  private static Stream<NoteView> note(Block block) {
    return block.shape() instanceof Shape.Note(var kind)
        ? Stream.of(new NoteView(kind.id(), block.text()))
        : Stream.empty();
  }
}
