package lockstep.knowledge;

import java.util.Locale;
import lockstep.check.Subject;

/// What a version is judged against, and why it is that text.
public record Reference(Subject subject, Why why) {
  /// Why a text is the reference, the best reason first.
  public enum Why {
    /// It is the document of the source language.
    SOURCE_DOCUMENT,
    /// It is the source text that the version itself carries.
    OWN_SOURCE,
    /// It is the source text that a sibling carries.
    SIBLING_SOURCE,
    /// It is the newest of the versions, as far as their dates tell.
    NEWEST,
    /// The reader chose it.
    CHOSEN;

    /// `source-document`, `own-source`, ...
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Tag of its language.
  public String locale() {
    return subject.locale();
  }
}
