package lockstep.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.analysis.Analysis;
import lockstep.analysis.Identifiers;
import lockstep.procedure.ProcedureId;
import lockstep.retired.Retirement;

/// Finds versions with an engine: plans what is asked for each language, and puts what is found together.
///
/// @param source tag of the language of headings' anchors
record VersionSearch(
    Engine engine,
    Map<String, Analysis> analyses,
    String source,
    Bridge bridge,
    RetiredNames retired,
    Suggester suggester)
    implements Search {
  // With fewer, other languages are looked in too.
  private static final int FEW = 3;
  private static final int MOST_OTHERS = 10;

  // So many versions in the language that is typed lead to those in the wanted one.
  private static final int SIBLINGS = 50;

  // What was found in the language that is typed comes before its siblings.
  private static final float SIBLING = .99f;

  /// What was found in one language.
  private record Listing(String locale, Plan plan, Engine.Ranking ranking) {}

  /// An entry with the plan that found it.
  private record Candidate(Engine.Ranked entry, Plan plan) {}

  @Override
  public SearchAnswer search(SearchRequest request) {
    QueryText text = read(request);
    int depth = request.offset() + request.limit() + 1;
    List<Listing> listings =
        request.locales().stream().map(to -> listing(text, request, to, depth)).toList();
    List<Candidate> all = best(listings);
    int end = Math.min(all.size(), request.offset() + request.limit());
    List<Candidate> page = all.subList(Math.min(request.offset(), end), end);
    int total = listings.stream().mapToInt(one -> one.ranking().total()).max().orElse(0);
    List<Listing> others =
        request.others() && total < FEW && request.offset() == 0
            ? others(text, request)
            : List.of();
    Set<String> taken = new HashSet<>();
    all.forEach(one -> taken.add(one.entry().procedure()));
    List<Candidate> otherPage =
        best(others).stream()
            .filter(one -> !taken.contains(one.entry().procedure()))
            .limit(MOST_OTHERS)
            .toList();
    List<Listing> looked = new ArrayList<>(listings);
    looked.addAll(others);
    return new SearchAnswer(
        listings.stream().map(Listing::plan).flatMap(plan -> plan.corrected().stream()).findFirst(),
        looked.stream().flatMap(one -> one.plan().bridged().stream()).distinct().toList(),
        retiredNames(request.text()),
        request.locales().size() == 1 ? total : Math.max(total, all.size()),
        listings.size() == 1 && listings.getFirst().ranking().isExact(),
        totals(looked),
        found(page, request),
        found(otherPage, request),
        facets(listings),
        all.size() > end);
  }

  /// A title may have a dash before a word; who types all of it leaves nothing out.
  private QueryText read(SearchRequest request) {
    boolean isWhole =
        request.locales().stream()
            .map(locale -> EntryDocument.exact(locale, request.text()))
            .anyMatch(form -> engine.documents(Fields.EXACT, form) > 0);
    return isWhole
        ? QueryText.plain(request.text())
        : QueryText.read(request.text(), analyses.get(request.queryLocale()).joining());
  }

  private static SortedMap<String, Integer> totals(List<Listing> listings) {
    SortedMap<String, Integer> totals = new TreeMap<>();
    listings.forEach(one -> totals.put(one.locale(), one.ranking().total()));
    return totals;
  }

  private static Map<Trait, SortedMap<String, Integer>> facets(List<Listing> listings) {
    Map<Trait, SortedMap<String, Integer>> sum = new EnumMap<>(Trait.class);
    for (Listing one : listings) {
      one.ranking()
          .facets()
          .forEach(
              (trait, counts) -> {
                var all = sum.computeIfAbsent(trait, _ -> new TreeMap<>());
                counts.forEach((value, count) -> all.merge(value, count, Integer::sum));
              });
    }
    return sum;
  }

  private List<Listing> others(QueryText text, SearchRequest request) {
    return analyses.keySet().stream()
        .filter(locale -> !request.locales().contains(locale))
        .map(locale -> listing(text, request, locale, MOST_OTHERS))
        .toList();
  }

  private Listing listing(QueryText text, SearchRequest request, String to, int depth) {
    Map<Trait, Set<String>> filters = new EnumMap<>(Trait.class);
    filters.putAll(request.filters());
    filters.put(Trait.LOCALE, Set.of(to));
    String from = request.queryLocale();
    if (from.equals(to)) {
      Plan plan = own(text, to).within(filters);
      Engine.Ranking ranking = engine.rank(plan, depth);
      if (ranking.total() > 0 || text.phrases().isEmpty()) {
        return new Listing(to, plan, ranking);
      }
      // Nothing has just these words together: what has most of them is better than nothing.
      Plan loose = own(text.loose(), to).within(filters);
      return new Listing(to, loose, engine.rank(loose, depth));
    }
    Plan plan =
        new BridgePlanner(
                analyses.get(from), analyses.get(to), from, to, source, bridge, engine, retired)
            .plan(text)
            .within(filters);
    return new Listing(to, plan, withSiblings(text, from, plan, depth));
  }

  private Plan own(QueryText text, String locale) {
    return new Planner(analyses.get(locale), locale, engine, retired).plan(text);
  }

  /// What the bridge finds, and what the procedures that are found in the language that is typed have in the wanted one.
  private Engine.Ranking withSiblings(QueryText text, String from, Plan plan, int depth) {
    Engine.Ranking bridged = engine.rank(plan, Math.max(depth, SIBLINGS));
    Plan typed = own(text, from).within(Map.of(Trait.LOCALE, Set.of(from)));
    String to = plan.filters().get(Trait.LOCALE).iterator().next();
    List<Engine.Ranked> siblings =
        engine.rank(typed, SIBLINGS).best().stream()
            .map(one -> new Engine.Ranked(-1, one.procedure(), to, SIBLING * one.score()))
            .toList();
    Map<String, Engine.Ranked> best = new LinkedHashMap<>();
    engine.pick(siblings).stream()
        .filter(one -> isWanted(one, plan.filters()))
        .forEach(one -> best.put(one.procedure(), one));
    bridged.best().forEach(one -> best.merge(one.procedure(), one, VersionSearch::better));
    List<Engine.Ranked> all = new ArrayList<>(best.values());
    all.sort(
        Comparator.comparingDouble(Engine.Ranked::score)
            .reversed()
            .thenComparing(Engine.Ranked::procedure));
    return new Engine.Ranking(
        all.subList(0, Math.min(depth, all.size())),
        Math.max(bridged.total(), all.size()),
        bridged.isExact(),
        bridged.facets());
  }

  private static Engine.Ranked better(Engine.Ranked one, Engine.Ranked other) {
    return one.score() >= other.score() ? one : other;
  }

  private boolean isWanted(Engine.Ranked one, Map<Trait, Set<String>> filters) {
    return filters.entrySet().stream()
        .allMatch(
            filter ->
                filter.getValue().stream().anyMatch(value -> has(one, filter.getKey(), value)));
  }

  private boolean has(Engine.Ranked one, Trait trait, String value) {
    return !engine.having(List.of(one), trait.id(), List.of(value)).isEmpty();
  }

  /// The best of several languages, one a procedure.
  private static List<Candidate> best(List<Listing> listings) {
    List<Candidate> all = new ArrayList<>();
    int longest = listings.stream().mapToInt(one -> one.ranking().best().size()).max().orElse(0);
    // By place, then by score: what is equally good keeps its order on every page, however many are
    // asked for.
    for (int place = 0; place < longest; place++) {
      for (Listing one : listings) {
        List<Engine.Ranked> best = one.ranking().best();
        if (place < best.size()) {
          all.add(new Candidate(best.get(place), one.plan()));
        }
      }
    }
    all.sort(Comparator.comparingDouble((Candidate one) -> one.entry().score()).reversed());
    Set<String> taken = new HashSet<>();
    return all.stream().filter(one -> taken.add(one.entry().procedure())).toList();
  }

  private List<Found> found(List<Candidate> page, SearchRequest request) {
    Map<Plan, List<Engine.Ranked>> byPlan = new IdentityHashMap<>();
    page.forEach(
        one -> byPlan.computeIfAbsent(one.plan(), _ -> new ArrayList<>()).add(one.entry()));
    Map<Engine.Ranked, Highlighter.Seen> seen = new HashMap<>();
    byPlan.forEach(
        (plan, entries) ->
            seen.putAll(Highlighter.look(engine, entries, plan, request.highlight())));
    return page.stream().map(one -> found(one, seen.get(one.entry()), request)).toList();
  }

  private static Found found(Candidate one, Highlighter.Seen seen, SearchRequest request) {
    return new Found(
        ProcedureId.of(one.entry().procedure() + ".md"),
        one.entry().locale(),
        one.entry().score(),
        seen.hits(),
        seen.where(),
        request.explain() ? reasons(one.plan(), seen) : List.of());
  }

  private static List<Found.Reason> reasons(Plan plan, Highlighter.Seen seen) {
    Map<Integer, Found.Reason> byWord = new TreeMap<>();
    for (Plan.Meant meant : plan.meant()) {
      if (meant.word() != Plan.Meant.NONE && seen.meant().contains(meant)) {
        byWord.putIfAbsent(
            meant.word(), new Found.Reason(meant.typed(), meant.shown(), meant.how()));
      }
    }
    return List.copyOf(byWord.values());
  }

  /// Names of what is retired that stand in a text, or are it.
  private List<String> retiredNames(String text) {
    Set<String> names = new LinkedHashSet<>();
    List<String> runs = new ArrayList<>(Identifiers.runs(text));
    runs.add(text);
    for (String run : runs) {
      retired.find(Identifiers.key(run)).map(Retirement::name).ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  @Override
  public List<Suggestion> suggest(String typed, String locale, int limit) {
    return suggester.suggest(typed, locale, limit);
  }
}
