package lockstep.procedure;

import java.util.Locale;

/// Where a link leads.
public enum LinkKind {
  /// Another document, by a relative path.
  DOCUMENT,
  /// A heading of this document.
  ANCHOR,
  /// A page of the same site, by an absolute path.
  SITE,
  /// Another site.
  WEB,
  /// A tab of this document.
  TAB,
  /// A mail address or another scheme.
  OTHER;

  /// The kind of a target as written.
  public static LinkKind of(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    if (lower.startsWith("#tab/")) {
      return TAB;
    }
    if (lower.startsWith("#")) {
      return ANCHOR;
    }
    if (lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("//")) {
      return WEB;
    }
    if (lower.startsWith("/")) {
      return SITE;
    }
    int colon = lower.indexOf(':');
    return colon > 0 && lower.substring(0, colon).matches("[a-z][a-z0-9+.-]*") ? OTHER : DOCUMENT;
  }

  /// `document`, `anchor`, ...
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
