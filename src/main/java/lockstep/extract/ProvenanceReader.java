package lockstep.extract;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.format.Yaml;
import lockstep.procedure.Provenance;

/// Reads from front matter where a version comes from.
final class ProvenanceReader {
  // docs: "ms.date ... in the format mm/dd/yyyy" (learn.microsoft.com/contribute, metadata)
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT), DateTimeFormatter.ISO_LOCAL_DATE);

  private ProvenanceReader() {}

  static Provenance read(
      Yaml frontMatter, String file, String sha256, Optional<String> sourceTitle) {
    return new Provenance(
        file,
        sha256,
        frontMatter.text("ms.sourcegitcommit"),
        frontMatter.text("ms.openlocfilehash"),
        frontMatter.text("ms.date").flatMap(ProvenanceReader::date),
        frontMatter.text("ms.lasthandoff").flatMap(ProvenanceReader::date),
        frontMatter
            .text("ms.translationtype")
            .or(() -> frontMatter.text("translationtype"))
            .flatMap(Provenance.Translation::of),
        Optional.empty(),
        // docs: titles end in "| Microsoft Docs" or the like (learn.microsoft.com/contribute,
        // metadata)
        frontMatter.text("title").map(title -> title.replaceFirst("\\s*\\|[^|]*$", "")),
        sourceTitle);
  }

  /// The provenance of the source text that a bilingual document carries.
  static Provenance derived(Provenance bilingual, String locale) {
    return new Provenance(
        bilingual.file(),
        bilingual.sha256(),
        bilingual.sourceCommit(),
        bilingual.sourceHash(),
        bilingual.date(),
        bilingual.handoff(),
        Optional.empty(),
        Optional.of(locale),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<LocalDate> date(String written) {
    for (DateTimeFormatter format : DATES) {
      try {
        return Optional.of(LocalDate.parse(written, format));
      } catch (DateTimeParseException e) {
        // The next form may fit; a date in no known form is no date.
        continue;
      }
    }
    return Optional.empty();
  }
}
