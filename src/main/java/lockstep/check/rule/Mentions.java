package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.align.Row;
import lockstep.check.Finding;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.locale.LocaleData;
import lockstep.locale.Term;
import lockstep.locale.Vocabulary;
import lockstep.procedure.Block;
import lockstep.procedure.Mention;
import lockstep.source.Span;

/// What two versions require, roles or clouds, beside each other. A name that nobody knows may be any that the other version names,
/// unless it resembles another one.
///
/// @param here of the version that is judged
/// @param there of the reference
record Mentions(List<Mention> here, List<Mention> there, Vocabulary ours, Vocabulary theirs) {

  /// What only one of the two requires.
  private record Difference(List<Mention> here, List<Mention> there) {
    boolean isNone() {
      return here.isEmpty() && there.isEmpty();
    }
  }

  /// What a rule says about the difference; nothing where the reference requires nothing.
  Stream<Finding> findings(PairRule rule, Pair pair) {
    if (there.isEmpty()) {
      return Stream.empty();
    }
    Difference difference = difference(pair);
    if (difference.isNone()) {
      return Stream.empty();
    }
    Map<String, String> values =
        Map.of("here", here.isEmpty() ? "–" : texts(here), "there", texts(there));
    String evidence = names(difference.there(), theirs) + " > " + names(difference.here(), ours);
    Span right = span(difference.there().isEmpty() ? there : difference.there());
    if (!here.isEmpty()) {
      Span left = span(difference.here().isEmpty() ? here : difference.here());
      return Stream.of(pair.finding(rule, left, Optional.of(right), evidence, values));
    }
    return row(pair, right).map(row -> pair.finding(rule, row, right, evidence, values)).stream();
  }

  private static Optional<Row> row(Pair pair, Span right) {
    return pair.rows()
        .filter(row -> row.right().filter(block -> holds(block, right)).isPresent())
        .findFirst();
  }

  private static boolean holds(Block block, Span span) {
    return block.span().line() <= span.line() && span.line() <= block.span().endLine();
  }

  private Difference difference(Pair pair) {
    List<Mention> ourOwn = new ArrayList<>();
    List<Mention> theirOwn = new ArrayList<>(there);
    for (Mention mention : here) {
      Optional<String> id = id(mention, ours);
      Optional<Mention> same =
          theirOwn.stream()
              .filter(other -> id.isPresent() && id.equals(id(other, theirs)))
              .findFirst();
      same.ifPresentOrElse(theirOwn::remove, () -> ourOwn.add(mention));
    }
    pairAmbiguous(ourOwn, ours, theirOwn, theirs);
    pairAmbiguous(theirOwn, theirs, ourOwn, ours);
    pairTwice(ourOwn, here, ours, theirOwn, theirs);
    pairTwice(theirOwn, there, theirs, ourOwn, ours);
    pairUnknown(ourOwn, ours, theirOwn);
    pairUnknown(theirOwn, theirs, ourOwn);
    // What is left of a torn name in the reference names nothing that could be lost here.
    theirOwn.removeIf(
        mention ->
            !here.isEmpty() && here.size() < there.size() && isTorn(mention, pair.rightLocale()));
    return new Difference(ourOwn, theirOwn);
  }

  /// Takes away those whose name has several meanings, one of which the other side has: a torn name may be any that begins so.
  private static void pairAmbiguous(
      List<Mention> some, Vocabulary vocabulary, List<Mention> others, Vocabulary otherVocabulary) {
    for (Mention mention : List.copyOf(some)) {
      Optional<Mention> meant =
          others.stream()
              .filter(
                  other ->
                      id(other, otherVocabulary)
                          .flatMap(vocabulary::term)
                          .filter(term -> hasForm(term, mention.text()))
                          .isPresent())
              .findFirst();
      if (meant.isPresent()) {
        some.remove(mention);
        others.remove(meant.orElseThrow());
      }
    }
  }

  private static boolean hasForm(Term term, String text) {
    return term.forms().stream().anyMatch(form -> form.text().equalsIgnoreCase(text));
  }

  /// Whether a name lacks its end: what it ends with needs another word.
  private static boolean isTorn(Mention mention, LocaleData locale) {
    String text = mention.text().toLowerCase(Locale.ROOT);
    List<String> small = locale.comparison().at("labels").texts("edges");
    return text.endsWith("-")
        || text.indexOf(' ') > 0 && small.contains(text.substring(text.lastIndexOf(' ') + 1));
  }

  /// Takes away those of which one version has only what is left of a longer name, and so has that twice: "report viewer" for
  /// "executive report viewer".
  private static void pairTwice(
      List<Mention> some,
      List<Mention> all,
      Vocabulary vocabulary,
      List<Mention> others,
      Vocabulary otherVocabulary) {
    for (Mention mention : List.copyOf(some)) {
      String id = id(mention, vocabulary).orElse("");
      boolean isTwice =
          all.stream().filter(one -> id(one, vocabulary).orElse("").equals(id)).count() > 1;
      Optional<Mention> longer =
          others.stream()
              .filter(other -> id(other, otherVocabulary).orElse("").endsWith("-" + id))
              .findFirst();
      if (isTwice && !id.isEmpty() && longer.isPresent()) {
        some.remove(mention);
        others.remove(longer.orElseThrow());
      }
    }
  }

  /// Takes away those whose name nobody knows, each with one of the other side.
  private static void pairUnknown(List<Mention> some, Vocabulary vocabulary, List<Mention> others) {
    for (Mention mention : List.copyOf(some)) {
      if (id(mention, vocabulary).isEmpty() && !others.isEmpty()) {
        some.remove(mention);
        others.removeFirst();
      }
    }
  }

  private static Optional<String> id(Mention mention, Vocabulary vocabulary) {
    return mention
        .id()
        .or(() -> vocabulary.findDamaged(mention.text()).map(hit -> hit.term().id()))
        .or(() -> beginning(mention.text(), vocabulary));
  }

  /// The term that the first words name; what translation hung on behind them does not count.
  private static Optional<String> beginning(String text, Vocabulary vocabulary) {
    for (int space = text.lastIndexOf(' '); space > 0; space = text.lastIndexOf(' ', space - 1)) {
      Optional<Vocabulary.Hit> hit = vocabulary.find(text.substring(0, space));
      if (hit.isPresent()) {
        return hit.map(one -> one.term().id());
      }
    }
    return Optional.empty();
  }

  private static String names(List<Mention> mentions, Vocabulary vocabulary) {
    return mentions.stream()
        .map(mention -> id(mention, vocabulary).orElse(mention.text()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String texts(List<Mention> mentions) {
    return mentions.stream().map(Mention::text).collect(Collectors.joining(", "));
  }

  private static Span span(List<Mention> mentions) {
    return mentions.getFirst().span();
  }
}
