package lockstep.http;

import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lockstep.knowledge.Freshness;
import lockstep.knowledge.VersionSummary;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.locale.Term;
import lockstep.locale.Vocabulary;
import lockstep.procedure.DocumentKind;

/// Which procedures are listed, and in which order. Several values of one parameter mean any of them.
///
/// @param locales empty for any
/// @param roles ids, empty for any
/// @param actors ids, empty for any
/// @param states ids, empty for any
/// @param kinds ids
/// @param updatedSince the first day
record ListQuery(
    List<String> locales,
    List<String> roles,
    List<String> actors,
    List<String> states,
    List<String> kinds,
    Optional<LocalDate> updatedSince,
    Sort sort) {

  /// The order of a list; equal ones stand by id.
  enum Sort {
    /// By title.
    TITLE("title"),
    /// The newest first.
    NEWEST("-updated"),
    /// Those with most to do first.
    RISK("-risk");

    private final String id;

    Sort(String id) {
      this.id = id;
    }

    static Sort parse(String value) {
      List<String> known = Arrays.stream(values()).map(sort -> sort.id).toList();
      Parameters.oneOf("sort", value, known);
      return values()[known.indexOf(value)];
    }

    /// @param language whose alphabet orders titles
    /// @param freshness how a version stands
    private Comparator<VersionSummary> order(
        Locale language, Function<VersionSummary, Freshness> freshness) {
      Comparator<VersionSummary> order =
          switch (this) {
            case RISK -> {
              Map<VersionSummary, Integer> risks = new HashMap<>();
              yield Comparator.comparing(
                  item -> risks.computeIfAbsent(item, one -> -freshness.apply(one).risk()));
            }
            case TITLE -> {
              Collator alphabet = Collator.getInstance(language);
              Map<String, CollationKey> keys = new HashMap<>();
              yield Comparator.comparing(
                  item -> keys.computeIfAbsent(item.title(), alphabet::getCollationKey));
            }
            case NEWEST ->
                Comparator.comparing(
                    item -> item.updated().orElse(LocalDate.MIN), Comparator.reverseOrder());
          };
      return order.thenComparing(VersionSummary::procedure);
    }
  }

  /// Ids that a vocabulary has in any language.
  static List<String> ids(Locales locales, Function<LocaleData, Vocabulary> kind) {
    return locales.all().stream()
        .flatMap(locale -> kind.apply(locale).terms().stream())
        .map(Term::id)
        .distinct()
        .sorted()
        .toList();
  }

  /// The states that a version can be listed by, and the mark of those without siblings.
  static List<String> stateIds() {
    return Stream.concat(
            Arrays.stream(Freshness.State.values())
                .filter(state -> state != Freshness.State.MISSING)
                .map(Freshness.State::id),
            Stream.of(Freshness.ONLY_HERE))
        .toList();
  }

  static List<String> kindIds() {
    return Arrays.stream(DocumentKind.values())
        .filter(DocumentKind::isServed)
        .map(DocumentKind::id)
        .toList();
  }

  /// Whether a version in a language that the reader can have is listed.
  ///
  /// @param freshness how it stands
  boolean accepts(VersionSummary version, Freshness freshness) {
    return any(roles, version.roles())
        && any(actors, version.actors())
        && any(
            states,
            freshness.onlyHere()
                ? List.of(freshness.state().id(), Freshness.ONLY_HERE)
                : List.of(freshness.state().id()))
        && any(kinds, List.of(version.kind().id()))
        && updatedSince
            .map(day -> version.updated().filter(date -> !date.isBefore(day)).isPresent())
            .orElse(true);
  }

  private static boolean any(List<String> wanted, List<String> had) {
    return wanted.isEmpty() || wanted.stream().anyMatch(had::contains);
  }

  /// @param language whose alphabet orders titles
  /// @param freshness how a version stands
  Stream<VersionSummary> ordered(
      Stream<VersionSummary> versions,
      Locale language,
      Function<VersionSummary, Freshness> freshness) {
    return versions.sorted(sort.order(language, freshness));
  }

  /// A name for the list, the same for the same filters and the same languages.
  String name(Reader reader) {
    return Integer.toHexString((this + " " + reader.wanted()).hashCode());
  }
}
