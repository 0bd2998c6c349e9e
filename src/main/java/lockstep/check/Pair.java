package lockstep.check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.align.Alignment;
import lockstep.align.Learning;
import lockstep.align.Row;
import lockstep.align.SentenceAligner;
import lockstep.align.SentencePair;
import lockstep.locale.LocaleData;
import lockstep.procedure.Block;
import lockstep.procedure.Version;
import lockstep.source.Span;

/// A version beside the reference that it is judged against, aligned. Not safe for use by several threads.
public final class Pair {
  private final Subject left;
  private final Subject right;
  private final Alignment alignment;
  private final LocaleData leftLocale;
  private final LocaleData rightLocale;
  private final Learning learning;
  private final String sourceLocale;
  private final List<LocaleData> languages;
  // Rows hold whole blocks, which take long to compare.
  private final Map<Row, List<SentencePair>> sentences = new IdentityHashMap<>();

  /// @param left the version that is judged
  /// @param right the reference
  /// @param alignment of the two
  /// @param learning what the content teaches of words and labels
  /// @param sourceLocale tag of the language that documents are written in first
  /// @param languages all that are known
  public Pair(
      Subject left,
      Subject right,
      Alignment alignment,
      LocaleData leftLocale,
      LocaleData rightLocale,
      Learning learning,
      String sourceLocale,
      List<LocaleData> languages) {
    this.left = left;
    this.right = right;
    this.alignment = alignment;
    this.leftLocale = leftLocale;
    this.rightLocale = rightLocale;
    this.learning = learning;
    this.sourceLocale = sourceLocale;
    this.languages = List.copyOf(languages);
  }

  /// The file of the version that is judged.
  public Subject left() {
    return left;
  }

  /// The file of the reference.
  public Subject right() {
    return right;
  }

  /// The version that is judged.
  public Version leftVersion() {
    return alignment.left();
  }

  /// The reference.
  public Version rightVersion() {
    return alignment.right();
  }

  /// The language of the version that is judged.
  public LocaleData leftLocale() {
    return leftLocale;
  }

  /// The language of the reference.
  public LocaleData rightLocale() {
    return rightLocale;
  }

  /// The languages that a passage may have been left in: the reference's and the one that documents are written in first.
  public List<LocaleData> sourceLanguages() {
    return languages.stream()
        .filter(one -> one.tag().equals(sourceLocale) || one.tag().equals(rightLocale.tag()))
        .filter(one -> !one.tag().equals(leftLocale.tag()))
        .toList();
  }

  /// What the content teaches of words and labels.
  public Learning learning() {
    return learning;
  }

  /// Tag of the language that documents are written in first.
  public String sourceLocale() {
    return sourceLocale;
  }

  /// The rows of the alignment.
  public Alignment alignment() {
    return alignment;
  }

  /// The rows, each block of both versions in at least one.
  public Stream<Row> rows() {
    return alignment.rows().stream();
  }

  /// The rows that link one block with one, also moved ones.
  public Stream<Row> oneToOne() {
    return rows().filter(Row::isOneToOne);
  }

  /// Whether both were made from the same source text, so that their structures have to be the same.
  public boolean isSameSource() {
    Version one = alignment.left();
    Version other = alignment.right();
    boolean isBase =
        one.provenance().file().equals(other.provenance().file())
            && one.provenance().sha256().equals(other.provenance().sha256());
    Optional<String> hash = one.provenance().sourceHash();
    return isBase || hash.isPresent() && hash.equals(other.provenance().sourceHash());
  }

  /// The sentences of a row that links one block with one, aligned.
  public List<SentencePair> sentences(Row row) {
    return sentences.computeIfAbsent(
        row,
        one ->
            new SentenceAligner(learning.lexicon(), sourceLocale)
                .align(
                    one.left().orElseThrow().text(),
                    leftLocale.tag(),
                    one.right().orElseThrow().text(),
                    rightLocale.tag()));
  }

  /// A finding about a row: in the version where it has the block, else at the point where it would stand.
  public Finding finding(Rule rule, Row row, String evidence, Map<String, String> values) {
    return finding(rule, here(row), row.right().map(Block::span), evidence, values);
  }

  /// A finding about a stretch of the reference that begins with a row's block: where the version has that block, else at the point
  /// where it would stand.
  public Finding finding(
      Rule rule, Row row, Span there, String evidence, Map<String, String> values) {
    return finding(rule, here(row), Optional.of(there), evidence, values);
  }

  /// A finding about a stretch of the version, with the stretch of the reference that it differs from.
  public Finding finding(
      Rule rule, Span here, Optional<Span> there, String evidence, Map<String, String> values) {
    return Finding.of(rule, left, left.place(here), evidence, values)
        .withRelated(there.map(right::place).stream().toList());
  }

  private Span here(Row row) {
    return row.left().map(Block::span).orElseGet(() -> insertionPoint(row.right().orElseThrow()));
  }

  private Span insertionPoint(Block missing) {
    Optional<Span> before = alignment.before(missing).map(Block::span);
    return before
        .map(span -> new Span(span.endLine(), span.endColumn(), span.endLine(), span.endColumn()))
        .orElse(new Span(1, 1, 1, 1));
  }
}
