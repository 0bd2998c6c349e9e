package lockstep.procedure;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Where a version comes from.
///
/// @param file by language and path, e.g. `fr/partner-center/agreements.md`
/// @param sha256 of the file's bytes
/// @param sourceCommit commit of the source document that was translated (`ms.sourcegitcommit`)
/// @param sourceHash equal where versions were made from the same source text (`ms.openlocfilehash`)
/// @param date the document's own date (`ms.date`); no sign of its age
/// @param handoff when the translation was handed back (`ms.lasthandoff`)
/// @param translation how it was translated; empty for a source document
/// @param derivedFrom the locale whose bilingual document carries this text, for a derived version
/// @param pageTitle the title of its front matter, without the site's name behind `|`: what lists of the site and search engines show
/// @param sourceTitle the title in the source language, where the document carries it
public record Provenance(
    String file,
    String sha256,
    Optional<String> sourceCommit,
    Optional<String> sourceHash,
    Optional<LocalDate> date,
    Optional<LocalDate> handoff,
    Optional<Translation> translation,
    Optional<String> derivedFrom,
    Optional<String> pageTitle,
    Optional<String> sourceTitle) {
  /// Who translated.
  public enum Translation {
    /// A machine.
    MT,
    /// A human.
    HT;

    /// The kind that front matter names: `MT`, `HT`, `Machine Translation`, `Human Translation`.
    public static Optional<Translation> of(String written) {
      return switch (written.strip().toUpperCase(Locale.ROOT)) {
        case "MT", "MACHINE TRANSLATION" -> Optional.of(MT);
        case "HT", "HUMAN TRANSLATION" -> Optional.of(HT);
        default -> Optional.empty();
      };
    }
  }
}
