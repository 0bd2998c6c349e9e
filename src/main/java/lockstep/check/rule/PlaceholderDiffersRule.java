package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Block;

/// Flags placeholders of the reference that are lost or altered. A placeholder whose words are translated is the same one.
public final class PlaceholderDiffersRule implements PairRule {
  @Override
  public String id() {
    return "placeholder-differs";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.FAULT;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    Stream<CodeDifference> inCode =
        CodeComparison.of(pair).stream().filter(difference -> difference.kind().isPlaceholder());
    Stream<CodeDifference> inText =
        Counterpart.of(pair).stream()
            .filter(Counterpart::isSure)
            .flatMap(part -> inText(part, pair));
    return Stream.concat(inCode, inText).map(difference -> difference.finding(this, pair));
  }

  private static Stream<CodeDifference> inText(Counterpart part, Pair pair) {
    List<Block.Placeholder> theirs = placeholders(part.right());
    if (theirs.isEmpty()) {
      return Stream.empty();
    }
    List<Block.Placeholder> ours = placeholders(part.left());
    ours.removeIf(
        own ->
            theirs.stream()
                .filter(other -> isSame(own, other))
                .findFirst()
                .map(theirs::remove)
                .orElse(false));
    List<CodeDifference> found = new ArrayList<>();
    String said = said(part);
    for (Block.Placeholder lost : theirs) {
      if (!ours.isEmpty()) {
        Block.Placeholder own = ours.removeFirst();
        if (isAltered(own.text(), lost.text(), pair)) {
          found.add(
              new CodeDifference(
                  CodeDifference.Kind.PLACEHOLDER_OTHER,
                  own.span(),
                  lost.span(),
                  own.text(),
                  lost.text(),
                  ""));
        }
      } else if (!said.contains(lost.text().toLowerCase(Locale.ROOT))) {
        found.add(
            new CodeDifference(
                CodeDifference.Kind.PLACEHOLDER_LOST,
                part.here(),
                lost.span(),
                "",
                lost.text(),
                ""));
      }
    }
    return found.stream();
  }

  /// Whether the words of a placeholder are neither those of the reference nor, as far as it is known, their translation.
  private static boolean isAltered(String own, String other, Pair pair) {
    boolean sameLanguage = pair.leftLocale().tag().equals(pair.rightLocale().tag());
    List<String> words = new ArrayList<>(Placeholders.words(own));
    boolean shared = words.removeAll(Placeholders.words(other));
    return sameLanguage || shared && !Placeholders.isTranslation(own, other, pair);
  }

  private static boolean isSame(Block.Placeholder one, Block.Placeholder other) {
    return Placeholders.words(one.text()).equals(Placeholders.words(other.text()));
  }

  private static List<Block.Placeholder> placeholders(List<Block> blocks) {
    List<Block.Placeholder> found = new ArrayList<>();
    blocks.forEach(block -> found.addAll(block.placeholders()));
    return found;
  }

  private static String said(Counterpart part) {
    StringBuilder text = new StringBuilder();
    part.left().forEach(block -> text.append(block.text()).append('\n'));
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
