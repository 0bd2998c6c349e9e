package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import lockstep.search.Suggestion;

/// What somebody may be typing.
///
/// @param items best first
@Serdeable
@Schema(name = "Suggestions")
record SuggestionsView(Query query, List<Item> items, String generation) {
  /// What is completed.
  ///
  /// @param q what was typed
  /// @param locale tag of the language of titles and steps
  @Serdeable
  @Schema(name = "SuggestQuery")
  record Query(String q, String locale) {}

  /// A suggestion.
  ///
  /// @param kind `procedure`, `step` or `command`
  /// @param text what to show
  /// @param procedureId where it leads; `null` for a command
  /// @param locale tag of the language of the text
  /// @param stepId where a step is suggested
  /// @param href the procedure, the step, or a search for the command
  @Serdeable
  @Schema(name = "Suggestion")
  record Item(
      String kind,
      String text,
      Optional<String> procedureId,
      String locale,
      Optional<String> stepId,
      String href) {
    static Item of(Suggestion suggestion) {
      return new Item(
          suggestion.kind().id(),
          suggestion.text(),
          suggestion.procedure().map(procedure -> procedure.toUrl()),
          suggestion.locale(),
          suggestion.step().map(step -> step.value()),
          href(suggestion));
    }

    private static String href(Suggestion suggestion) {
      return suggestion
          .procedure()
          .map(
              procedure ->
                  suggestion
                      .step()
                      .map(step -> Addresses.step(procedure, step))
                      .orElseGet(() -> Addresses.procedure(procedure, suggestion.locale())))
          .orElseGet(() -> Addresses.search(suggestion.text(), suggestion.locale()));
    }
  }
}
