package lockstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.align.Lexicon;
import lockstep.format.Json;
import lockstep.format.Tree;
import lockstep.identity.Identities;
import lockstep.identity.Ledger;
import lockstep.identity.StepFinder;
import lockstep.knowledge.Generation;
import lockstep.knowledge.KnowledgeBuilder;
import lockstep.knowledge.Progress;
import lockstep.knowledge.Settings;
import lockstep.locale.Locales;
import lockstep.procedure.Procedure;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Step;
import lockstep.procedure.Task;
import lockstep.procedure.Version;
import lockstep.source.ContentRoot;

/// Prints how many steps keep their id from one edition to the next, beside the ids that both editions have without
/// a ledger, ids by position and ids by text. Arguments: the older content
/// (`LOCALE=DIR`), the newer one, and a file with a line of JSON a document: `path` and `alignment`, a list of `status`, `a` and `b` with
/// `kind` and `lines`; what has the status `same`, `format` or `moved` is one step in both, what has `only_a` is in the older one only. A
/// fourth argument is content to learn words from, where the newer one teaches none.
public final class StepReplay {
  private static final Set<String> SAME = Set.of("same", "format", "moved");
  private static final String SOURCE = "en";

  private StepReplay() {}

  /// Prints the figures.
  public static void main(String[] args) throws IOException {
    ContentRoot older = ContentRoot.parse(args[0]);
    ContentRoot newer = ContentRoot.parse(args[1]);
    Generation from = build(older);
    Generation to = build(newer);
    Generation teacher = args.length > 3 ? build(ContentRoot.parse(args[3])) : to;
    Lexicon lexicon = teacher.checks().comparisons().learning().lexicon();
    Map<String, int[]> counts = new HashMap<>();
    int lost = 0;
    for (String line : Files.readAllLines(Path.of(args[2]))) {
      Tree document = Tree.of(Json.read(line));
      String path = document.at("path").text();
      ProcedureId id = ProcedureId.of(path.substring(0, path.lastIndexOf('.')));
      Optional<Procedure> a = from.procedures().find(id);
      Optional<Procedure> b = to.procedures().find(id);
      if (a.isEmpty() || b.isEmpty()) {
        lost++;
        continue;
      }
      StepFinder finder = new StepFinder(() -> lexicon, SOURCE, name -> name);
      Identities before = identities(a.get(), Ledger.EMPTY, finder);
      Identities after = identities(b.get(), before.ledger(), finder);
      String left = older.locale().orElseThrow();
      String right = newer.locale().orElseThrow();
      Map<Integer, Named> ours = steps(before.versions().get(left));
      Map<Integer, Named> theirs = steps(after.versions().get(right));
      count("ledger", document, ours, theirs, one -> one.step.id().value(), counts, path);
      Map<Integer, Named> was = steps(a.get().version(left).orElseThrow());
      Map<Integer, Named> is = steps(b.get().version(right).orElseThrow());
      count("no ledger", document, was, is, one -> one.step.id().value(), counts, path);
      count("position", document, was, is, Named::place, counts, path);
      count("text", document, was, is, StepReplay::text, counts, path);
    }
    for (String way : List.of("ledger", "no ledger", "position", "text")) {
      int[] n = counts.get(way);
      System.out.printf(
          Locale.ROOT,
          "%-9s %5d steps, kept %5d (%.2f %%), on a wrong step %d (%.2f %%), lost %d; of %d that"
              + " are gone %d live on%n",
          way,
          n[0],
          n[1],
          100.0 * n[1] / n[0],
          n[2],
          100.0 * n[2] / n[0],
          n[0] - n[1] - n[2],
          n[3],
          n[4]);
    }
    System.out.println(lost + " documents of the file are not in both");
  }

  /// A step with its place.
  private record Named(Step step, String place) {}

  private static String text(Named one) {
    Step step = one.step;
    return step.block().source().orElse(step.block().text()).toLowerCase(Locale.ROOT);
  }

  private interface Naming {
    String of(Named step);
  }

  private static void count(
      String way,
      Tree document,
      Map<Integer, Named> ours,
      Map<Integer, Named> theirs,
      Naming naming,
      Map<String, int[]> counts,
      String path) {
    int[] n = counts.computeIfAbsent(way, _ -> new int[5]);
    Map<String, List<Integer>> places = new HashMap<>();
    theirs.forEach(
        (line, step) -> places.computeIfAbsent(naming.of(step), _ -> new ArrayList<>()).add(line));
    for (Tree entry : document.at("alignment").elements()) {
      if (entry.at("status").text().equals("only_a")) {
        int gone = entry.at("a").at("lines").elements().getFirst().number();
        if (ours.containsKey(gone)) {
          n[3]++;
          if (places.containsKey(naming.of(ours.get(gone)))) {
            n[4]++;
            if (way.equals("ledger")) {
              System.err.println(
                  path
                      + " gone "
                      + gone
                      + ", found "
                      + places.get(naming.of(ours.get(gone)))
                      + ": "
                      + text(ours.get(gone)));
            }
          }
        }
      }
      if (!SAME.contains(entry.at("status").text())) {
        continue;
      }
      int a = entry.at("a").at("lines").elements().getFirst().number();
      int b = entry.at("b").at("lines").elements().getFirst().number();
      if (!ours.containsKey(a) || !theirs.containsKey(b)) {
        continue;
      }
      n[0]++;
      List<Integer> found = places.getOrDefault(naming.of(ours.get(a)), List.of());
      if (found.equals(List.of(b))) {
        n[1]++;
      } else if (!found.isEmpty()) {
        n[2]++;
      }
      if (way.equals("ledger") && !found.equals(List.of(b))) {
        System.err.println(
            path + " " + a + " -> " + b + ", found " + found + ": " + text(ours.get(a)));
      }
    }
  }

  private static Map<Integer, Named> steps(Version version) {
    Map<Integer, Named> steps = new HashMap<>();
    for (Task task : version.tasks()) {
      task.deep()
          .forEach(
              step ->
                  steps.put(
                      step.block().span().line(),
                      new Named(step, task.id() + " " + step.number())));
    }
    return steps;
  }

  private static Identities identities(Procedure procedure, Ledger ledger, StepFinder finder) {
    List<Version> versions =
        procedure.versions().values().stream()
            .sorted(Comparator.comparing(version -> !version.locale().equals(SOURCE)))
            .toList();
    return Identities.of(procedure.id(), versions, ledger, finder, LocalDate.EPOCH);
  }

  private static Generation build(ContentRoot root) {
    return new KnowledgeBuilder(Settings.of(List.of(root)), Locales.packed(), Progress.NONE)
        .build();
  }
}
