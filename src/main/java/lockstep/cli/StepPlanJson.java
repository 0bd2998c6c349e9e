package lockstep.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.cli.StepPlan.Change;
import lockstep.cli.StepPlan.Other;
import lockstep.cli.StepPlan.Place;
import lockstep.cli.StepPlan.Review;
import lockstep.format.Json;
import lockstep.identity.Doubt;
import lockstep.identity.Event;

/// What the next commit makes of steps and what is to be decided before, for programs.
final class StepPlanJson {
  private StepPlanJson() {}

  static Map<String, Object> tree(StepPlans plans) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("ledger", plans.folder().toString());
    tree.put(
        "procedures",
        plans.plans().stream()
            .filter(plan -> !plan.isUpToDate() || !plan.reviews().isEmpty())
            .map(StepPlanJson::tree)
            .toList());
    tree.put("damaged", StepStatus.damaged(plans));
    return tree;
  }

  private static Map<String, Object> tree(StepPlan plan) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("procedure", plan.procedure().path());
    plan.movedFrom().ifPresent(old -> tree.put("registeredAs", old.path()));
    tree.put("edition", plan.after().edition());
    tree.put("review", plan.reviews().stream().map(StepPlanJson::tree).toList());
    tree.put("changes", plan.changes().stream().map(StepPlanJson::tree).toList());
    return tree;
  }

  private static Map<String, Object> tree(Review review) {
    Doubt doubt = review.doubt();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", review.id().value());
    tree.put("way", doubt.way().id());
    tree.put("percent", doubt.percent());
    tree.put("now", review.now().stream().map(StepPlanJson::tree).toList());
    tree.put("known", tree(new Place(doubt.locale(), doubt.number(), doubt.text())));
    tree.put("confirm", Json.read(review.confirm().toJson()));
    tree.put("reject", Json.read(review.reject().toJson()));
    return tree;
  }

  private static Map<String, Object> tree(Change change) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", change.id().value());
    tree.put("what", change.what().stream().map(Event.Change::id).toList());
    tree.put("rev", change.rev());
    change.now().ifPresent(place -> tree.put("now", tree(place)));
    change.was().ifPresent(place -> tree.put("was", tree(place)));
    List<Map<String, Object>> others = change.others().stream().map(StepPlanJson::tree).toList();
    if (!others.isEmpty()) {
      tree.put("others", others);
    }
    return tree;
  }

  private static Map<String, Object> tree(Other other) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", other.id().value());
    Optional<Place> place = other.place();
    place.ifPresent(one -> tree.putAll(tree(one)));
    return tree;
  }

  private static Map<String, Object> tree(Place place) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("locale", place.locale());
    tree.put("number", place.number());
    tree.put("text", place.text());
    return tree;
  }
}
