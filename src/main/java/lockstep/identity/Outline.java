package lockstep.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lockstep.align.Passage;
import lockstep.align.Passages;
import lockstep.procedure.Block;
import lockstep.procedure.Provenance;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Task;
import lockstep.procedure.Version;

/// What is kept of a version to find its steps again: the steps with their parts, and the headings that they stand below.
///
/// @param locale tag of its language
/// @param version equal for versions that were made from the same source text
/// @param date when its text was handed back or, where that is not said, written
/// @param lines in the order of the document
public record Outline(String locale, String version, Optional<LocalDate> date, List<Line> lines) {
  private static final Pattern LABEL =
      Pattern.compile("^\\p{L}+\\s+\\p{Nd}{1,2}\\s*[:.)\\-\u2013\u2014]?\\s*");

  public Outline {
    lines = List.copyOf(lines);
  }

  /// One block.
  ///
  /// @param place of the step that it states or is a part of; empty for other headings
  public record Line(Optional<StepPlace> place, Passage passage) {
    boolean isStep() {
      return passage.isStep();
    }
  }

  /// One step.
  ///
  /// @param line index of the line that states it
  /// @param parts indexes of the lines that are parts of it
  /// @param substeps indexes among the outline's steps
  record Entry(StepPlace place, int line, List<Integer> parts, List<Integer> substeps) {}

  /// The outline of a version.
  public static Outline of(Version version) {
    Map<Integer, StepPlace> places = new HashMap<>();
    Map<Integer, Boolean> states = new HashMap<>();
    for (Task task : version.tasks()) {
      for (Step step : task.deep().toList()) {
        StepPlace place = new StepPlace(task.id().value(), step.number());
        places.put(step.block().index(), place);
        states.put(step.block().index(), true);
        step.parts().forEach(part -> places.putIfAbsent(part.index(), place));
      }
    }
    List<Line> lines = new ArrayList<>();
    for (Block block : version.blocks()) {
      Optional<StepPlace> place = Optional.ofNullable(places.get(block.index()));
      if (place.isPresent() || block.shape() instanceof Shape.Heading) {
        lines.add(
            new Line(place, unlabelled(Passage.of(block, states.containsKey(block.index())))));
      }
    }
    Provenance provenance = version.provenance();
    return new Outline(
        version.locale(), key(provenance), provenance.handoff().or(provenance::date), lines);
  }

  /// A heading that is a step without its "Step 3:", which says nothing but the place.
  private static Passage unlabelled(Passage passage) {
    return passage.isStep() && passage.shape() instanceof Shape.Heading
        ? new Passage(
            passage.shape(),
            unlabelled(passage.text()),
            passage.source().map(Outline::unlabelled),
            passage.links(),
            passage.commands(),
            passage.placeholders(),
            true)
        : passage;
  }

  private static String unlabelled(String text) {
    String title = LABEL.matcher(text).replaceFirst("");
    return title.isBlank() ? text : title;
  }

  private static String key(Provenance provenance) {
    return provenance.sourceHash().or(provenance::sourceCommit).orElse(provenance.sha256());
  }

  Passages passages() {
    return new Passages(locale, lines.stream().map(Line::passage).toList());
  }

  /// The steps, in the order of the document.
  List<Entry> steps() {
    Map<StepPlace, Entry> steps = new LinkedHashMap<>();
    Map<StepPlace, Integer> indexes = new HashMap<>();
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).isStep()) {
        StepPlace place = lines.get(at).place().orElseThrow();
        indexes.put(place, steps.size());
        steps.put(place, new Entry(place, at, new ArrayList<>(), new ArrayList<>()));
        place.parent().map(steps::get).ifPresent(one -> one.substeps.add(indexes.get(place)));
      }
    }
    for (int at = 0; at < lines.size(); at++) {
      if (!lines.get(at).isStep() && lines.get(at).place().isPresent()) {
        steps.get(lines.get(at).place().orElseThrow()).parts.add(at);
      }
    }
    return List.copyOf(steps.values());
  }

  /// The index of the step that a step is a substep of; empty for a top step.
  static Optional<Integer> parent(List<Entry> steps, int at) {
    for (int above = at - 1; above >= 0; above--) {
      if (steps.get(above).substeps().contains(at)) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  /// Whether the lines carry text in the source language.
  boolean hasSource(String sourceLocale) {
    return locale.equals(sourceLocale)
        || lines.stream().anyMatch(line -> line.passage().source().isPresent());
  }

  /// Whether there is one task of a name; the second one of a name has `~2` behind it.
  boolean hasOneTask(String name) {
    List<String> tasks = places().stream().map(StepPlace::task).distinct().toList();
    return name.indexOf('~') < 0 && tasks.contains(name) && !tasks.contains(name + "~2");
  }

  /// Whether both have the same steps at the same places, whatever these say.
  boolean hasStructureOf(Outline other) {
    return places().equals(other.places());
  }

  private List<StepPlace> places() {
    return lines.stream().filter(Line::isStep).flatMap(line -> line.place().stream()).toList();
  }
}
