package lockstep.retired;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.retired.RetiredUse.Place;
import lockstep.retired.RetiredUse.Suppression;
import lockstep.retired.Retirement.Severity;

/// Joins the uses in the two languages of a bilingual document: what stands on one line in both is one use with two places.
final class BothSides {
  private BothSides() {}

  /// The uses of both languages; what stands outside the translated text and so in both is kept once.
  static List<RetiredUse> join(List<RetiredUse> localized, List<RetiredUse> source) {
    Map<String, List<RetiredUse>> open = new LinkedHashMap<>();
    source.forEach(use -> open.computeIfAbsent(key(use), _ -> new ArrayList<>()).add(use));
    List<RetiredUse> joined = new ArrayList<>();
    for (RetiredUse use : localized) {
      List<RetiredUse> candidates = open.getOrDefault(key(use), List.of());
      Optional<RetiredUse> other =
          candidates.stream()
              .filter(candidate -> candidate.place().span().equals(use.place().span()))
              .findFirst()
              .or(() -> candidates.stream().findFirst());
      other.ifPresent(candidates::remove);
      joined.add(other.map(found -> join(use, found)).orElse(use));
    }
    open.values().forEach(joined::addAll);
    return joined;
  }

  private static String key(RetiredUse use) {
    return use.rule() + "\n" + use.place().span().line() + "\n" + use.retirement().name();
  }

  private static RetiredUse join(RetiredUse use, RetiredUse other) {
    List<Place> places = new ArrayList<>(use.places());
    if (!other.place().span().equals(use.place().span())) {
      places.addAll(other.places());
    }
    Severity severity =
        use.severity().compareTo(other.severity()) >= 0 ? use.severity() : other.severity();
    Optional<Suppression> suppression = use.suppression().or(other::suppression);
    return use.at(places).judged(severity, suppression);
  }
}
