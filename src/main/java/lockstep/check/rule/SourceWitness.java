package lockstep.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.align.Row;
import lockstep.check.Pair;
import lockstep.check.Subject;
import lockstep.locale.LocaleData;
import lockstep.procedure.Block;

/// The source text that translations carry: where two of them differ, it tells which of the two departs from it.
final class SourceWitness {
  private final Pair pair;
  private final Optional<LocaleData> locale;
  private final Map<Integer, Block> bases = new HashMap<>();

  SourceWitness(Pair pair) {
    this.pair = pair;
    boolean isNeeded =
        !pair.rightLocale().tag().equals(pair.sourceLocale())
            && !pair.leftLocale().tag().equals(pair.sourceLocale());
    this.locale =
        pair.sourceLanguages().stream()
            .filter(one -> isNeeded && one.tag().equals(pair.sourceLocale()))
            .findFirst();
    if (locale.isPresent()) {
      Subject left = pair.left();
      left.base()
          .ifPresent(
              base ->
                  base.blocks().forEach(block -> bases.putIfAbsent(block.span().line(), block)));
    }
  }

  /// What a row of two translations was translated from.
  ///
  /// @param language of the text
  record Source(LocaleData language, String text) {}

  /// The text that both sides of a row were translated from; empty where the version carries none, or the reference another one.
  Optional<Source> of(Row row) {
    return locale.flatMap(
        language -> text(row.left(), row.right()).map(text -> new Source(language, text)));
  }

  private Optional<String> text(Optional<Block> left, Optional<Block> right) {
    Optional<String> own = left.flatMap(Block::source).filter(text -> !text.isBlank());
    Optional<String> other = right.flatMap(Block::source).filter(text -> !text.isBlank());
    boolean isSame =
        own.isPresent()
            && other
                .map(text -> Tokens.of(text).equals(Tokens.of(own.orElseThrow())))
                .orElse(pair.isSameSource());
    return isSame ? own : Optional.empty();
  }

  /// The bold words of the source text of some blocks; empty where it is not known of all of them.
  Optional<List<BoldWords>> bold(Counterpart part) {
    List<Block> sources = new ArrayList<>();
    for (Block block : part.left()) {
      Block base = bases.get(block.span().line());
      Optional<Block> beside =
          part.right().size() == 1 ? Optional.of(part.right().getFirst()) : Optional.empty();
      if (base == null || text(Optional.of(block), beside).isEmpty()) {
        return Optional.empty();
      }
      sources.add(base);
    }
    return Optional.of(BoldWords.of(sources));
  }
}
