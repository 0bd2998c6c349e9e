package lockstep.http;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.knowledge.Freshness;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Settings;
import lockstep.knowledge.VersionSummary;
import lockstep.locale.LocaleResolution;
import lockstep.procedure.ProcedureId;

/// Lists procedures, one entry each, in the language that suits the reader best.
@Singleton
final class ProcedureLists {
  private final Settings settings;

  ProcedureLists(Settings settings) {
    this.settings = settings;
  }

  ProcedureListView page(
      Generation generation, Reader reader, ListQuery query, int limit, Cursor cursor) {
    Map<ProcedureId, List<VersionSummary>> byProcedure = new LinkedHashMap<>();
    for (VersionSummary summary : generation.procedures().summaries()) {
      byProcedure.computeIfAbsent(summary.procedure(), _ -> new ArrayList<>()).add(summary);
    }
    Stream<VersionSummary> chosen =
        byProcedure.values().stream()
            .flatMap(versions -> best(generation, reader, query, versions).stream())
            .filter(version -> query.accepts(version, freshness(generation, version)));
    List<VersionSummary> all =
        query
            .ordered(
                chosen,
                Locale.forLanguageTag(reader.language().tag()),
                version -> freshness(generation, version))
            .toList();
    int from = Math.min(cursor.offset(), all.size());
    int to = Math.min(from + limit, all.size());
    Optional<String> next =
        to < all.size()
            ? Optional.of(new Cursor(generation.id(), cursor.list(), to).toText())
            : Optional.empty();
    return new ProcedureListView(
        all.size(),
        all.subList(from, to).stream()
            .map(
                item ->
                    ProcedureListView.Item.of(
                        item,
                        byProcedure.get(item.procedure()),
                        version -> freshness(generation, version)))
            .toList(),
        new ProcedureListView.Page(limit, next),
        generation.id());
  }

  private static Freshness freshness(Generation generation, VersionSummary version) {
    return generation.freshness(version.procedure(), version.locale());
  }

  private Optional<VersionSummary> best(
      Generation generation, Reader reader, ListQuery query, List<VersionSummary> versions) {
    List<String> available = versions.stream().map(VersionSummary::locale).toList();
    LocaleResolution.Fallback fallback =
        query.locales().isEmpty()
            ? LocaleResolution.Fallback.ANY
            : LocaleResolution.Fallback.LANGUAGE;
    return LocaleResolution.resolve(
            generation.locales(), reader.wanted(), available, settings.sourceLocale(), fallback)
        .flatMap(
            resolution ->
                versions.stream()
                    .filter(version -> version.locale().equals(resolution.resolved()))
                    .findFirst());
  }
}
