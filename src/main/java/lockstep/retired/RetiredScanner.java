package lockstep.retired;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lockstep.locale.LocaleData;
import lockstep.markdown.Reading;
import lockstep.retired.RetiredUse.Place;
import lockstep.retired.RetiredUse.Rule;
import lockstep.retired.RetiredUse.Suppression;
import lockstep.retired.Retirement.Kind;
import lockstep.retired.Retirement.Severity;
import lockstep.source.SourceText;

/// Finds the uses of retired commands, modules, links and names in a document, a script or plain text. Safe for use by several threads.
public final class RetiredScanner {
  private final RetirementCatalogue catalogue;
  private final ContextWords words;
  private final NameScanner names;
  private final LinkScanner links;

  /// A scanner with the words of some languages; it knows a text's context in all of them.
  public RetiredScanner(RetirementCatalogue catalogue, Collection<LocaleData> locales) {
    this.catalogue = catalogue;
    this.words = ContextWords.of(locales.stream().map(LocaleData::retirement).toList());
    this.names = new NameScanner(catalogue.index());
    this.links = new LinkScanner(catalogue);
  }

  /// What a plain text is.
  public enum TextKind {
    /// PowerShell, line by line.
    SCRIPT,
    /// Prose with commands in it, paragraphs parted by blank lines.
    PROSE
  }

  /// The uses in a document, both languages of a bilingual one, sorted by place.
  ///
  /// @param file the text that the document was read from
  public List<RetiredUse> scan(SourceText file, Reading reading) {
    PassageReader localized = PassageReader.of(file, reading.document(), false);
    List<PassageReader> sides = new ArrayList<>(List.of(localized));
    reading.source().ifPresent(source -> sides.add(PassageReader.of(file, source, true)));
    List<String> titles = new ArrayList<>();
    reading.frontMatter().text("title").ifPresent(titles::add);
    reading.frontMatter().text("description").ifPresent(titles::add);
    List<List<RetiredUse>> bySide = new ArrayList<>();
    for (PassageReader side : sides) {
      Page page = Page.of(titles, side.passages(), words);
      List<RetiredUse> uses = uses(side.passages(), page, false);
      side.targets().forEach(target -> links.use(target, page).ifPresent(uses::add));
      bySide.add(uses);
    }
    List<RetiredUse> joined =
        bySide.size() == 1 ? bySide.getFirst() : BothSides.join(bySide.getFirst(), bySide.get(1));
    return finish(joined);
  }

  /// The uses in a text that is no Markdown, sorted by place.
  public List<RetiredUse> scanText(SourceText text, TextKind kind) {
    List<Passage> passages = new ArrayList<>();
    boolean script = kind == TextKind.SCRIPT;
    Passage open = passage(script);
    for (int line = 1; line <= text.lineCount(); line++) {
      if (!script && text.line(line).isBlank()) {
        passages.add(open.done());
        open = passage(false);
      }
      open.add(text.line(line) + "\n", line, 1, script ? Passage.CODE : 0);
    }
    passages.add(open.done());
    return finish(uses(passages, Page.untitled(passages), true));
  }

  private static Passage passage(boolean script) {
    return new Passage(
        script ? Passage.Block.CODE_BLOCK : Passage.Block.PARAGRAPH,
        false,
        script ? Optional.of("powershell") : Optional.empty());
  }

  /// @param plain whether addresses in running text are no links of their own
  private List<RetiredUse> uses(List<Passage> passages, Page page, boolean plain) {
    UseReader reader = new UseReader(catalogue, words, page);
    List<RetiredUse> uses = new ArrayList<>();
    for (Passage passage : passages) {
      names.scan(passage, hit -> uses.addAll(reader.uses(hit)));
      links.addAllIn(passage, page, plain, uses);
      reader.passes(passage);
    }
    return uses;
  }

  private List<RetiredUse> finish(List<RetiredUse> uses) {
    return oncePerPage(promoted(uses)).stream().sorted().toList();
  }

  /// Finding or removing a module is fine where nothing else uses its family; beside other uses it belongs to the old way.
  private static List<RetiredUse> promoted(List<RetiredUse> uses) {
    Set<String> used =
        uses.stream()
            .filter(use -> use.isNew() && use.severity() != Severity.NOTE)
            .map(use -> use.retirement().family())
            .collect(Collectors.toSet());
    Optional<Suppression> detects = Optional.of(Suppression.DETECT_OR_REMOVE);
    return uses.stream()
        .map(
            use ->
                use.suppression().equals(detects) && used.contains(use.retirement().family())
                    ? use.judged(Severity.NOTE, Optional.empty())
                    : use)
        .toList();
  }

  /// Joins the uses of a name: one a page, with the first place of each written form; likewise the suppressed ones by their reason.
  private static List<RetiredUse> oncePerPage(List<RetiredUse> uses) {
    List<RetiredUse> kept = new ArrayList<>();
    Map<String, RetiredUse> first = new LinkedHashMap<>();
    Map<String, Map<String, Place>> places = new LinkedHashMap<>();
    for (RetiredUse use : uses) {
      if (use.rule() != Rule.RETIRED_NAME || use.retirement().kind() != Kind.NAME) {
        kept.add(use);
        continue;
      }
      String key = use.retirement().name() + "\n" + use.suppression();
      first.putIfAbsent(key, use);
      Map<String, Place> forms = places.computeIfAbsent(key, _ -> new LinkedHashMap<>());
      for (Place place : use.places()) {
        forms.putIfAbsent(written(use) + "\n" + place.isSource(), place);
      }
    }
    first.forEach(
        (key, use) ->
            kept.add(
                use.at(
                    places.get(key).values().stream()
                        .sorted((a, b) -> a.span().compareTo(b.span()))
                        .toList())));
    return kept;
  }

  private static String written(RetiredUse use) {
    return use.written().replaceAll("[\\s\u00A0\u202F]+", "");
  }
}
