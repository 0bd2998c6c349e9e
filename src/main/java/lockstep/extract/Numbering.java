package lockstep.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import lockstep.markdown.Node;

/// The number of each list item: ordinals by position and bullets by letters, joined by dots.
final class Numbering {
  private final String[] numbers;
  private final boolean[] continued;
  private final Map<Integer, int[]> counters = new HashMap<>();

  // Of the section that is being counted.
  private String prefix = "";
  private int stepLevel;
  private int ordinals;
  private int bullets;
  // The last number as written: authors go on from what they wrote, also where it was wrong ("1. 1.
  // 2.").
  private int literal;
  private int list = -1;

  private Numbering(List<Draft> drafts) {
    numbers = new String[drafts.size()];
    continued = new boolean[drafts.size()];
  }

  static Numbering of(Outline outline, StepHeadings steps) {
    Numbering numbering = new Numbering(outline.drafts());
    for (Draft draft : outline.drafts()) {
      numbering.number(draft, steps);
    }
    return numbering;
  }

  /// The number of an item or step heading; empty for any other block.
  String of(Draft draft) {
    return numbers[draft.index()];
  }

  /// Whether an item is the first of a list that goes on counting where an earlier list of its section ended.
  boolean continues(Draft draft) {
    return continued[draft.index()];
  }

  private void number(Draft draft, StepHeadings steps) {
    numbers[draft.index()] = "";
    if (draft.isTop() && draft.body() instanceof Node.Heading heading) {
      enter(heading, steps.number(draft));
      steps.number(draft).ifPresent(number -> numbers[draft.index()] = String.valueOf(number));
    } else if (draft.isItem()) {
      numbers[draft.index()] = draft.isTop() ? top(draft) : nested(draft);
    }
  }

  private void enter(Node.Heading heading, OptionalInt step) {
    if (step.isPresent()) {
      prefix = step.getAsInt() + ".";
      stepLevel = heading.level();
      ordinals = 0;
      bullets = 0;
    } else if (prefix.isEmpty() || heading.level() <= stepLevel) {
      prefix = "";
      ordinals = 0;
    }
    list = -1;
    literal = 0;
  }

  private String top(Draft draft) {
    Draft.Mark mark = draft.mark().orElseThrow();
    boolean first = mark.list() != list;
    list = mark.list();
    if (!mark.ordered()) {
      bullets = first && prefix.isEmpty() ? 1 : bullets + 1;
      return prefix + letters(bullets);
    }
    if (first && prefix.isEmpty()) {
      boolean next = mark.start() == ordinals + 1 || mark.start() == literal + 1;
      continued[draft.index()] = ordinals > 0 && mark.start() > 1 && next;
      ordinals = continued[draft.index()] ? ordinals : 0;
    }
    ordinals++;
    literal = literal(mark);
    return prefix + ordinals;
  }

  private static int literal(Draft.Mark mark) {
    String digits = mark.literal().replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  private String nested(Draft draft) {
    int parent = draft.parent().orElseThrow();
    int[] counter = counters.computeIfAbsent(parent, _ -> new int[2]);
    String last = draft.isOrdered() ? String.valueOf(++counter[0]) : letters(++counter[1]);
    return numbers[parent] + "." + last;
  }

  /// 1 is `a`, 26 is `z`, 27 is `aa`.
  static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int n = number; n > 0; n = (n - 1) / 26) {
      letters.insert(0, (char) ('a' + (n - 1) % 26));
    }
    return letters.toString();
  }
}
