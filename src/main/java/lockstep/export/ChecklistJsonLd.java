package lockstep.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.checklist.Checklist;
import lockstep.format.Json;
import lockstep.locale.LocaleData;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Version;

/// Writes a checklist in the vocabulary of schema.org: a `HowTo` whose steps name those who carry them out as their audience and whose
/// supplies are what to collect before. A document without steps is written as it is.
public final class ChecklistJsonLd {
  private final Labels labels;

  private ChecklistJsonLd(Labels labels) {
    this.labels = labels;
  }

  /// The checklist as JSON-LD.
  ///
  /// @param reader the language that steps and actors are named in
  public static String of(Checklist checklist, LocaleData reader) {
    return checklist.sections().isEmpty()
        ? JsonLdExport.of(checklist.version(), reader)
        : Json.pretty(new ChecklistJsonLd(new Labels(reader)).document(checklist));
  }

  private Map<String, Object> document(Checklist checklist) {
    Version version = checklist.version();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org");
    document.put("@type", "HowTo");
    document.put("identifier", version.procedure().toUrl());
    document.put("name", version.title());
    document.put("inLanguage", version.locale());
    audience(labels.actors(checklist.actors()), document);
    List<Object> supplies = new ArrayList<>();
    checklist.collect().forEach(one -> supplies.add(supply(one, supplies.size() + 1)));
    if (!supplies.isEmpty()) {
      document.put("supply", supplies);
    }
    List<Object> sections = new ArrayList<>();
    checklist.sections().forEach(one -> sections.add(section(one, sections.size() + 1)));
    document.put("step", sections);
    return document;
  }

  private static void audience(List<String> actors, Map<String, Object> element) {
    if (!actors.isEmpty()) {
      List<Object> audience = new ArrayList<>();
      for (String actor : actors) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("@type", "Audience");
        one.put("audienceType", actor);
        audience.add(one);
      }
      element.put("audience", audience);
    }
  }

  private static Map<String, Object> supply(Checklist.Collected one, int position) {
    Map<String, Object> supply = element("HowToSupply", position);
    supply.put("name", one.label());
    one.target().ifPresent(target -> supply.put("url", target));
    return supply;
  }

  private Map<String, Object> section(Checklist.Section one, int position) {
    Map<String, Object> section = element("HowToSection", position);
    section.put("identifier", one.task().id().value());
    section.put("name", labels.title(one.task()));
    one.filledFrom().ifPresent(filled -> section.put("inLanguage", filled.locale()));
    List<Object> steps = new ArrayList<>();
    one.items().forEach(item -> steps.add(step(item, steps.size() + 1)));
    section.put("itemListElement", steps);
    return section;
  }

  private Map<String, Object> step(Checklist.Item item, int position) {
    Map<String, Object> element = element("HowToStep", position);
    element.put("identifier", item.step().id().value());
    element.put("name", labels.text("checklist.step") + " " + item.step().number());
    item.filledFrom().ifPresent(filled -> element.put("inLanguage", filled.locale()));
    audience(labels.actors(item.actors()), element);
    List<Object> elements = new ArrayList<>();
    said(item.step().block(), elements);
    for (ItemContent content : ItemContent.of(item)) {
      switch (content) {
        case ItemContent.Said(var block) -> {
          if (ItemContent.isShown(item, block)) {
            said(block, elements);
          }
        }
        case ItemContent.Below(var substep) -> elements.add(step(substep, elements.size() + 1));
      }
    }
    element.put("itemListElement", elements);
    return element;
  }

  private static void said(Block block, List<Object> elements) {
    if (!block.text().isEmpty()) {
      boolean note = block.shape() instanceof Shape.Note;
      Map<String, Object> element =
          element(note ? "HowToTip" : "HowToDirection", elements.size() + 1);
      element.put("text", block.text());
      elements.add(element);
    }
  }

  private static Map<String, Object> element(String type, int position) {
    Map<String, Object> element = new LinkedHashMap<>();
    element.put("@type", type);
    element.put("position", position);
    return element;
  }
}
