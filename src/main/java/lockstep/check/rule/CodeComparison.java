package lockstep.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lockstep.check.Pair;
import lockstep.check.Subject;
import lockstep.check.rule.CodeDifference.Kind;
import lockstep.markdown.Inline;
import lockstep.procedure.Block;
import lockstep.retired.RetiredUse;
import lockstep.source.Span;

/// Compares the code of a version with that of its reference: code blocks line by line, code in running text piece by piece.
final class CodeComparison {
  // Code that shares fewer of its lines is other code: one difference says so.
  private static final double OTHER_CODE = 1 / 3.0;
  private static final int MANY_LINES = 4;
  private static final double ALIKE = 0.35;

  private final Pair pair;
  private final List<CodeDifference> differences = new ArrayList<>();

  private CodeComparison(Pair pair) {
    this.pair = pair;
  }

  /// The differences in document order.
  static List<CodeDifference> of(Pair pair) {
    CodeComparison comparison = new CodeComparison(pair);
    for (Counterpart part : Counterpart.of(pair)) {
      if (part.isSure()) {
        comparison.compare(part);
      }
    }
    return comparison.differences;
  }

  private void compare(Counterpart part) {
    List<CodeLine> ours = CodeLine.ofBlocks(part.left());
    List<CodeLine> theirs = CodeLine.ofBlocks(part.right());
    if (!ours.isEmpty() && !theirs.isEmpty()) {
      compareLines(ours, theirs, part);
    } else if (!ours.isEmpty() || !theirs.isEmpty()) {
      // One side shows in bold or running text what the other side shows as code.
      compareLines(commands(part.left()), commands(part.right()), part);
      return;
    }
    compareInline(part);
  }

  private static List<CodeLine> commands(List<Block> blocks) {
    List<CodeLine> lines = new ArrayList<>();
    for (Block block : blocks) {
      for (Block.Command command : block.commands()) {
        // "$ 30.000" is money behind no prompt.
        if (Character.isDigit(command.name().codePointAt(0))) {
          continue;
        }
        CodeLine.of(command.raw(), command.span()).ifPresent(lines::add);
      }
    }
    return lines;
  }

  private void compareLines(List<CodeLine> ours, List<CodeLine> theirs, Counterpart part) {
    List<CodeLine> left = new ArrayList<>(ours);
    List<CodeLine> right = new ArrayList<>(theirs);
    removeCommon(left, right);
    if (left.isEmpty() && right.isEmpty()) {
      return;
    }
    int same = theirs.size() - right.size();
    List<CodeLine[]> linked = link(left, right);
    if (theirs.size() > MANY_LINES
        && ours.size() > MANY_LINES
        && same + linked.size() < OTHER_CODE * theirs.size()) {
      differences.add(
          new CodeDifference(
              Kind.TEXT,
              part.here(),
              part.there(),
              ours.getFirst().text(),
              theirs.getFirst().text(),
              ""));
      return;
    }
    for (CodeLine[] link : linked) {
      left.remove(link[0]);
      right.remove(link[1]);
      compareLine(link[0], link[1]);
    }
    for (CodeLine line : right) {
      differences.add(new CodeDifference(Kind.LOST, part.here(), line.span(), "", line.text(), ""));
    }
    for (CodeLine line : left) {
      differences.add(
          new CodeDifference(Kind.ADDED, line.span(), part.there(), line.text(), "", ""));
    }
  }

  /// Takes out what both have, in order: the longest beginning and end, then line by line.
  private static void removeCommon(List<CodeLine> left, List<CodeLine> right) {
    int from = 0;
    List<CodeLine> restLeft = new ArrayList<>();
    List<CodeLine> restRight = new ArrayList<>(right);
    for (CodeLine line : left) {
      int at = from;
      while (at < restRight.size() && !line.isSame(restRight.get(at))) {
        at++;
      }
      if (at < restRight.size()) {
        restRight.remove(at);
        from = at;
      } else {
        restLeft.add(line);
      }
    }
    left.clear();
    left.addAll(restLeft);
    right.clear();
    right.addAll(restRight);
  }

  /// Links each line of the reference with the line that is most like it; a lone line with a lone line always.
  private static List<CodeLine[]> link(List<CodeLine> left, List<CodeLine> right) {
    List<CodeLine[]> links = new ArrayList<>();
    Set<CodeLine> used = new HashSet<>();
    for (CodeLine line : right) {
      CodeLine best = line;
      double most = left.size() == 1 && right.size() == 1 ? -1 : ALIKE;
      for (CodeLine candidate : left) {
        double alike = alike(candidate, line);
        if (alike > most && !used.contains(candidate)) {
          most = alike;
          best = candidate;
        }
      }
      if (best != line) {
        used.add(best);
        links.add(new CodeLine[] {best, line});
      }
    }
    return links;
  }

