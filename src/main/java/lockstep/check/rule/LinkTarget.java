package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where a link leads, in a form that is the same in all locales: without scheme, the hosts of the documentation, locale and
/// ending, a slash at the end only where it may lead elsewhere, and relative paths resolved.
record LinkTarget(String value) {
  private static final Pattern SCHEME = Pattern.compile("^(?:https?:)?//(?:www\\.)?");
  private static final Pattern HOST =
      Pattern.compile("^(?:docs|learn)\\.microsoft\\.com(?=[/?#]|$)");
  private static final Pattern LOCALE = Pattern.compile("/[a-z]{2}-[a-z]{2}(?=[/?#]|$)");
  private static final Pattern ENDING = Pattern.compile("(?:\\.md|\\.yml|/index)$");
  private static final Pattern SLASH = Pattern.compile("/$");
  private static final Pattern ROOT = Pattern.compile("[^/]+/?");

  /// @param path of the document below its locale's folder, from which relative targets lead
  static LinkTarget of(String target, String path) {
    String bare = target.strip().replace("%20", " ").replace('\\', '/').toLowerCase(Locale.ROOT);
    if (bare.startsWith("#") || bare.startsWith("mailto:")) {
      return new LinkTarget(bare);
    }
    int cut = end(bare);
    String address = bare.substring(0, cut);
    boolean web = SCHEME.matcher(address).lookingAt();
    address = SCHEME.matcher(address).replaceFirst("");
    boolean site = !web && address.startsWith("/");
    if (web) {
      address = HOST.matcher(address).replaceFirst("");
    } else if (!site && address.indexOf(':') < 0) {
      address = resolved(path.toLowerCase(Locale.ROOT), address);
    }
    address = LOCALE.matcher(address).replaceFirst("");
    // A foreign site may serve another page below a slash; at its root, and on the documentation's
    // own site, it cannot.
    boolean isForeign = web && !address.startsWith("/") && !ROOT.matcher(address).matches();
    String shorter = isForeign ? address : SLASH.matcher(address).replaceFirst("");
    return new LinkTarget(ENDING.matcher(shorter).replaceFirst("") + bare.substring(cut));
  }

  private static int end(String target) {
    int query = target.indexOf('?');
    int fragment = target.indexOf('#');
    int first = query < 0 ? fragment : fragment < 0 ? query : Math.min(query, fragment);
    return first < 0 ? target.length() : first;
  }

  private static String resolved(String path, String relative) {
    List<String> parts = new ArrayList<>(List.of(path.split("/")));
    parts.removeLast();
    for (String part : relative.split("/")) {
      if (part.equals("..")) {
        if (!parts.isEmpty()) {
          parts.removeLast();
        }
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.add(part);
      }
    }
    return "/" + String.join("/", parts);
  }

  /// Whether it leads where the other leads; the folder of a text that was sent without its path is not known.
  boolean leadsTo(LinkTarget other) {
    return value.equals(other.value)
        || value.startsWith("/")
            && other.value.startsWith("/")
            && (value.endsWith(other.value) || other.value.endsWith(value));
  }
}
