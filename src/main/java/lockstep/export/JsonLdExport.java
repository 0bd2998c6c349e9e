package lockstep.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lockstep.format.Json;
import lockstep.locale.LocaleData;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Task;
import lockstep.procedure.Version;

/// Writes a version in the vocabulary of schema.org: a `HowTo` with a section for each task and a step for each step, or a
/// `TechArticle` where there are no steps. Positions count from 1 within the element above.
public final class JsonLdExport {
  private final Labels labels;

  private JsonLdExport(Labels labels) {
    this.labels = labels;
  }

  /// The version as JSON-LD.
  ///
  /// @param reader the language that steps are named in
  public static String of(Version version, LocaleData reader) {
    return Json.pretty(new JsonLdExport(new Labels(reader)).document(version));
  }

  private Map<String, Object> document(Version version) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org");
    document.put("@type", version.tasks().isEmpty() ? "TechArticle" : "HowTo");
    document.put("identifier", version.procedure().toUrl());
    document.put("name", version.title());
    version.description().ifPresent(text -> document.put("description", text));
    document.put("inLanguage", version.locale());
    if (version.tasks().isEmpty()) {
      document.put("articleBody", body(version));
    } else {
      List<Object> sections = new ArrayList<>();
      version.tasks().forEach(task -> sections.add(section(task, sections.size() + 1)));
      document.put("step", sections);
    }
    return document;
  }

  private static String body(Version version) {
    return version.blocks().stream()
        .map(Block::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private Map<String, Object> section(Task task, int position) {
    Map<String, Object> section = element("HowToSection", position);
    section.put("identifier", task.id().value());
    section.put("name", labels.title(task));
    List<Object> steps = new ArrayList<>();
    task.steps().forEach(step -> steps.add(step(step, steps.size() + 1)));
    section.put("itemListElement", steps);
    return section;
  }

  private Map<String, Object> step(Step step, int position) {
    Map<String, Object> element = element("HowToStep", position);
    element.put("identifier", step.id().value());
    element.put("name", labels.text("checklist.step") + " " + step.number());
    List<Object> elements = new ArrayList<>();
    for (StepContent content : StepContent.of(step)) {
      int next = elements.size() + 1;
      switch (content) {
        case StepContent.Said(var block) when block.text().isEmpty() -> {}
        case StepContent.Said(var block) -> elements.add(said(block, next));
        case StepContent.Below(var substep) -> elements.add(step(substep, next));
      }
    }
    element.put("itemListElement", elements);
    return element;
  }

  private static Map<String, Object> said(Block block, int position) {
    boolean note = block.shape() instanceof Shape.Note;
    Map<String, Object> element = element(note ? "HowToTip" : "HowToDirection", position);
    element.put("text", block.text());
    return element;
  }

  private static Map<String, Object> element(String type, int position) {
    Map<String, Object> element = new LinkedHashMap<>();
    element.put("@type", type);
    element.put("position", position);
    return element;
  }
}
