package lockstep.identity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.align.Passage;
import lockstep.format.Json;
import lockstep.format.Tree;
import lockstep.identity.Registered.Assigned;
import lockstep.markdown.AlertKind;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Shape;
import lockstep.procedure.StepId;

/// A ledger as JSON that people can read, compare and, at `pins`, write: keys in one order, what is empty left out.
final class LedgerJson {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private LedgerJson() {}

  static String write(ProcedureId procedure, Ledger ledger) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("procedure", procedure.path());
    root.put("editions", ledger.editions().stream().map(LocalDate::toString).toList());
    root.put("pins", ledger.pins().stream().map(LedgerJson::pin).toList());
    Map<String, Object> steps = new LinkedHashMap<>();
    ledger
        .steps()
        .forEach(
            (id, step) ->
                steps.put(id.value(), step.history().stream().map(LedgerJson::event).toList()));
    root.put("steps", steps);
    Map<String, Object> versions = new LinkedHashMap<>();
    ledger.versions().forEach((locale, version) -> versions.put(locale, version(version)));
    root.put("versions", versions);
    if (!ledger.earlier().equals(Earlier.NOTHING)) {
      root.put("earlier", earlier(ledger.earlier()));
    }
    return Json.pretty(root);
  }

  /// A pin as a human may write it.
  static Map<String, Object> pin(Ledger.Pin pin) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("version", pin.version());
    map.put("task", pin.place().task());
    map.put("number", pin.place().number());
    map.put(pin.is() ? "is" : "isNot", pin.id().value());
    pin.isNot().ifPresent(other -> map.put("isNot", other.value()));
    map.put("note", pin.note());
    return map;
  }

  private static Map<String, Object> event(Event event) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("edition", event.edition());
    map.put("rev", event.rev());
    map.put("change", event.change().id());
    map.put("text", event.text());
    putSome(map, "others", event.others().stream().map(StepId::value).toList());
    return map;
  }

  private static Map<String, Object> earlier(Earlier earlier) {
    SortedMap<String, SortedMap<String, Integer>> texts = new TreeMap<>();
    earlier
        .said()
        .forEach(
            (text, said) ->
                texts
                    .computeIfAbsent(said.id().value(), _ -> new TreeMap<>())
                    .put(text, said.rev()));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("versions", List.copyOf(earlier.versions()));
    map.put("said", texts);
    return map;
  }

  private static Earlier readEarlier(Tree earlier) {
    SortedMap<String, Earlier.Said> said = new TreeMap<>();
    earlier
        .at("said")
        .entries()
        .forEach(
            (id, texts) ->
                texts
                    .entries()
                    .forEach(
                        (text, rev) ->
                            said.put(text, new Earlier.Said(id(id, texts), rev.number()))));
    return new Earlier(new TreeSet<>(earlier.at("versions").texts()), said);
  }

  private static Map<String, Object> version(Registered version) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("version", version.outline().version());
    version.outline().date().ifPresent(date -> map.put("date", date.toString()));
    if (!version.tasks().isEmpty()) {
      map.put("tasks", version.tasks());
    }
    List<Object> lines = new ArrayList<>();
    int next = 0;
    for (Outline.Line line : version.outline().lines()) {
      Map<String, Object> written = new LinkedHashMap<>();
      if (line.isStep()) {
        Assigned step = version.steps().get(next++);
        written.put("step", step.id().value());
        written.put("rev", step.rev());
        step.doubt().ifPresent(doubt -> written.put("review", doubt(doubt)));
        putSome(written, "also", step.also().stream().map(StepId::value).toList());
      }
      line.place()
          .ifPresent(
              place -> {
                written.put("task", place.task());
                written.put("number", place.number());
              });
      passage(line.passage(), written);
      lines.add(written);
    }
    map.put("lines", lines);
    return map;
  }

  private static Map<String, Object> doubt(Doubt doubt) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("way", doubt.way().id());
    map.put("percent", doubt.percent());
    map.put("locale", doubt.locale());
    map.put("number", doubt.number());
    map.put("text", doubt.text());
    return map;
  }

  private static Doubt readDoubt(Tree doubt) {
    Tree way = doubt.at("way");
    return new Doubt(
        StepMatch.Way.of(way.text()).orElseGet(() -> way.wrong("text, structure, aligned ...")),
        doubt.at("percent").number(),
        doubt.at("locale").text(),
        doubt.at("number").text(),
        doubt.at("text").text());
  }

  private static void passage(Passage passage, Map<String, Object> map) {
    map.put("kind", passage.shape().kind());
    switch (passage.shape()) {
      case Shape.Heading(_, var slug, _) -> map.put("slug", slug);
      case Shape.Image(var target) -> map.put("image", target);
      case Shape.Item _,
          Shape.Paragraph _,
          Shape.Note _,
          Shape.Quote _,
          Shape.Code _,
          Shape.TableRow _,
          Shape.Html _ -> {}
    }
    map.put("text", passage.text());
    passage.source().ifPresent(source -> map.put("source", source));
    putSome(map, "links", passage.links());
    putSome(map, "commands", passage.commands());
    putSome(map, "placeholders", passage.placeholders());
  }

  private static void putSome(Map<String, Object> map, String key, List<String> values) {
    if (!values.isEmpty()) {
      map.put(key, values);
    }
  }

  /// The ledger of a file.
  ///
  /// @throws IllegalArgumentException when it is none, with the place
  static Ledger read(String json) {
    Tree root = Tree.of(Json.read(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json));
    for (String part : List.of("editions", "steps", "versions")) {
      if (root.at(part).value().isEmpty()) {
        root.at(part).wrong("what is known, or delete the file to begin anew");
      }
    }
    SortedMap<StepId, StepRecord> steps = new TreeMap<>();
    root.at("steps")
        .entries()
        .forEach(
            (id, history) ->
                steps.put(
                    id(id, history),
                    new StepRecord(
                        history.elements().stream().map(LedgerJson::readEvent).toList())));
    SortedMap<String, Registered> versions = new TreeMap<>();
    root.at("versions")
        .entries()
        .forEach((locale, version) -> versions.put(locale, readVersion(locale, version)));
    return new Ledger(
        root.at("editions").elements().stream().map(LedgerJson::date).toList(),
        steps,
        versions,
        readEarlier(root.at("earlier")),
        root.at("pins").elements().stream().map(LedgerJson::readPin).toList());
  }

  private static LocalDate date(Tree tree) {
    try {
      return LocalDate.parse(tree.text());
    } catch (DateTimeParseException e) {
      return tree.wrong("a date like 2026-11-21");
    }
  }

  private static StepId id(String value, Tree tree) {
    return StepId.parse(value)
        .orElseGet(() -> tree.wrong("a step id like s_8h2k5v0t1c instead of " + value));
  }

  private static StepId id(Tree tree) {
    return id(tree.text(), tree);
  }

  private static Ledger.Pin readPin(Tree pin) {
    boolean is = pin.at("is").value().isPresent();
    return new Ledger.Pin(
        pin.at("version").text(),
        new StepPlace(pin.at("task").text(), pin.at("number").text()),
        is,
        id(pin.at(is ? "is" : "isNot")),
        pin.at("isNot").value().filter(_ -> is).map(_ -> id(pin.at("isNot"))),
        pin.at("note").optionalText().orElse(""));
  }

  private static Event readEvent(Tree event) {
    Tree change = event.at("change");
    return new Event(
        event.at("edition").number(),
        event.at("rev").number(),
        Event.Change.of(change.text()).orElseGet(() -> change.wrong("new, reworded, changed ...")),
        event.at("text").text(),
        event.at("others").elements().stream().map(LedgerJson::id).toList());
  }

  private static Registered readVersion(String locale, Tree version) {
    List<Outline.Line> lines = new ArrayList<>();
    List<Assigned> steps = new ArrayList<>();
    for (Tree line : version.at("lines").elements()) {
      boolean isStep = line.at("step").value().isPresent();
      Optional<StepPlace> place =
          line.at("task").optionalText().map(task -> new StepPlace(task, line.at("number").text()));
      if (isStep) {
        steps.add(
            new Assigned(
                place.orElseGet(() -> line.at("task").wrong("the task of the step")),
                id(line.at("step")),
                line.at("rev").number(),
                line.at("review").value().map(_ -> readDoubt(line.at("review"))),
                line.at("also").elements().stream().map(LedgerJson::id).toList()));
      }
      lines.add(new Outline.Line(place, readPassage(line, isStep)));
    }
    if (steps.stream().map(Assigned::id).distinct().count() < steps.size()) {
      version.at("lines").wrong("each step once");
    }
    SortedMap<String, String> tasks = new TreeMap<>();
    version.at("tasks").entries().forEach((task, name) -> tasks.put(task, name.text()));
    return new Registered(
        new Outline(
            locale,
            version.at("version").text(),
            version.at("date").value().map(_ -> date(version.at("date"))),
            lines),
        steps,
        tasks);
  }

  private static Passage readPassage(Tree line, boolean isStep) {
    return new Passage(
        shape(line),
        line.at("text").text(),
        line.at("source").optionalText(),
        line.at("links").texts(),
        line.at("commands").texts(),
        line.at("placeholders").texts(),
        isStep);
  }

  private static Shape shape(Tree line) {
    Tree kind = line.at("kind");
    return switch (kind.text()) {
      case "heading" -> new Shape.Heading(1, line.at("slug").text(), 1);
      case "item" -> new Shape.Item(Shape.Marker.ORDINAL, "", "");
      case "paragraph" -> new Shape.Paragraph();
      case "note" -> new Shape.Note(AlertKind.NOTE);
      case "quote" -> new Shape.Quote();
      case "code" -> new Shape.Code(Optional.empty());
      case "image" -> new Shape.Image(line.at("image").text());
      case "table-row" -> new Shape.TableRow(false, List.of());
      case "html" -> new Shape.Html();
      default -> kind.wrong("a kind of block, e.g. item");
    };
  }
}
