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
    StringBuilder made = new StringBuilder(told(settings, locales));
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
      if (outcome instanceof DocumentReader.Outcome.Read read && !read.taken().files().isEmpty()) {
        made.append(' ').append(read.taken().files().values());
      }
    }
    made.append('\n').append(new TreeMap<>(broken).keySet());
    if (!suppressions.entries().isEmpty()) {
      made.append('\n').append(suppressions.entries());
    }
    made.append(added(settings, retirements));
    return "g_" + Fingerprint.hex(made.toString()).substring(0, 16);
  }

  /// Names everything that has a say in reading a document, but for the document.
  static String ofReading(Settings settings, Locales locales, Retirements retirements) {
    return Fingerprint.hex(
        Program.fingerprint() + '\n' + told(settings, locales) + added(settings, retirements));
  }

  private static String told(Settings settings, Locales locales) {
    StringBuilder told = new StringBuilder();
    told.append(settings.sourceLocale()).append('\n').append(settings.kinds()).append('\n');
    locales
        .all()
        .forEach(
            locale ->
                told.append(locale.tag()).append(' ').append(locale.fingerprint()).append('\n'));
    return told.toString();
  }

  private static String added(Settings settings, Retirements retirements) {
    return settings.retirements().isPresent()
        ? '\n' + Fingerprint.hex(text(retirements.catalogue()))
        : "";
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
