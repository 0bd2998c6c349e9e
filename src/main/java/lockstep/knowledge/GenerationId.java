package lockstep.knowledge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.check.Suppressions;
import lockstep.locale.Locales;
import lockstep.retired.Retirement;
import lockstep.retired.RetirementCatalogue;
import lockstep.retired.Retirements;
import lockstep.source.Fingerprint;
import lockstep.source.Problem;

/// Names a generation by what it was made of.
final class GenerationId {
  private GenerationId() {}

  static String of(
      Settings settings,
      Locales locales,
      List<DocumentReader.Outcome> outcomes,
      Map<VersionKey, Problem> broken,
      Suppressions suppressions,
      Retirements retirements) {
    StringBuilder made = new StringBuilder();
    made.append(settings.sourceLocale()).append('\n').append(settings.kinds()).append('\n');
    locales
        .all()
        .forEach(
            locale ->
                made.append(locale.tag()).append(' ').append(locale.fingerprint()).append('\n'));
    for (DocumentReader.Outcome outcome : outcomes) {
      made.append('\n')
          .append(outcome.file().folderLocale())
          .append(' ')
          .append(outcome.file().path())
          .append(' ');
      made.append(
          switch (outcome) {
            case DocumentReader.Outcome.Read read -> read.sha256();
            case DocumentReader.Outcome.Refused refused -> refused.problem().code();
          });
    }
    made.append('\n').append(new TreeMap<>(broken).keySet());
    if (!suppressions.entries().isEmpty()) {
      made.append('\n').append(suppressions.entries());
    }
    if (settings.retirements().isPresent()) {
      made.append('\n').append(Fingerprint.hex(text(retirements.catalogue())));
    }
    return "g_" + Fingerprint.hex(made.toString()).substring(0, 16);
  }

  /// What a folder of tables makes of the catalogue; a mistake in one of them ends the build here.
  private static String text(RetirementCatalogue catalogue) {
    StringBuilder text = new StringBuilder();
    for (Retirement entry : catalogue.all()) {
      text.append(entry).append(catalogue.parametersOf(entry)).append('\n');
    }
    return text.append(catalogue.guards()).toString();
  }
}
