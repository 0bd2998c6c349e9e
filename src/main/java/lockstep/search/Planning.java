package lockstep.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.procedure.DocumentKind;

/// What all plans have in common.
final class Planning {
  private Planning() {}

  /// A plan of words for which something stands.
  ///
  /// @param share how many of them an entry must have, in [0, 1]
  static Plan plan(
      List<Asked> known,
      double share,
      List<Way> required,
      List<Way> excluded,
      List<Way> exact,
      List<Way> nearness,
      Optional<String> corrected,
      List<SearchAnswer.Bridged> bridged) {
    List<Group> words = known.stream().map(one -> new Group(one.ways())).toList();
    int atLeast = words.isEmpty() ? 0 : Math.max(1, (int) Math.ceil(share * words.size()));
    return new Plan(
        words,
        atLeast,
        required,
        excluded,
        exact,
        nearness,
        Map.of(),
        known.stream().flatMap(one -> one.meant().stream()).distinct().toList(),
        corrected,
        bridged);
  }

  /// Puts news of the day behind what is as good.
  static List<Way> newsLast() {
    return List.of(
        new Way.Flat(Fields.KIND, DocumentKind.PROCEDURE.id(), Weights.NO_NEWS),
        new Way.Flat(Fields.KIND, DocumentKind.ARTICLE.id(), Weights.NO_NEWS));
  }
}
