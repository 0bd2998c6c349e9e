package lockstep.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lockstep.cli.StepPlan.Change;
import lockstep.cli.StepPlan.Other;
import lockstep.cli.StepPlan.Place;
import lockstep.cli.StepPlan.Review;
import lockstep.identity.Doubt;
import lockstep.identity.Event;
import lockstep.identity.Ledgers;

/// What the next commit makes of steps and what is to be decided before, for people: what to decide comes first.
///
/// @param columns characters in a line
record StepPlanText(Colors colors, int columns) {
  private static final int MOST_LINES = 3;
  private static final String LABEL = "  %-9s %s  ";

  /// The plans of procedures with something to say, and a line for all.
  String of(StepPlans plans) {
    Wrapping text = new Wrapping(columns);
    for (StepPlan plan : plans.plans()) {
      List<Review> reviews = plan.reviews();
      if (!plan.isUpToDate() || !reviews.isEmpty()) {
        String what = plan.isUpToDate() ? "nothing to write" : StepStatus.commit(plan);
        text.line(colors.bold(plan.procedure().path()) + " · " + what);
        reviews.forEach(review -> review(review, text));
        if (!reviews.isEmpty()) {
          text.text("  ", "  ", advice(plan, plans));
        }
        List<Change> changes = plan.isFirst() ? List.of() : plan.changes();
        if (!reviews.isEmpty() && !changes.isEmpty()) {
          text.line("");
        }
        changes.forEach(change -> change(change, text));
        if (!reviews.isEmpty() || !changes.isEmpty()) {
          text.line("");
        }
      }
    }
    text.text("", "", summary(plans));
    return text.toString();
  }

  private static String advice(StepPlan plan, StepPlans plans) {
    return (plan.isFirst() ? "Commit first. " : "")
        + "Paste the yes or the no of each into pins of "
        + Ledgers.file(plans.folder(), plan.procedure());
  }

  private static String summary(StepPlans plans) {
    long changed = plans.plans().stream().filter(plan -> !plan.isUpToDate()).count();
    int reviews = plans.reviews();
    String write =
        changed == 0
            ? "Nothing to write"
            : IdsAction.counted(changed, "procedure") + " to write: lockstep ids commit";
    String confirm =
        reviews == 0 ? "nothing to confirm" : IdsAction.counted(reviews, "step") + " to confirm";
    return write + " · " + confirm;
  }

  private void review(Review review, Wrapping text) {
    Doubt doubt = review.doubt();
    String head = LABEL.formatted("confirm", review.id().value());
    text.line(
        colors.red(head.stripTrailing())
            + "  %d %% sure: %s".formatted(doubt.percent(), how(doubt)));
    // What was stands below what is now in the same language; that reads fastest.
    Place first =
        review.now().stream()
            .filter(place -> place.locale().equals(doubt.locale()))
            .findFirst()
            .orElse(review.now().getFirst());
    step("now", first, MOST_LINES, text);
    Place known = new Place(doubt.locale(), doubt.number(), doubt.text());
    step(first.locale().equals(doubt.locale()) ? "was" : "like", known, MOST_LINES, text);
    review.now().stream()
        .filter(place -> !place.equals(first))
        .forEach(place -> step("and", place, 1, text));
    text.line("            yes  " + review.confirm().toJson());
    text.line("            no   " + review.reject().toJson());
  }

  private static String how(Doubt doubt) {
    return switch (doubt.way()) {
      case TEXT -> "both say the same words";
      case STRUCTURE -> "both stand at the same place of the same source text";
      case ALIGNED -> "what they say is alike";
      case SUBSTEPS -> "most of its substeps went there";
      case CONTAINED -> "the words of one are nearly all in the other";
      case GAP -> "the only one left between the same neighbours";
    };
  }

  private void change(Change change, Wrapping text) {
    String what = change.what().stream().map(Event.Change::id).collect(Collectors.joining(" and "));
    Optional<Place> shown = change.now().or(change::was);
    String head = LABEL.formatted(what, change.id().value());
    step(head, shown.stream().toList(), MOST_LINES, text);
    change
        .was()
        .filter(_ -> change.now().isPresent())
        .ifPresent(
            was -> {
              if (!change.now().equals(change.was())) {
                step("was", was, MOST_LINES, text);
              } else if (change.what().contains(Event.Change.CHANGED)
                  || change.what().contains(Event.Change.REWORDED)) {
                text.line("            its notes, samples or links differ");
              }
            });
    for (Other other : change.others()) {
      String label =
          String.format(Locale.ROOT, "%12s%-4s %s  ", "", word(change), other.id().value());
      step(label, other.place().stream().toList(), MOST_LINES, text);
    }
  }

  /// How a step stands to the others.
  private static String word(Change change) {
    if (change.what().contains(Event.Change.RETIRED)) {
      return "now";
    }
    return change.what().contains(Event.Change.NEW) ? "from" : "with";
  }

  private static void step(String label, Place place, int most, Wrapping text) {
    step("            %-4s ".formatted(label), List.of(place), most, text);
  }

  /// @param places one, or none where the step stands nowhere
  /// @param most lines of its text
  private static void step(String head, List<Place> places, int most, Wrapping text) {
    if (places.isEmpty()) {
      text.line(head);
    }
    for (Place place : places) {
      String first = head + place.locale() + " " + place.number() + "  ";
      text.text(first, " ".repeat(first.length()), place.text(), most);
    }
  }
}
