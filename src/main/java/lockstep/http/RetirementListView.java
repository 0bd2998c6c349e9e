package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lockstep.knowledge.Checks;
import lockstep.retired.Retirement;

/// A page of the catalogue of what is retired.
///
/// @param total how many there are on all pages
@Serdeable
@Schema(name = "RetirementList")
record RetirementListView(
    int total, List<Item> items, ProcedureListView.Page page, String generation) {
  /// Something that is retired.
  ///
  /// @param name as its maker wrote it
  /// @param type `command`, `module`, `link` or `name`
  /// @param status `retired`, `deprecated`, `renamed` or `moved`
  /// @param retiredOn the day; `null` when it is unknown
  /// @param replacements names of what is used today, best first; several are a choice
  /// @param uses how often the content uses it, without legitimate mentions
  @Serdeable
  @Schema(name = "RetirementSummary")
  record Item(
      String name,
      String type,
      String status,
      Optional<LocalDate> retiredOn,
      List<String> replacements,
      int uses,
      String href) {
    static Item of(Retirement what, Checks checks) {
      return new Item(
          what.name(),
          what.kind().id(),
          what.status().id(),
          what.retiredOn(),
          what.replacements().stream().map(Retirement.Replacement::name).toList(),
          RetirementView.uses(what, checks).size(),
          Addresses.retirement(what.name()));
    }
  }
}
