package lockstep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.markdown.Node;
import lockstep.procedure.ActorClaim;
import lockstep.procedure.ActorClaim.Evidence;
import lockstep.procedure.Block;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Step;
import lockstep.procedure.StepId;
import lockstep.procedure.Task;
import lockstep.procedure.TaskId;

/// Makes the tasks of a version: ids, kinds of substeps and actors.
final class StepBuilder {
  private final ProcedureId procedure;
  private final List<Block> blocks;
  private final Numbering numbering;
  private final Language language;
  private final ActorReader actors;
  private final List<ResponsibilityTable> tables;

  StepBuilder(
      ProcedureId procedure,
      List<Block> blocks,
      Numbering numbering,
      Language language,
      List<ResponsibilityTable> tables) {
    this.procedure = procedure;
    this.blocks = blocks;
    this.numbering = numbering;
    this.language = language;
    this.actors = language.actors();
    this.tables = tables;
  }

  List<Task> tasks(List<TaskDraft> drafts) {
    return drafts.stream().map(draft -> task(draft, table(draft, drafts))).toList();
  }

  /// The table that assigns a task's steps: tables speak of step headings, or of the one list that has as many steps.
  private Optional<ResponsibilityTable> table(TaskDraft task, List<TaskDraft> all) {
    boolean headings = all.stream().anyMatch(TaskDraft::stepHeadings);
    return tables.stream()
        .filter(
            table ->
                headings
                    ? task.stepHeadings()
                    : task.steps().size() == table.rows()
                        && all.stream().filter(t -> t.steps().size() == table.rows()).count() == 1)
        .findFirst();
  }

  private Task task(TaskDraft draft, Optional<ResponsibilityTable> table) {
    List<Step> steps = new ArrayList<>();
    for (StepDraft step : draft.steps()) {
      String number = numbering.of(step.block());
      List<ActorClaim> own = draft.stepHeadings() ? ofHeading(step) : actors.ofText(text(step));
      List<ActorClaim> assigned =
          table.map(t -> t.byStep().getOrDefault(position(number), List.of())).orElse(List.of());
      boolean labelled = own.stream().anyMatch(claim -> claim.evidence() == Evidence.LEAD_IN);
      List<ActorClaim> claims = assigned.isEmpty() || labelled ? own : assigned;
      steps.add(step(step, draft.id(), number, Step.Kind.ACTION, claims));
    }
    return new Task(draft.id(), draft.title(), draft.line(), draft.variant(), steps);
  }

  private static int position(String number) {
    return Integer.parseInt(number.substring(number.lastIndexOf('.') + 1));
  }

  private List<ActorClaim> ofHeading(StepDraft step) {
    List<ActorClaim> named = actors.ofHeading(StepHeadings.title(text(step), language));
    if (!named.isEmpty()) {
      return named;
    }
    return step.parts().stream()
        .filter(part -> part.body() instanceof Node.Paragraph)
        .findFirst()
        .map(part -> actors.ofText(part.text()))
        .orElse(List.of());
  }

  private Step step(
      StepDraft draft, TaskId task, String number, Step.Kind kind, List<ActorClaim> claims) {
    List<ActorClaim> inherited =
        claims.stream()
            .map(claim -> new ActorClaim(claim.actor(), Evidence.INHERITED, claim.confidence()))
            .toList();
    List<Step> substeps = new ArrayList<>();
    Step.Kind itsKind = Step.Kind.ACTION;
    int list = -1;
    for (StepDraft substep : draft.substeps()) {
      int itsList = substep.block().mark().orElseThrow().list();
      if (itsList != list) {
        itsKind = kind(draft, substep.block());
        list = itsList;
      }
      // What is only needed or shown has labels of its own ("Customer: ..."), which name fields.
      List<ActorClaim> own =
          itsKind == Step.Kind.INFORMATION ? List.of() : actors.ofText(text(substep));
      String itsNumber = numbering.of(substep.block());
      substeps.add(step(substep, task, itsNumber, itsKind, own.isEmpty() ? inherited : own));
    }
    List<Block> parts = draft.parts().stream().map(part -> blocks.get(part.index())).toList();
    return new Step(
        StepId.of(procedure, task, number),
        1,
        number,
        kind,
        blocks.get(draft.block().index()),
        parts,
        claims,
        substeps);
  }

  /// What a nested list holds is said by the text above it, its last sentence at most.
  ///
  /// @param first item of the list
  private Step.Kind kind(StepDraft parent, Draft first) {
    String lead = lastSentence(leadIn(parent, first)).toLowerCase(Locale.ROOT);
    if (language.phrases().choiceLeadIns().stream().anyMatch(lead::contains)) {
      return Step.Kind.CHOICE;
    }
    return language.phrases().informationLeadIns().stream().anyMatch(lead::contains)
        ? Step.Kind.INFORMATION
        : Step.Kind.ACTION;
  }

  private static String leadIn(StepDraft parent, Draft first) {
    String lead = text(parent);
    for (Draft part : parent.parts()) {
      if (part.index() < first.index() && part.body() instanceof Node.Paragraph) {
        lead = part.text();
      }
    }
    return lead;
  }

  private static String lastSentence(String text) {
    for (int i = text.length() - 2; i > 0; i--) {
      if (".!?".indexOf(text.charAt(i - 1)) >= 0 && Character.isWhitespace(text.charAt(i))) {
        return text.substring(i + 1);
      }
    }
    return text;
  }

  private static String text(StepDraft step) {
    return step.block().text();
  }
}
