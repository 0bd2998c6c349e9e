package lockstep.retired;

import java.util.regex.Pattern;

/// What a statement does with a module that it names.
enum ModuleUse {
  /// Installs, loads or requires it.
  LOADS,
  /// Looks for it or removes it.
  FINDS,
  /// Names it.
  NAMES;

  // What may stand between a command and the module it is about: parameters with or without a
  // value, and modules before it.
  private static final String ARGUMENTS =
      "(?:\\s+-\\w+(?:[ :]+[^-\\s]+)?)*\\s+(?:['\"]?[\\w.]+['\"]?\\s*,\\s*)*['\"]?$";
  private static final Pattern LOADING =
      Pattern.compile(
          "(?:\\b(?:Install|Import|Save|Update)-(?:Module|PSResource)"
              + "|(?<![\\w-])(?:ipmo|inmo|upmo))"
              + ARGUMENTS
              + "|#Requires\\s+-Modules?\\b[^\\n]*$|\\busing\\s+module\\s+['\"]?$"
              + "|\\b(?:RequiredModules|ModuleName|NestedModules)['\"]?\\s*=[^\\n]*$"
              + "|\\bGet-Command\\b[^|;\\n]*\\s-Module\\s+['\"]?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FINDING =
      Pattern.compile(
          "(?:\\b(?:Get|Find|Uninstall|Remove)-(?:Installed)?(?:Module|PSResource)"
              + "|(?<![\\w-])(?:gmo|fimo|rmo))"
              + ARGUMENTS,
          Pattern.CASE_INSENSITIVE);
  private static final int REACH = 200;

  /// What is done with the module at a place.
  static ModuleUse of(NameScanner.Hit hit) {
    String text = hit.passage().text();
    int from = Math.max(0, hit.start() - REACH);
    if (!hit.passage().isCode() && hit.passage().style(hit.start()) != 0) {
      from = Math.max(from, hit.passage().styleStart(hit.start()));
    }
    String before = text.substring(from, hit.start()).replace("`\n", " ");
    if (FINDING.matcher(before).find()) {
      return FINDS;
    }
    return LOADING.matcher(before).find() ? LOADS : NAMES;
  }
}
