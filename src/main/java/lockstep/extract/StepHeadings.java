package lockstep.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.locale.Phrases;
import lockstep.markdown.Node;

/// Headings that are steps: `Step 1: ...`, `Step 2: ...` of one level, in order from 1, with no higher heading between them.
final class StepHeadings {
  private static final Pattern SLUG = Pattern.compile("step-([0-9]{1,2})(?:-.*)?");

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> runs = new HashMap<>();

  private StepHeadings() {}

  private record Candidate(int index, int level, int number) {}

  /// The step headings of an outline.
  static StepHeadings of(Outline outline, Phrases phrases) {
    StepHeadings found = new StepHeadings();
    Pattern words = words(phrases);
    List<Candidate> run = new ArrayList<>();
    for (Draft draft : outline.drafts()) {
      if (!(draft.body() instanceof Node.Heading heading)) {
        continue;
      }
      Optional<Candidate> step =
          number(heading, words).map(n -> new Candidate(draft.index(), heading.level(), n));
      boolean continues =
          !run.isEmpty()
              && step.filter(s -> s.level() == run.getFirst().level() && s.number() == run.getLast().number() + 1).isPresent();
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
  static String title(String heading, Phrases phrases) {
    Matcher matcher = words(phrases).matcher(heading);
    return matcher.lookingAt() ? heading.substring(matcher.end()).strip() : heading;
  }

  private static Optional<Integer> number(Node.Heading heading, Pattern words) {
    Matcher matcher = words.matcher(heading.text().plainText());
    if (matcher.lookingAt()) {
      return Optional.of(Integer.parseInt(matcher.group(1)));
    }
    // A translation may have lost the word; the slug keeps it.
    return heading.anchors().stream()
        .map(SLUG::matcher)
        .filter(Matcher::matches)
        .map(slug -> Integer.parseInt(slug.group(1)))
        .findFirst();
  }

  private static Pattern words(Phrases phrases) {
    String alternatives = phrases.step().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?:" + alternatives + ")[\\s\u00A0]*([0-9]{1,2})(?![0-9])[\\s\u00A0]*[.:)\u2013\u2014-]*[\\s\u00A0]*",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
