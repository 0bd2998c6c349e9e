package lockstep.locale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All languages that the program knows, by tag.
public final class Locales {
  private final Map<String, LocaleData> byTag = new LinkedHashMap<>();

  private Locales(List<LocaleData> locales) {
    locales.stream()
        .sorted(Comparator.comparing(LocaleData::tag))
        .forEach(locale -> byTag.put(locale.tag(), locale));
  }

  /// The languages packed with the program.
  public static Locales packed() {
    return new Locales(LocaleFolders.packed());
  }

  /// The packed languages with those of a folder laid over them, language by language.
  ///
  /// @throws lockstep.source.ContentException when the folder or a file in it is not of the form of `locales/`
  public static Locales packedAnd(Path folder) {
    List<LocaleData> locales = new ArrayList<>(LocaleFolders.packed());
    locales.addAll(LocaleFolders.read(folder));
    return new Locales(locales);
  }

  /// All languages by tag.
  public List<LocaleData> all() {
    return List.copyOf(byTag.values());
  }

  /// Their tags, sorted.
  public List<String> tags() {
    return List.copyOf(byTag.keySet());
  }

  /// The language of a tag in any form: `sv`, `sv-SE`, `SV_se`.
  public Optional<LocaleData> find(String tag) {
    String wanted = tag.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    Optional<LocaleData> exact = Optional.ofNullable(byTag.get(wanted));
    if (exact.isPresent()) {
      return exact;
    }
    Optional<LocaleData> named =
        all().stream()
            .filter(locale -> locale.contentLocales().stream().anyMatch(wanted::equalsIgnoreCase))
            .findFirst();
    int dash = wanted.indexOf('-');
    return named.isPresent() || dash < 0
        ? named
        : Optional.ofNullable(byTag.get(wanted.substring(0, dash)));
  }

  /// Whether a folder's name is a tag of one of these languages.
  public boolean isTag(String name) {
    return name.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*") && find(name).isPresent();
  }

  /// The language that a text is written in, by its small words; empty when no language has at least 5 of them and twice as many as the
  /// next.
  public Optional<LocaleData> detect(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    Optional<LocaleData> best = Optional.empty();
    int most = 0;
    int next = 0;
    for (LocaleData locale : all()) {
      Set<String> known = Set.copyOf(locale.functionWords());
      int count = 0;
      for (String word : words) {
        if (known.contains(word)) {
          count++;
        }
      }
      if (count > most) {
        next = most;
        most = count;
        best = Optional.of(locale);
      } else {
        next = Math.max(next, count);
      }
    }
    return most >= 5 && most >= 2 * next ? best : Optional.empty();
  }
}
