package lockstep.retired;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lockstep.locale.LocaleData;

/// The catalogue and its scanner, read when somebody asks first: most work needs neither. Safe for use by several threads.
public final class Retirements {
  private final Supplier<RetirementCatalogue> source;
  private final List<LocaleData> locales;
  private volatile Optional<Read> read = Optional.empty();

  /// @param source reads the catalogue
  /// @param locales the languages whose words tell a text's context
  public Retirements(Supplier<RetirementCatalogue> source, Collection<LocaleData> locales) {
    this.source = source;
    this.locales = List.copyOf(locales);
  }

  /// The catalogue packed with the program.
  public static Retirements packed(Collection<LocaleData> locales) {
    return new Retirements(RetirementCatalogue::packed, locales);
  }

  private record Read(RetirementCatalogue catalogue, RetiredScanner scanner) {}

  /// What is known to be retired.
  public RetirementCatalogue catalogue() {
    return read().catalogue();
  }

  /// Finds the uses of what is retired.
  public RetiredScanner scanner() {
    return read().scanner();
  }

  private Read read() {
    Optional<Read> known = read;
    if (known.isEmpty()) {
      synchronized (this) {
        known = read;
        if (known.isEmpty()) {
          RetirementCatalogue catalogue = source.get();
          known = Optional.of(new Read(catalogue, new RetiredScanner(catalogue, locales)));
          read = known;
        }
      }
    }
    return known.orElseThrow();
  }
}
