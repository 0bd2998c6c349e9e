package lockstep.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lockstep.locale.LocaleData;
import lockstep.markdown.Document;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;
import lockstep.markdown.Reading;
import lockstep.procedure.Block;
import lockstep.procedure.DocumentKind;
import lockstep.procedure.Mention;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Provenance;
import lockstep.procedure.Shape;
import lockstep.procedure.Task;
import lockstep.procedure.Version;
import lockstep.source.Span;

/// Reads the versions of one document. Safe for use by several threads.
public final class VersionExtractor {
  private final LocaleData sourceLocale;
  private final Map<String, Language> languages = new ConcurrentHashMap<>();

  /// @param sourceLocale the language that documents are translated from
  public VersionExtractor(LocaleData sourceLocale) {
    this.sourceLocale = sourceLocale;
  }

  /// Where a document stands.
  ///
  /// @param file by language and path
  /// @param kind by its path; empty where the document's steps decide
  public record Place(
      ProcedureId procedure, String file, String sha256, Optional<DocumentKind> kind) {}

  /// The localized version of a document and, where it carries its source text, the version that this is.
  ///
  /// @param locale of the document
  /// @return the localized version first
  public List<Version> extract(Reading reading, Place place, LocaleData locale, Includes includes) {
    Outline outline = Outline.of(reading.document(), includes);
    Optional<Outline> source = reading.source().map(document -> Outline.of(document, includes));
    Provenance provenance =
        ProvenanceReader.read(
            reading.frontMatter(),
            place.file(),
            place.sha256(),
            source.flatMap(VersionExtractor::heading));
    Texts localized = new Texts(outline, language(locale), source);
    List<Version> versions = new ArrayList<>();
    versions.add(version(localized, reading, place, provenance));
    source.ifPresent(
        text -> {
          Texts original = new Texts(text, language(sourceLocale), Optional.empty());
          versions.add(
              version(
                  original, reading, place, ProvenanceReader.derived(provenance, locale.tag())));
        });
    return versions;
  }

  /// One language of a document.
  ///
  /// @param source the outline of the text that it was translated from
  private record Texts(Outline outline, Language language, Optional<Outline> source) {}

  private Language language(LocaleData locale) {
    return languages.computeIfAbsent(locale.tag(), _ -> Language.of(locale));
  }

  private Version version(Texts texts, Reading reading, Place place, Provenance provenance) {
    Outline outline = texts.outline();
    Language language = texts.language();
    StepHeadings stepHeadings = StepHeadings.of(outline, language);
    Numbering numbering = Numbering.of(outline, stepHeadings);
    Slugs slugs = Slugs.of(outline);
    SourceTexts sources = SourceTexts.of(texts.source());
    List<Block> blocks =
        outline.drafts().stream()
            .map(
                draft ->
                    BlockFactory.block(
                        draft,
                        shape(draft, numbering, slugs),
                        sources.of(draft),
                        language.phrases()))
            .toList();
    List<TaskDraft> drafts =
        TaskReader.read(outline, numbering, stepHeadings, slugs, language.phrases());
    List<ResponsibilityTable> tables = ResponsibilityTable.in(outline, language.actors());
    List<Task> tasks =
        new StepBuilder(place.procedure(), blocks, numbering, language, tables).tasks(drafts);
    boolean derived = provenance.derivedFrom().isPresent();
    MentionReader.Mentions mentions = MentionReader.read(outline, language);
    Optional<MentionReader.Mentions> originals =
        texts.source().map(source -> MentionReader.read(source, language(sourceLocale)));
    return new Version(
        place.procedure(),
        language.locale().tag(),
        place.kind().orElse(tasks.isEmpty() ? DocumentKind.ARTICLE : DocumentKind.PROCEDURE),
        heading(outline).or(provenance::pageTitle).orElse(place.procedure().path()),
        derived ? Optional.empty() : reading.frontMatter().text("description"),
        provenance,
        withSource(mentions.roles(), originals.map(MentionReader.Mentions::roles)),
        withSource(mentions.clouds(), originals.map(MentionReader.Mentions::clouds)),
        blocks,
        tasks);
  }

  /// Translation damages names; the source names beside them tell which they are. Both sides always name as many.
  private static List<Mention> withSource(List<Mention> localized, Optional<List<Mention>> source) {
    if (source.isEmpty() || source.get().size() != localized.size()) {
      return localized;
    }
    List<Mention> mended = new ArrayList<>();
    for (int i = 0; i < localized.size(); i++) {
      Mention own = localized.get(i);
      Optional<String> id = source.get().get(i).id().or(own::id);
      mended.add(new Mention(id, own.text(), own.span()));
    }
    return mended;
  }

  /// The text of the first heading of the highest level that there is.
  private static Optional<String> heading(Outline outline) {
    return outline.drafts().stream()
        .filter(draft -> draft.body() instanceof Node.Heading(_, int level, _, _) && level == 1)
        .map(draft -> draft.text())
        .findFirst();
  }

  private static Shape shape(Draft draft, Numbering numbering, Slugs slugs) {
    if (draft.mark().isPresent()) {
      Draft.Mark mark = draft.mark().get();
      Shape.Marker marker = mark.ordered() ? Shape.Marker.ORDINAL : Shape.Marker.BULLET;
      return new Shape.Item(marker, mark.literal(), numbering.of(draft));
    }
    return switch (draft.body()) {
      case Node.Heading heading ->
          new Shape.Heading(heading.level(), slugs.slug(draft), slugs.occurrence(draft));
      case Node.Paragraph _, Node.Item _, Node.ItemList _ -> new Shape.Paragraph();
      case Node.Alert alert -> new Shape.Note(alert.kind());
      case Node.Quote _ -> new Shape.Quote();
      case Node.Code code -> new Shape.Code(code.language());
      case Node.Image image -> new Shape.Image(image.target());
      case Node.Row row ->
          new Shape.TableRow(row.head(), row.cells().stream().map(Inlines::plainText).toList());
      case Node.Html _, Node.Table _, Node.Include _, Node.Rule _ -> new Shape.Html();
    };
  }

  /// The source text of each block, by where both begin in the file.
  private record SourceTexts(Map<String, String> byStart, List<Draft> drafts) {
    static SourceTexts of(Optional<Outline> source) {
      List<Draft> drafts = source.map(Outline::drafts).orElse(List.of());
      Map<String, String> byStart = new HashMap<>();
      drafts.forEach(draft -> byStart.putIfAbsent(start(draft), draft.text()));
      return new SourceTexts(byStart, drafts);
    }

    Optional<String> of(Draft localized) {
      if (drafts.isEmpty()) {
        return Optional.empty();
      }
      Optional<String> same = Optional.ofNullable(byStart.get(start(localized)));
      // Translation may have changed the structure: then it is all source text that begins inside
      // the block.
      return same.or(() -> inside(localized.span())).filter(text -> !text.isEmpty());
    }

    private Optional<String> inside(Span span) {
      String joined =
          drafts.stream()
              .filter(
                  draft ->
                      draft.span().compareTo(span) >= 0 && draft.span().line() <= span.endLine())
              .map(draft -> draft.text())
              .collect(Collectors.joining("\n"));
      return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
    }

    private static String start(Draft draft) {
      return draft.isItem() + ":" + draft.span().line() + ":" + draft.span().column();
    }
  }

  /// The localized text of a document as a reader sees it, for telling its language.
  public static String visibleText(Document document) {
    return Outline.of(document, Includes.NONE).drafts().stream()
        .map(draft -> draft.text())
        .collect(Collectors.joining("\n"));
  }
}
