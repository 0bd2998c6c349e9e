package lockstep.retired;

import java.util.List;
import java.util.regex.Pattern;

/// What the whole page says about the names on it.
///
/// @param leavesAzureRm whether it is about leaving AzureRM or the classic module
/// @param leavesAzureAd whether it is about leaving AzureAD or MSOnline
/// @param title front matter title and first heading
/// @param passages what the page says, in order
record Page(boolean leavesAzureRm, boolean leavesAzureAd, String title, List<Passage> passages) {
  // The families and what took their place, as their maker writes them.
  static final Pattern AZ =
      Pattern.compile("(?<![\\w-])A[zZ](?!\\w)|-Az[A-Z]\\w|(?<![\\w-])Az\\.[A-Z]");
  static final Pattern GRAPH =
      Pattern.compile("Microsoft[. \u00A0]Graph|-Mg[A-Z]\\w|(?<!\\w)Entra|-Entra[A-Z]");
  private static final Pattern OLD_AZURERM =
      Pattern.compile("AzureRM|Azure\\.Storage|service management", Pattern.CASE_INSENSITIVE);
  private static final Pattern OLD_AZUREAD =
      Pattern.compile(
          "AzureAD|MSOnline|MS Online|Azure AD PowerShell|-Msol", Pattern.CASE_INSENSITIVE);

  /// Reads the page: it is about leaving something when its title names the old thing and a change, and the page names what is current.
  ///
  /// @param titles the front matter's title and description
  static Page of(List<String> titles, List<Passage> passages, ContextWords words) {
    StringBuilder title = new StringBuilder(String.join(" \n", titles));
    passages.stream()
        .filter(passage -> passage.block == Passage.Block.HEADING)
        .limit(1)
        .forEach(passage -> title.append(" \n").append(passage.text()));
    String text = ContextWords.normal(title.toString());
    if (!words.leaving.matcher(text).find()) {
      return new Page(false, false, text, passages);
    }
    return new Page(
        OLD_AZURERM.matcher(text).find() && names(AZ, text, passages),
        OLD_AZUREAD.matcher(text).find() && names(GRAPH, text, passages),
        text,
        passages);
  }

  /// A page without a title.
  static Page untitled(List<Passage> passages) {
    return new Page(false, false, "", passages);
  }

  /// Whether some passage has what a pattern looks for.
  boolean says(Pattern pattern) {
    return passages.stream()
        .anyMatch(passage -> pattern.matcher(ContextWords.normal(passage.text())).find());
  }

  private static boolean names(Pattern current, String title, List<Passage> passages) {
    return current.matcher(title).find()
        || passages.stream().anyMatch(passage -> current.matcher(passage.text()).find());
  }

  /// Whether the page is about leaving a family.
  boolean leaves(String family) {
    return switch (family) {
      case "azurerm", "asm" -> leavesAzureRm;
      case "azuread", "msonline" -> leavesAzureAd;
      default -> false;
    };
  }

  /// What shows that a sentence knows the successor of a family.
  static Pattern current(String family) {
    return family.equals("azuread") || family.equals("msonline") ? GRAPH : AZ;
  }
}
