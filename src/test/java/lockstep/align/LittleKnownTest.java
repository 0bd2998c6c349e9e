package lockstep.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.knowledge.Reader;
import lockstep.procedure.Shape;
import org.junit.jupiter.api.Test;

/// Pairs of documents of whose words little is known, or that have little to do with each other.
final class LittleKnownTest {
  private static final String WEATHER = "Zon maan ster wind mist storm kou hitte";
  private static final String OTHER_WEATHER = "pluie neige grêle orage brume vague froid gel";
  // Both texts are known; nothing of one is in the other.
  private static final List<String> KNOWN =
      Stream.concat(
              Stream.of(WEATHER.toLowerCase(Locale.ROOT).split(" "))
                  .map(word -> word + " x" + word),
              Stream.of(OTHER_WEATHER.split(" ")).map(word -> "x" + word + " " + word))
          .toList();

  @Test
  void aStepIsLinkedByItsSubstepsAndTakesInWhatLeadsUpToThem() {
    Lexicon lexicon =
        lexicon(
            List.of(),
            "naam nom",
            "klant client",
            "nummer numéro",
            "nodig nécessaires",
            "gegevens données",
            "huidige actuel",
            "partner partenaire",
            "onderteken remplissez",
            "formulier formulaire",
            "wie celui",
            "vertrekt cède",
            "tekent signe",
            "stuk document");
    Passages dutch =
        document(
            "nl",
            item("1", "Huidige partner: onderteken formulier"),
            paragraph("Nodig: gegevens"),
            item("1.1", "Naam klant"),
            item("1.2", "Nummer klant"));
    Passages french =
        document(
            "fr",
            item("1", "Celui qui cède signe document, données nécessaires"),
            item("1.1", "Nom client"),
            item("1.2", "Numéro client"));
    assertThat(aligner(lexicon).match(dutch, french))
        .extracting(Match::left, Match::right)
        .containsExactly(tuple(0, 0), tuple(1, 0), tuple(2, 1), tuple(3, 2));
  }

  @Test
  void whatStandsOppositeIsNotSaidToBeMissing() {
    Lexicon lexicon = lexicon(KNOWN, "naam nom", "klant client", "nummer numéro");
    Passages dutch =
        document("nl", item("1", "Naam klant"), paragraph(WEATHER), item("2", "Nummer"));
    Passages french =
        document("fr", item("1", "Nom client"), paragraph(OTHER_WEATHER), item("2", "Numéro"));
    Links links = Linker.of(traits(dutch, lexicon), traits(french, lexicon), lexicon);
    assertThat(links.all())
        .extracting(Link::left, Link::right)
        .containsExactly(tuple(0, 0), tuple(2, 2));
    assertThat(links.left().get(1).isOpposite()).isTrue();
    assertThat(links.right().get(1).isOpposite()).isTrue();
  }

  @Test
  void documentsWithNothingInCommonHaveNoLinks() {
    Lexicon lexicon = Reader.read(Path.of("content")).checks().comparisons().learning().lexicon();
    Passages weather =
        document(
            "sv",
            heading("weather", "Väder"),
            paragraph("Solen skiner i dag."),
            item("a", "I morgon kommer det regn."),
            item("b", "På fredag blir det snö i norr."),
            paragraph("Ta med ett paraply om du går ut."));
    Passages procedure =
        document(
            "en",
            heading("add-a-user", "Add a user"),
            paragraph("Open the Partner Center dashboard."),
            item("1", "Select Settings, then User management."),
            item("2", "Enter the email address of your colleague."),
            paragraph("The colleague gets a message within 15 minutes."));
    assertThat(aligner(lexicon).match(weather, procedure)).isEmpty();
  }

  @Test
  void phrasesThatEveryDocumentHasAreLinkedInDocumentsWithLittleInCommon() {
    Lexicon lexicon = lexicon(KNOWN, "nästa next", "steg steps");
    Passages weather = document("sv", paragraph(WEATHER), heading("next-steps", "Nästa steg"));
    Passages procedure =
        document("en", paragraph(OTHER_WEATHER), heading("next-steps", "Next steps"));
    assertThat(aligner(lexicon).match(weather, procedure))
        .extracting(Match::left, Match::right, Match::relation)
        .containsExactly(tuple(1, 1, Relation.SAME));
  }

  private static Aligner aligner(Lexicon lexicon) {
    return new Aligner(lexicon, "en", name -> name);
  }

  /// A lexicon of pairs of words, in Dutch and French or in Swedish and English.
  private static Lexicon lexicon(List<String> known, String... pairs) {
    return LexiconLearner.learn(
        Stream.concat(known.stream(), Stream.of(pairs))
            .map(pair -> pair.split(" "))
            .flatMap(
                pair ->
                    Stream.of(
                        new SegmentPair("nl", pair[0], "fr", pair[1]),
                        new SegmentPair("sv", pair[0], "en", pair[1])))
            .toList());
  }

  private static Passages document(String locale, Passage... passages) {
    return new Passages(
        locale,
        List.of(passages),
        Stream.of(passages).map(one -> parent(one, List.of(passages))).toList());
  }

  /// The passage whose number a number begins with.
  private static int parent(Passage passage, List<Passage> all) {
    if (passage.shape() instanceof Shape.Item(_, _, var number) && number.contains(".")) {
      String parent = number.substring(0, number.lastIndexOf('.'));
      return all.stream()
          .map(Passage::shape)
          .toList()
          .indexOf(new Shape.Item(Shape.Marker.ORDINAL, parent, parent));
    }
    return -1;
  }

  private static Passage heading(String slug, String text) {
    return passage(new Shape.Heading(1, slug, 1), text);
  }

  private static Passage paragraph(String text) {
    return passage(new Shape.Paragraph(), text);
  }

  private static Passage item(String number, String text) {
    return passage(new Shape.Item(Shape.Marker.ORDINAL, number, number), text);
  }

  private static Passage passage(Shape shape, String text) {
    return new Passage(
        shape,
        text,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        shape instanceof Shape.Item);
  }

  private static List<Traits> traits(Passages passages, Lexicon lexicon) {
    return Traits.of(passages, "en", lexicon, name -> name);
  }
}
