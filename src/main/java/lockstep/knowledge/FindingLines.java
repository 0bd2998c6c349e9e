package lockstep.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Place;
import lockstep.check.Remedy;
import lockstep.check.Severity;
import lockstep.check.State;
import lockstep.check.Subject;
import lockstep.format.Json;
import lockstep.format.Tree;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.StepId;
import lockstep.retired.RetiredUse;
import lockstep.retired.Retirement;
import lockstep.retired.Retirements;
import lockstep.source.Span;

/// Findings and standings as lines of JSON. What is retired stands there by its name. Safe for use by several threads.
final class FindingLines {
  private final Map<String, Retirement> retirements;
  // Rules, files and languages come again and again.
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  /// @param retirements by name
  private FindingLines(Map<String, Retirement> retirements) {
    this.retirements = retirements;
  }

  /// Lines that know what is retired: what the catalogue has and what the texts use.
  static FindingLines of(Retirements catalogue, List<Subject> subjects) {
    Map<String, Retirement> known = new HashMap<>();
    catalogue.catalogue().all().forEach(entry -> known.put(entry.name(), entry));
    for (Subject subject : subjects) {
      for (RetiredUse use : subject.retired().all()) {
        known.putIfAbsent(use.retirement().name(), use.retirement());
      }
    }
    return new FindingLines(known);
  }

  /// @throws IllegalArgumentException when the finding cannot be told by a line
  String line(Finding finding) {
    Map<String, Object> line = new LinkedHashMap<>();
    switch (finding) {
      case Finding(
              var rule,
              var findingClass,
              var severity,
              var state,
              var procedure,
              var locale,
              var step,
              var places,
              var evidence,
              var occurrence,
              var values,
              var remedy) -> {
        line.put("rule", rule);
        line.put("class", findingClass.id());
        line.put("severity", severity.id());
        line.put("state", state(state));
        line.put("procedure", procedure.path());
        line.put("locale", locale);
        step.ifPresent(at -> line.put("step", List.of(at.id().value(), at.number())));
        line.put("places", places.stream().map(FindingLines::place).toList());
        line.put("evidence", evidence);
        line.put("occurrence", occurrence);
        line.put("values", values);
        put(remedy, line);
      }
    }
    return Json.line(line);
  }

  private static List<String> state(State state) {
    return switch (state) {
      case State.New() -> List.of(state.id());
      case State.Known(var why) -> List.of(state.id(), why);
      case State.Suppressed(var by, var why) ->
          List.of(state.id(), why, by.name().toLowerCase(Locale.ROOT));
    };
  }

  private static List<Object> place(Place place) {
    return switch (place) {
      case Place(var locale, var file, Span(var line, var column, var endLine, var endColumn)) ->
          List.of(locale, file, line, column, endLine, endColumn);
    };
  }

  private void put(Remedy remedy, Map<String, Object> line) {
    switch (remedy) {
      case Remedy(var fix, var replacements, var retirement) -> {
        fix.ifPresent(exchange -> line.put("fix", List.of(exchange.replace(), exchange.with())));
        line.put("replacements", replacements);
        retirement.ifPresent(entry -> line.put("retirement", name(entry)));
      }
    }
  }

  private String name(Retirement entry) {
    if (!entry.equals(retirements.get(entry.name()))) {
      throw new IllegalArgumentException("two retirements are named " + entry.name());
    }
    return entry.name();
  }

  Finding finding(String line) {
    Tree tree = Tree.of(Json.read(line));
    List<Tree> step = tree.at("step").elements();
    return new Finding(
        shared(tree.at("rule")),
        one(tree.at("class"), FindingClass.class),
        one(tree.at("severity"), Severity.class),
        state(tree.at("state").texts()),
        ProcedureId.of(shared(tree.at("procedure"))),
        shared(tree.at("locale")),
        step.isEmpty()
            ? Optional.empty()
            : Optional.of(new Finding.AtStep(new StepId(step.get(0).text()), step.get(1).text())),
        tree.at("places").elements().stream().map(this::place).toList(),
        tree.at("evidence").text(),
        tree.at("occurrence").number(),
        values(tree.at("values")),
        remedy(tree));
  }

  private String shared(Tree text) {
    String written = text.text();
    return Optional.ofNullable(texts.putIfAbsent(written, written)).orElse(written);
  }

  private static <T extends Enum<T>> T one(Tree id, Class<T> kind) {
    return Enum.valueOf(kind, id.text().toUpperCase(Locale.ROOT));
  }

  private static State state(List<String> written) {
    return switch (written.size()) {
      case 1 -> new State.New();
      case 2 -> new State.Known(written.get(1));
      default ->
          new State.Suppressed(
              State.By.valueOf(written.get(2).toUpperCase(Locale.ROOT)), written.get(1));
    };
  }

  private Place place(Tree place) {
    List<Tree> parts = place.elements();
    Span span =
        new Span(
            parts.get(2).number(),
            parts.get(3).number(),
            parts.get(4).number(),
            parts.get(5).number());
    return new Place(shared(parts.get(0)), shared(parts.get(1)), span);
  }

  private Map<String, String> values(Tree written) {
    Map<String, String> values = new HashMap<>();
    written.entries().forEach((name, value) -> values.put(name, shared(value)));
    return values;
  }

  private Remedy remedy(Tree tree) {
    List<String> fix = tree.at("fix").texts();
    return new Remedy(
        fix.isEmpty() ? Optional.empty() : Optional.of(new Remedy.Fix(fix.get(0), fix.get(1))),
        tree.at("replacements").elements().stream().map(this::shared).toList(),
        tree.at("retirement").optionalText().map(this::retirement));
  }

  private Retirement retirement(String name) {
    return Optional.ofNullable(retirements.get(name))
        .orElseThrow(() -> new IllegalArgumentException("nothing retired is named " + name));
  }

  static String line(VersionKey version, Standing standing) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("procedure", version.procedure().path());
    line.put("locale", version.locale());
    switch (standing) {
      case Standing(var reference, var sameSource, var exact, var behind, var faults) -> {
        line.put("reference", reference);
        line.put("sameSource", sameSource);
        line.put("exact", exact);
        line.put("behind", behind);
        line.put("faults", faults);
      }
    }
    return Json.line(line);
  }

  void standing(String line, Map<VersionKey, Standing> standings) {
    Tree tree = Tree.of(Json.read(line));
    List<String> faults = new ArrayList<>();
    tree.at("faults").elements().forEach(rule -> faults.add(shared(rule)));
    standings.put(
        new VersionKey(ProcedureId.of(shared(tree.at("procedure"))), shared(tree.at("locale"))),
        new Standing(
            shared(tree.at("reference")),
            tree.at("sameSource").isTrue(),
            tree.at("exact").isTrue(),
            tree.at("behind").texts(),
            faults));
  }
}
