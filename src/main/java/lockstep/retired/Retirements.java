package lockstep.retired;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import lockstep.locale.LocaleData;

/// The catalogue and its scanner, each made when somebody asks first: most work needs neither. Safe for use by several threads.
public final class Retirements {
  private final Lazy<RetirementCatalogue> catalogue;
  private final Lazy<RetiredScanner> scanner;

  /// @param source reads the catalogue
  /// @param locales the languages whose words tell a text's context
  public Retirements(Supplier<RetirementCatalogue> source, Collection<LocaleData> locales) {
    List<LocaleData> languages = List.copyOf(locales);
    this.catalogue = new Lazy<>(source);
    this.scanner = new Lazy<>(() -> new RetiredScanner(catalogue(), languages));
  }

  /// The catalogue packed with the program.
  public static Retirements packed(Collection<LocaleData> locales) {
    return new Retirements(RetirementCatalogue::packed, locales);
  }

  /// What is known to be retired.
  public RetirementCatalogue catalogue() {
    return catalogue.get();
  }

  /// Finds the uses of what is retired.
  public RetiredScanner scanner() {
    return scanner.get();
  }
}
