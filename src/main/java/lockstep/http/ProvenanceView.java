package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import lockstep.procedure.Provenance;

/// Where a version comes from.
final class ProvenanceView {
  private ProvenanceView() {}

  /// The file that a version was read from.
  ///
  /// @param commit of the source document that was translated
  /// @param hash equal where versions were made from the same source text
  /// @param date the document's own date; no sign of its age
  /// @param title in the source language, where the document carries it
  @Serdeable
  @Schema(name = "Source")
  record Source(
      String file,
      Optional<String> commit,
      Optional<String> hash,
      Optional<LocalDate> date,
      String sha256,
      Optional<String> title) {
    static Source of(Provenance provenance) {
      return new Source(
          provenance.file(),
          provenance.sourceCommit(),
          provenance.sourceHash(),
          provenance.date(),
          provenance.sha256(),
          provenance.sourceTitle());
    }
  }

  /// How a version was translated.
  ///
  /// @param kind `MT` by a machine, `HT` by a human, `null` for a source document
  /// @param handoff when the translation was handed back
  /// @param derivedFrom the locale whose bilingual document carries this text
  @Serdeable
  @Schema(name = "Translation")
  record Translation(
      Optional<String> kind, Optional<LocalDate> handoff, Optional<String> derivedFrom) {
    static Translation of(Provenance provenance) {
      return new Translation(
          provenance.translation().map(Enum::name), provenance.handoff(), provenance.derivedFrom());
    }
  }
}
