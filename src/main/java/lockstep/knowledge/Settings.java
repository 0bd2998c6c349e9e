package lockstep.knowledge;

import java.util.List;
import lockstep.procedure.DocumentKind;
import lockstep.source.ContentRoot;

/// What a build is told.
///
/// @param roots content folders; a later one overlays an earlier one, path by path
/// @param sourceLocale tag of the language that documents are written in first
/// @param defaultLocale tag of the language of answers to readers who ask for none
/// @param kinds document kinds by path pattern, first match wins
public record Settings(
    List<ContentRoot> roots, String sourceLocale, String defaultLocale, List<KindPattern> kinds) {
  /// Announcements, includes and tables of contents as documentation repositories name them.
  public static final List<KindPattern> DEFAULT_KINDS =
      List.of(
          new KindPattern("**/announcements/**", DocumentKind.ANNOUNCEMENT),
          new KindPattern("**/includes/**", DocumentKind.INCLUDE),
          new KindPattern("**/TOC.md", DocumentKind.NAVIGATION));

  public Settings {
    roots = List.copyOf(roots);
    kinds = List.copyOf(kinds);
  }

  /// The same for other folders.
  public Settings withRoots(List<ContentRoot> others) {
    return new Settings(others, sourceLocale, defaultLocale, kinds);
  }

  /// Settings with everything but the folders at its default.
  public static Settings of(List<ContentRoot> roots) {
    return new Settings(roots, "en", "en", DEFAULT_KINDS);
  }
}
