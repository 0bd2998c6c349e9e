package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.knowledge.Freshness;

/// Procedures by locales, with how each version stands.
///
/// @param locales the columns
/// @param rows in the order that was asked for
@Serdeable
@Schema(name = "Matrix")
record MatrixView(List<String> locales, List<Row> rows, String generation) {
  /// A procedure.
  ///
  /// @param area the first folder of its path; empty for a document in none
  /// @param title in the language that suits the reader best
  /// @param titleLocale tag of that language
  /// @param onlyHere whether it exists in one language only
  /// @param cells by locale
  @Serdeable
  @Schema(name = "MatrixRow")
  record Row(
      String procedureId,
      String area,
      String kind,
      String title,
      String titleLocale,
      boolean onlyHere,
      Map<String, Cell> cells) {}

  /// How a version stands.
  ///
  /// @param state `missing` where there is none, `broken` where it cannot be read
  /// @param retired retired instructions; `null` where nothing was read
  /// @param behind changed steps of the reference; `null` where nothing was compared
  /// @param differs faults against the reference; `null` where nothing was compared
  @Serdeable
  @Schema(name = "MatrixCell")
  record Cell(
      String state,
      Optional<Integer> retired,
      Optional<Integer> behind,
      Optional<Integer> differs) {
    static Cell of(Freshness freshness) {
      return new Cell(
          freshness.state().id(),
          RowViews.boxed(freshness.retired()),
          RowViews.boxed(freshness.behind()),
          freshness.standing().map(one -> one.faults().size()));
    }
  }

  static MatrixView of(Statistics statistics, Reader reader) {
    List<Row> rows = new ArrayList<>();
    for (Statistics.Document document : statistics.documents()) {
      Map<String, Cell> cells = new TreeMap<>();
      document.states().forEach((locale, freshness) -> cells.put(locale, Cell.of(freshness)));
      var shown = document.shown(reader);
      rows.add(
          new Row(
              document.id().toUrl(),
              document.area(),
              shown.kind().id(),
              shown.title(),
              shown.locale(),
              document.onlyHere(),
              cells));
    }
    return new MatrixView(statistics.locales(), List.copyOf(rows), statistics.generation().id());
  }
}
