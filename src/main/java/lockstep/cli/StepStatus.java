package lockstep.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.cli.StepPlan.Registration;
import lockstep.identity.Ledger;
import lockstep.procedure.ProcedureId;

/// How the ledgers stand to the content, for people and for programs.
record StepStatus(StepPlans plans) {
  /// A paragraph for each procedure with something to say, and a line for all.
  String text(Colors colors, int columns) {
    Wrapping text = new Wrapping(columns);
    for (StepPlan plan : plans.plans()) {
      int reviews = plan.reviews().size();
      if (!plan.isUpToDate() || reviews > 0) {
        text.line(colors.bold(plan.procedure().path()));
        text.text("  ", "  ", edition(plan));
        text.text("  ", "  ", versions(plan));
        if (reviews > 0) {
          text.line("  " + colors.red(IdsAction.counted(reviews, "step") + " to confirm"));
        }
      }
    }
    text.gap();
    text.text("", "", summary());
    if (plans.exitCode() == 1) {
      text.text(
          "",
          "",
          "lockstep ids plan shows what a commit would write and what to confirm, lockstep ids"
              + " commit writes it");
    }
    return text.toString();
  }

  private static String edition(StepPlan plan) {
    Ledger before = plan.before();
    String edition =
        plan.isFirst()
            ? "not registered"
            : "edition " + before.edition() + " of " + before.editions().getLast();
    long retired = plan.retired();
    String moved = plan.movedFrom().map(old -> " · registered as " + old.path()).orElse("");
    return edition
        + " · "
        + IdsAction.counted(plan.active(), "step")
        + (retired > 0 ? ", " + retired + " retired" : "")
        + moved
        + (plan.spentPins() > 0
            ? " · " + IdsAction.counted(plan.spentPins(), "pin") + " of earlier versions"
            : "");
  }

  private static String versions(StepPlan plan) {
    Map<Registration, List<String>> byState =
        plan.registrations().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    return byState.entrySet().stream()
        .map(one -> one.getKey() + ": " + String.join(", ", one.getValue()))
        .collect(Collectors.joining(" · "));
  }

  private String summary() {
    List<StepPlan> all = plans.plans();
    long fresh = all.stream().filter(StepPlan::isFirst).count();
    long changed = all.stream().filter(plan -> !plan.isUpToDate()).count() - fresh;
    List<String> parts = new ArrayList<>();
    parts.add(
        IdsAction.counted(all.size(), "procedure")
            + " with "
            + IdsAction.counted(all.stream().mapToLong(StepPlan::active).sum(), "step"));
    parts.add(all.size() - fresh - changed + " up to date");
    addSome(changed, "changed", parts);
    addSome(fresh, "not registered", parts);
    addSome(all.stream().filter(plan -> plan.locales().isEmpty()).count(), "gone", parts);
    addSome(plans.update().before().damaged().size(), "damaged", parts);
    parts.add(IdsAction.counted(plans.reviews(), "step") + " to confirm");
    return String.join(" · ", parts);
  }

  private static void addSome(long count, String what, List<String> parts) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }

  /// What a commit writes of a procedure, in a few words.
  static String commit(StepPlan plan) {
    String counts =
        plan.counts().entrySet().stream()
            .map(one -> one.getValue() + " " + one.getKey().id())
            .collect(Collectors.joining(", "));
    String what = counts.isEmpty() ? "the same steps in other versions" : counts;
    return "edition "
        + plan.after().edition()
        + ", "
        + what
        + plan.movedFrom().map(old -> ", moved from " + old.path()).orElse("");
  }

  /// The same as a tree for JSON, all procedures.
  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("ledger", plans.folder().toString());
    tree.put("upToDate", plans.exitCode() == 0);
    tree.put("procedures", plans.plans().stream().map(StepStatus::tree).toList());
    tree.put("toReview", plans.reviews());
    tree.put("damaged", damaged(plans));
    return tree;
  }

  private static Map<String, Object> tree(StepPlan plan) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("procedure", plan.procedure().path());
    plan.movedFrom().ifPresent(old -> tree.put("registeredAs", old.path()));
    tree.put("upToDate", plan.isUpToDate());
    tree.put("inContent", !plan.locales().isEmpty());
    tree.put("edition", plan.before().edition());
    tree.put("steps", plan.active());
    tree.put("retired", plan.retired());
    Map<String, Object> versions = new LinkedHashMap<>();
    plan.registrations().forEach((locale, one) -> versions.put(locale, one.toString()));
    tree.put("versions", versions);
    tree.put("toReview", plan.reviews().size());
    tree.put("pins", plan.after().pins().size());
    tree.put("pinsOfEarlierVersions", plan.spentPins());
    return tree;
  }

  /// The procedures whose file cannot be read.
  static List<String> damaged(StepPlans plans) {
    return plans.update().before().damaged().keySet().stream().map(ProcedureId::path).toList();
  }
}