  /// The share of words that both have.
  private static double alike(CodeLine one, CodeLine other) {
    Set<String> words = new HashSet<>(List.of(one.lower().split("[^\\p{L}\\d]+")));
    Set<String> others = new HashSet<>(List.of(other.lower().split("[^\\p{L}\\d]+")));
    int all = words.size() + others.size();
    words.retainAll(others);
    return 2.0 * words.size() / all;
  }

  private void compareInline(Counterpart part) {
    List<CodeLine> left = inline(part.left());
    List<CodeLine> right = inline(part.right());
    left.addAll(prompted(part.left(), left));
    right.addAll(prompted(part.right(), right));
    removeAny(left, right);
    String here = said(part.left());
    String there = said(part.right());
    // What is not marked as code, but stands there, is not lost.
    right.removeIf(line -> here.contains(line.lower()));
    left.removeIf(line -> there.contains(line.lower()));
    List<CodeLine[]> linked = link(left, right);
    for (CodeLine[] link : linked) {
      left.remove(link[0]);
      right.remove(link[1]);
      compareLine(link[0], link[1]);
    }
    while (!left.isEmpty() && !right.isEmpty()) {
      compareLine(left.removeFirst(), right.removeFirst());
    }
    for (CodeLine line : right) {
      differences.add(new CodeDifference(Kind.LOST, part.here(), line.span(), "", line.text(), ""));
    }
    for (CodeLine line : left) {
      differences.add(
          new CodeDifference(Kind.ADDED, line.span(), part.there(), line.text(), "", ""));
    }
  }

  private static void removeAny(List<CodeLine> left, List<CodeLine> right) {
    left.removeIf(
        line -> {
          Optional<CodeLine> same = right.stream().filter(line::isSame).findFirst();
          same.ifPresent(right::remove);
          return same.isPresent();
        });
  }

  private static List<CodeLine> inline(List<Block> blocks) {
    List<CodeLine> found = new ArrayList<>();
    for (Block block : blocks) {
      Pieces.inlines(block.body())
          .forEach(
              piece -> {
                if (piece instanceof Inline.Code(var code, var span)) {
                  CodeLine.of(code, span).ifPresent(found::add);
                }
              });
    }
    return found;
  }

  /// Commands behind a prompt in bold or running text.
  private static List<CodeLine> prompted(List<Block> blocks, List<CodeLine> known) {
    List<CodeLine> found = commands(blocks);
    found.removeIf(line -> known.stream().anyMatch(line::isSame));
    Set<CodeLine> fenced = new HashSet<>();
    CodeLine.ofBlocks(blocks).forEach(fenced::add);
    found.removeIf(line -> fenced.stream().anyMatch(one -> holds(one.span(), line.span())));
    return found;
  }

  private static boolean holds(Span outer, Span inner) {
    return outer.line() <= inner.line() && inner.endLine() <= outer.endLine();
  }

  private static String said(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    blocks.forEach(block -> text.append(CodeLine.plain(block.text())).append('\n'));
    return text.toString().toLowerCase(Locale.ROOT);
  }

  /// Two lines that are not the same as written.
  private void compareLine(CodeLine left, CodeLine right) {
    CodeLine ours = new CodeLine(current(left, pair.left()), left.span());
    CodeLine theirs = new CodeLine(current(right, pair.right()), right.span());
    if (ours.isSame(theirs)) {
      return;
    }
    List<String> here = Placeholders.of(ours.text());
    List<String> there = Placeholders.of(theirs.text());
    if (here.size() == there.size()
        && Placeholders.blanked(ours.text())
            .equalsIgnoreCase(Placeholders.blanked(theirs.text()))) {
      comparePlaceholders(ours, theirs, here, there);
      return;
    }
    Optional<CommandForm> ourCommand = CommandForm.of(ours.text());
    Optional<CommandForm> theirCommand = CommandForm.of(theirs.text());
    if (ourCommand.isPresent() && theirCommand.isPresent()) {
      compareCommands(ours, theirs, ourCommand.orElseThrow(), theirCommand.orElseThrow());
    } else if (here.size() < there.size() && isOnlyPlaceholder(ours.text(), theirs.text())) {
      add(Kind.PLACEHOLDER_LOST, ours, theirs, ours.text(), there.getFirst(), "");
    } else {
      add(Kind.TEXT, ours, theirs, ours.text(), theirs.text(), "");
    }
  }

