package lockstep.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lockstep.align.Lexicon;
import lockstep.procedure.Procedure;
import lockstep.procedure.Version;
import lockstep.retired.Retirements;
import lockstep.search.Entry;
import lockstep.search.Search;
import lockstep.search.Searches;
import lockstep.search.Trait;

/// Makes a generation searchable when somebody asks first. Safe for use by several threads.
public final class Index {
  private final Searches searches;
  private final Retirements retirements;
  private final Supplier<Lexicon> lexicon;
  private Optional<Search> made = Optional.empty();

  Index(Searches searches, Retirements retirements, Supplier<Lexicon> lexicon) {
    this.searches = searches;
    this.retirements = retirements;
    this.lexicon = lexicon;
  }

  /// The search over the one generation that it belongs to.
  synchronized Search of(Generation generation) {
    Search search =
        made.orElseGet(() -> searches.over(entries(generation), retirements.catalogue(), lexicon));
    made = Optional.of(search);
    return search;
  }

  private static List<Entry> entries(Generation generation) {
    List<Entry> entries = new ArrayList<>();
    for (VersionSummary summary : generation.procedures().summaries()) {
      if (summary.kind().isServed()) {
        generation
            .procedures()
            .find(summary.procedure())
            .flatMap(procedure -> version(procedure, summary))
            .ifPresent(version -> entries.add(Entry.of(version, traits(generation, summary))));
      }
    }
    return entries;
  }

  private static Optional<Version> version(Procedure procedure, VersionSummary summary) {
    return procedure.version(summary.locale());
  }

  private static Map<Trait, List<String>> traits(Generation generation, VersionSummary summary) {
    Map<Trait, List<String>> traits = new EnumMap<>(Trait.class);
    for (Trait trait : Trait.values()) {
      traits.put(
          trait,
          switch (trait) {
            case LOCALE -> List.of(summary.locale());
            case ROLE -> summary.roles();
            case ACTOR -> summary.actors();
            case STATE -> states(generation.freshness(summary.procedure(), summary.locale()));
            case TRANSLATION -> summary.translation().map(Enum::name).stream().toList();
          });
    }
    return traits;
  }

  /// A version that stands alone is asked for as such, and by how it stands.
  private static List<String> states(Freshness freshness) {
    return Stream.concat(
            Stream.of(freshness.state().id()),
            Stream.of(Freshness.ONLY_HERE).filter(_ -> freshness.onlyHere()))
        .distinct()
        .toList();
  }
}
