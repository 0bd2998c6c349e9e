package lockstep.knowledge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.check.Suppressions;
import lockstep.locale.Locales;
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
      Suppressions suppressions) {
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
    return "g_" + Fingerprint.hex(made.toString()).substring(0, 16);
  }
}
