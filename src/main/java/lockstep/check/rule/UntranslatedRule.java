package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.align.Lexicon;
import lockstep.align.Row;
import lockstep.align.Sentences;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.locale.LocaleData;
import lockstep.markdown.Inline;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;

/// Flags sentences that were left in another language.
public final class UntranslatedRule implements PairRule {
  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_FOREIGN = 2;
  private static final int MANY_FOREIGN = 3;
  private static final int OWN = 4;
  private static final int NAMES = 2;
  private static final double MOSTLY = 0.5;
  private static final double SOME = 0.3;
  // What stands between spaces; a name of code or a word with hyphens is one.
  private static final Pattern PIECE = Pattern.compile("\\S+");
  private static final Pattern CODE =
      Pattern.compile("[_{}=@\\\\<>]|\\p{Ll}\\p{Lu}|\\p{L}/\\p{L}|://|\\p{L}-\\p{L}++-");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  // A word that is e^1.5 times as frequent in one language as in another tells which it is.
  private static final double TELLING = 1.5;

  private final LanguageData<Set<String>> functionWords =
      new LanguageData<>(locale -> Set.copyOf(locale.functionWords()));

  @Override
  public String id() {
    return "untranslated";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.FAULT;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    List<LocaleData> languages = pair.sourceLanguages();
    return pair.oneToOne()
        .filter(UntranslatedRule::isText)
        .flatMap(
            row ->
                Sentences.of(prose(row.left().orElseThrow())).stream()
                    .flatMap(
                        sentence ->
                            languages.stream()
                                .filter(language -> isIn(language, sentence, row, pair))
                                .limit(1)
                                .map(language -> finding(pair, row, sentence, language))));
  }

  /// What is to be translated: the text without code.
  private static String prose(Block block) {
    return Pieces.inlines(block.body())
        .filter(piece -> piece instanceof Inline.Code(var code, _) && !code.isBlank())
        .map(piece -> ((Inline.Code) piece).text())
        .reduce(block.text(), (text, code) -> text.replace(code, " "));
  }

  private static boolean isText(Row row) {
    return switch (row.left().orElseThrow().shape()) {
      case Shape.Code _, Shape.Image _ -> false;
      case Shape.Heading _,
          Shape.Item _,
          Shape.Paragraph _,
          Shape.Note _,
          Shape.Quote _,
          Shape.TableRow _,
          Shape.Html _ ->
          true;
    };
  }

  private boolean isIn(LocaleData language, String sentence, Row row, Pair pair) {
    int words = 0;
    int foreign = 0;
    int own = 0;
    int names = 0;
    for (String written : words(sentence)) {
      int side = side(written.toLowerCase(Locale.ROOT), language, pair);
      boolean isName = words > 0 && Character.isUpperCase(written.charAt(0));
      words++;
      // Names stay as they are, in every language.
      names += isName ? 1 : 0;
      foreign += side > 0 && !isName ? 1 : 0;
      own += side < 0 ? 1 : 0;
    }
    boolean isCopy = row.right().orElseThrow().text().contains(sentence);
    return words >= FEWEST_WORDS
        && foreign >= (isCopy ? FEWEST_FOREIGN : MANY_FOREIGN)
        && own * OWN <= foreign
        && names * NAMES <= words
        && foreign >= (isCopy ? SOME : MOSTLY) * words;
  }

  /// The words of a sentence without what is code.
  private static List<String> words(String sentence) {
    List<String> words = new ArrayList<>();
    Matcher pieces = PIECE.matcher(sentence);
    while (pieces.find()) {
      if (!CODE.matcher(pieces.group()).find()) {
        WORD.matcher(pieces.group()).results().forEach(word -> words.add(word.group()));
      }
    }
    return words;
  }

  /// 1 for a word of the other language, -1 for one of the version's own, 0 where a word tells nothing.
  private int side(String word, LocaleData language, Pair pair) {
    boolean foreign = functionWords.of(language).contains(word);
    boolean own = functionWords.of(pair.leftLocale()).contains(word);
    if (foreign != own) {
      return foreign ? 1 : -1;
    }
    boolean isForeign = isKnown(word, language, pair);
    boolean isOwn = isKnown(word, pair.leftLocale(), pair);
    if (!isForeign || !isOwn) {
      return isForeign ? 1 : isOwn ? -1 : 0;
    }
    Lexicon lexicon = pair.learning().lexicon();
    double more =
        lexicon.weight(pair.leftLocale().tag(), word) - lexicon.weight(language.tag(), word);
    return more > TELLING ? 1 : more < -TELLING ? -1 : 0;
  }

  private static boolean isKnown(String word, LocaleData language, Pair pair) {
    Lexicon.Vocabulary known = pair.learning().lexicon().vocabularies().get(language.tag());
    return known != null && known.weights().containsKey(word);
  }

  private Finding finding(Pair pair, Row row, String sentence, LocaleData language) {
    return pair.finding(
        this, row, sentence, Map.of("sentence", Quote.of(sentence), "language", language.name()));
  }
}