  /// Whether two lines are the same but for brackets around placeholders.
  private static boolean isOnlyPlaceholder(String left, String right) {
    return left.replaceAll("[<>{}]", "").equalsIgnoreCase(right.replaceAll("[<>{}]", ""));
  }

  private void comparePlaceholders(
      CodeLine ours, CodeLine theirs, List<String> here, List<String> there) {
    for (int n = 0; n < here.size(); n++) {
      if (!here.get(n).equalsIgnoreCase(there.get(n))
          && !Placeholders.isTranslation(here.get(n), there.get(n), pair)) {
        add(Kind.PLACEHOLDER_OTHER, ours, theirs, here.get(n), there.get(n), "");
      }
    }
  }

  private void compareCommands(
      CodeLine ours, CodeLine theirs, CommandForm left, CommandForm right) {
    boolean named = left.isNamed(right.name());
    if (!named && !isRetired(ours, pair.left(), left) && !isRetired(theirs, pair.right(), right)) {
      add(Kind.NAME, ours, theirs, left.name(), right.name(), "");
      return;
    }
    List<String> lost = missing(right, left);
    List<String> added = missing(left, right);
    if (named) {
      while (!lost.isEmpty() && !added.isEmpty()) {
        add(
            Kind.PARAMETER_OTHER,
            ours,
            theirs,
            added.removeFirst(),
            lost.removeFirst(),
            left.name());
      }
      lost.forEach(one -> add(Kind.PARAMETER_LOST, ours, theirs, "", one, left.name()));
      added.forEach(one -> add(Kind.PARAMETER_ADDED, ours, theirs, one, "", left.name()));
    }
    right
        .parameters()
        .forEach(
            (parameter, argument) ->
                left.argument(parameter)
                    .ifPresent(own -> compareArgument(ours, theirs, parameter, own, argument)));
    String others = String.join(" ", left.others());
    String otherOthers = String.join(" ", right.others());
    if (named && lost.isEmpty() && added.isEmpty()) {
      compareArgument(ours, theirs, left.name(), others, otherOthers);
    }
  }

  private void compareArgument(
      CodeLine ours, CodeLine theirs, String context, String left, String right) {
    if (left.equals(right)) {
      return;
    }
    List<String> here = Placeholders.of(left);
    List<String> there = Placeholders.of(right);
    if (here.size() == there.size()
        && !here.isEmpty()
        && Placeholders.blanked(left).equalsIgnoreCase(Placeholders.blanked(right))) {
      comparePlaceholders(ours, theirs, here, there);
    } else if (here.size() < there.size()) {
      add(Kind.PLACEHOLDER_LOST, ours, theirs, left, there.getFirst(), context);
    } else {
      add(Kind.ARGUMENT, ours, theirs, left, right, context);
    }
  }

  private static List<String> missing(CommandForm from, CommandForm in) {
    List<String> missing = new ArrayList<>();
    for (String parameter : from.parameters().keySet()) {
      if (in.parameters().keySet().stream().noneMatch(parameter::equalsIgnoreCase)) {
        missing.add(parameter);
      }
    }
    return missing;
  }

  private void add(
      Kind kind, CodeLine ours, CodeLine theirs, String left, String right, String context) {
    differences.add(new CodeDifference(kind, ours.span(), theirs.span(), left, right, context));
  }

  private static boolean isRetired(CodeLine line, Subject subject, CommandForm command) {
    return uses(line, subject).anyMatch(use -> command.isNamed(use.retirement().name()))
        || uses(line, subject)
            .anyMatch(
                use ->
                    use.written()
                        .toLowerCase(Locale.ROOT)
                        .contains(command.name().toLowerCase(Locale.ROOT)));
  }

  /// A line with the names that its commands have today.
  private static String current(CodeLine line, Subject subject) {
    String[] text = {line.text()};
    uses(line, subject)
        .flatMap(use -> use.fix().stream())
        .forEach(fix -> text[0] = text[0].replace(fix.replace(), fix.with()));
    return text[0];
  }

  private static java.util.stream.Stream<RetiredUse> uses(CodeLine line, Subject subject) {
    return subject.retired().all().stream()
        .filter(use -> use.places().stream().anyMatch(place -> holds(line.span(), place.span())));
  }
}
