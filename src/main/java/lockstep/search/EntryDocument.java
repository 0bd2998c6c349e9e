package lockstep.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.analysis.Analysis;
import lockstep.analysis.Identifiers;
import lockstep.analysis.Vocabulary;
import lockstep.analysis.Word;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// Makes the index's document of an entry.
///
/// @param analysis of the entry's language
/// @param vocabulary of the entry's language
/// @param source tag of the language of headings' anchors
record EntryDocument(Analysis analysis, Vocabulary vocabulary, String source) {
  private static final FieldType PLACES =
      type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);
  private static final FieldType KNOWN = type(IndexOptions.DOCS, false);

  // Nobody types more, and the index takes no term of more than 32,766 bytes.
  private static final int LONGEST = 1_000;

  private static final Set<String> BEGINNINGS = Set.of("index", "overview");

  private static FieldType type(IndexOptions options, boolean norms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(options != IndexOptions.DOCS);
    type.setOmitNorms(!norms);
    type.freeze();
    return type;
  }

  Document of(Entry entry) {
    Document document = new Document();
    String locale = entry.locale();
    document.add(
        new StringField(Fields.KEY, key(entry.procedure().toString(), locale), Field.Store.NO));
    String made = key(entry.procedure().toString(), locale) + " " + entry.fingerprint();
    document.add(new BinaryDocValuesField(Fields.MADE, new BytesRef(made)));
    document.add(new BinaryDocValuesField(Fields.PASSAGES, new BytesRef(Passages.bytes(entry))));
    document.add(new StringField(Fields.KIND, entry.kind().id(), Field.Store.NO));
    entry.traits().forEach((trait, values) -> values.forEach(value -> add(document, trait, value)));
    entry
        .titles()
        .forEach(
            title -> document.add(new TextField(Zone.TITLE.of(locale), title, Field.Store.NO)));
    entry
        .description()
        .ifPresent(
            text -> {
              document.add(new TextField(Zone.DESCRIPTION.of(locale), text, Field.Store.NO));
            });
    entry.passages().stream()
        .filter(Passage::isHeading)
        .forEach(
            heading -> {
              document.add(new TextField(Zone.HEADINGS.of(locale), heading.text(), Field.Store.NO));
              heading
                  .slug()
                  .ifPresent(
                      slug -> {
                        String words = slug.replace('-', ' ');
                        document.add(new TextField(Fields.SLUGS, words, Field.Store.NO));
                        String anchor = exact(source, words);
                        if (anchor.length() <= LONGEST) {
                          document.add(new Field(Fields.EXACT, anchor, KNOWN));
                        }
                      });
            });
    Stream.of(
            entry.titles().stream(),
            entry.passages().stream().filter(Passage::isHeading).map(Passage::text),
            Stream.of(page(entry.procedure().path())))
        .flatMap(texts -> texts)
        .map(text -> exact(locale, text))
        .filter(form -> form.length() <= LONGEST)
        .distinct()
        .forEach(text -> document.add(new Field(Fields.EXACT, text, KNOWN)));
    entry.texts().forEach(text -> document.add(new Field(Zone.TEXT.of(locale), text, PLACES)));
    Set<String> plain = new TreeSet<>();
    Set<String> spellings = new TreeSet<>();
    Set<String> parts = new LinkedHashSet<>();
    Set<String> names = new TreeSet<>();
    entry.texts().forEach(text -> look(text, plain, spellings, parts, names));
    spellings.forEach(word -> document.add(new Field(Zone.SPELLINGS.of(locale), word, KNOWN)));
    plain.forEach(word -> document.add(new Field(Zone.WORDS.of(locale), word, KNOWN)));
    document.add(
        new TextField(
            Zone.PARTS.of(locale),
            parts.stream().collect(Collectors.joining(" ")),
            Field.Store.NO));
    entry
        .commands()
        .forEach(
            name -> {
              String command = Identifiers.key(name) + " " + name;
              if (command.length() <= LONGEST) {
                document.add(new Field(Fields.COMMANDS, command, KNOWN));
              }
            });
    names.forEach(name -> document.add(new Field(Fields.NAMES, name, KNOWN)));
    return document;
  }

  /// What a page is about by its path: its name, or for the page that a folder begins with, that of the folder.
  // docs: folders of documentation begin with index or overview (learn.microsoft.com/contribute,
  // file names)
  private static String page(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String folder = path.substring(0, path.length() - name.length()).replaceAll("/$", "");
    return BEGINNINGS.contains(name.toLowerCase(Locale.ROOT)) && !folder.isEmpty()
        ? folder.substring(folder.lastIndexOf('/') + 1)
        : name;
  }

  /// The term of a text that is a whole title or heading.
  static String exact(String locale, String text) {
    return locale + " " + Identifiers.key(text);
  }

  /// The term of a version.
  static String key(String procedure, String locale) {
    return procedure + "|" + locale;
  }

  private static void add(Document document, Trait trait, String value) {
    document.add(new StringField(trait.id(), value, Field.Store.NO));
    document.add(new SortedSetDocValuesField(trait.id(), new BytesRef(value)));
  }

  private void look(
      String text, Set<String> plain, Set<String> spellings, Set<String> parts, Set<String> names) {
    for (Word word : analysis.words(text)) {
      if (!word.lower().equals(word.plain())) {
        spellings.add(word.plain() + " " + word.lower());
      }
      if (plain.add(word.plain())) {
        parts.addAll(analysis.compounding().parts(word.plain(), vocabulary));
      }
      List<String> pieces = Identifiers.pieces(word.written());
      if (pieces.size() > 1) {
        parts.addAll(pieces);
      }
    }
    names.addAll(Identifiers.keysIn(text));
  }
}
