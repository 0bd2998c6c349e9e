package lockstep.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Targets of links and images that a client may put into a page.
final class LinkTargets {
  // The same as in the HTML of answers.
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern SCHEME = Pattern.compile("([^:/?#]*):");
  // Browsers leave them out before they look for the scheme.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Z}\\p{Cf}]");

  private LinkTargets() {}

  /// The target as written; empty when its scheme could run or load something.
  static Optional<String> safe(String target) {
    Matcher scheme = SCHEME.matcher(UNSEEN.matcher(target).replaceAll(""));
    boolean safe =
        !scheme.lookingAt() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    return safe ? Optional.of(target) : Optional.empty();
  }
}
