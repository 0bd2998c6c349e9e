package lockstep.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lockstep.locale.Locales;
import lockstep.procedure.DocumentKind;
import lockstep.retired.RetirementCatalogue;
import lockstep.retired.Retirements;
import lockstep.source.ContentRoot;

/// What a build is told.
///
/// @param roots content folders; a later one overlays an earlier one, path by path
/// @param sourceLocale tag of the language that documents are written in first
/// @param defaultLocale tag of the language of answers to readers who ask for none
/// @param kinds document kinds by path pattern, first match wins
/// @param retirements a folder with tables of what else is retired
/// @param ledger a folder with what is known of steps; empty where nothing is kept
public record Settings(
    List<ContentRoot> roots,
    String sourceLocale,
    String defaultLocale,
    List<KindPattern> kinds,
    Optional<Path> retirements,
    Optional<Path> ledger) {
  /// Announcements, includes and tables of contents as documentation repositories name them.
  public static final List<KindPattern> DEFAULT_KINDS =
      List.of(
          new KindPattern("**/includes/**", DocumentKind.INCLUDE),
          new KindPattern("**/announcements/**", DocumentKind.ANNOUNCEMENT),
          new KindPattern("**/TOC.md", DocumentKind.NAVIGATION));

  public Settings {
    roots = List.copyOf(roots);
    kinds = List.copyOf(kinds);
  }

  /// Settings with the catalogue of retirements as it is packed with the program.
  public Settings(
      List<ContentRoot> roots, String sourceLocale, String defaultLocale, List<KindPattern> kinds) {
    this(roots, sourceLocale, defaultLocale, kinds, Optional.empty(), Optional.empty());
  }

  /// The same for other folders.
  public Settings withRoots(List<ContentRoot> others) {
    return new Settings(others, sourceLocale, defaultLocale, kinds, retirements, ledger);
  }

  /// The same with the tables of a folder added to the catalogue of retirements.
  public Settings withRetirements(Path folder) {
    return new Settings(roots, sourceLocale, defaultLocale, kinds, Optional.of(folder), ledger);
  }

  /// The same with a folder where what is known of steps is kept.
  public Settings withLedger(Path folder) {
    return new Settings(
        roots, sourceLocale, defaultLocale, kinds, retirements, Optional.of(folder));
  }

  /// Settings with everything but the folders at its default.
  public static Settings of(List<ContentRoot> roots) {
    return new Settings(roots, "en", "en", DEFAULT_KINDS);
  }

  /// What is known to be retired by these settings, read when somebody asks first.
  public Retirements catalogue(Locales locales) {
    return retirements
        .map(folder -> new Retirements(() -> RetirementCatalogue.packedAnd(folder), locales.all()))
        .orElseGet(() -> Retirements.packed(locales.all()));
  }
}
