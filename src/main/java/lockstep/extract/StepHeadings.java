package lockstep.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.markdown.Node;

/// Headings that are steps: `Step 1: ...`, `Step 2: ...` of one level, in order from 1, with no higher heading between them.
final class StepHeadings {
  private static final Pattern SLUG = Pattern.compile("step-([0-9]{1,2})(?:-.*)?");

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> runs = new HashMap<>();

  private StepHeadings() {}

  private record Candidate(int index, int level, int number) {}

  /// The step headings of an outline.
  static StepHeadings of(Outline outline, Language language) {
    StepHeadings found = new StepHeadings();
    List<Candidate> run = new ArrayList<>();
    for (Draft draft : outline.drafts()) {
      if (!draft.isTop() || !(draft.body() instanceof Node.Heading heading)) {
        continue;
      }
      Optional<Candidate> step = candidate(draft, heading, language, run);
      boolean continues = !run.isEmpty() && step.filter(s -> isNext(run.getLast(), s)).isPresent();
      boolean below = !run.isEmpty() && heading.level() > run.getFirst().level();
      if (!continues && !below) {
        found.close(run);
        run.clear();
      }
      step.filter(s -> continues || s.number() == 1 && run.isEmpty()).ifPresent(run::add);
    }
    found.close(run);
    return found;
  }

  private static Optional<Candidate> candidate(
      Draft draft, Node.Heading heading, Language language, List<Candidate> run) {
    Optional<Integer> number = number(draft, heading, language.stepWords());
    boolean implied =
        number.isEmpty() && !run.isEmpty() && language.stepWord().matcher(draft.text()).lookingAt();
    // "Step two": its place tells the number.
    return number
        .or(() -> implied ? Optional.of(run.getLast().number() + 1) : Optional.empty())
        .map(n -> new Candidate(draft.index(), heading.level(), n));
  }

  /// One heading of a run may be lost, as in lists with typed markers.
  private static boolean isNext(Candidate last, Candidate step) {
    return step.level() == last.level()
        && step.number() > last.number()
        && step.number() <= last.number() + 2;
  }

  private void close(List<Candidate> run) {
    if (run.size() < 2) {
      return;
    }
    for (Candidate step : run) {
      numbers.put(step.index(), step.number());
      runs.put(step.index(), run.getFirst().index());
    }
  }

  /// The number of the step that a heading is.
  OptionalInt number(Draft heading) {
    Integer number = numbers.get(heading.index());
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /// The first heading of the run that a step heading is in, by index.
  int run(Draft heading) {
    return runs.get(heading.index());
  }

  /// A step heading's text behind `Step n:`.
  static String title(String heading, Language language) {
    Matcher matcher = language.stepWords().matcher(heading);
    return matcher.lookingAt() ? heading.substring(matcher.end()).strip() : heading;
  }

  private static Optional<Integer> number(Draft draft, Node.Heading heading, Pattern words) {
    Matcher matcher = words.matcher(draft.text());
    if (matcher.lookingAt()) {
      return Optional.of(Integer.parseInt(matcher.group(1)));
    }
    // A translation may have lost the word; the slug keeps it.
    for (String anchor : heading.anchors()) {
      Matcher slug = SLUG.matcher(anchor);
      if (anchor.startsWith("step-") && slug.matches()) {
        return Optional.of(Integer.parseInt(slug.group(1)));
      }
    }
    return Optional.empty();
  }
}
