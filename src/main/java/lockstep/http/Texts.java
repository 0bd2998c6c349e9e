package lockstep.http;

/// Descriptions of parameters that several routes have.
final class Texts {
  static final String ID =
      "The path of the document without extension, `~` for `/`; case does not count";
  static final String LOCALE =
      "The wanted language, best first, in any regional form; default: `Accept-Language`";
  static final String FALLBACK =
      "How far to go when the wanted language does not exist: `none`, the reader's further"
          + " languages (`language`), then the source language (`source`), then any";
  static final String FORMAT = "The representation; default: `Accept`";
  static final String ACTORS = "Those who look, e.g. `new-partner`; default: everyone";
  static final String KNOWN =
      "Steps that the client has ticked, with their revisions: `s_8h2k5v0t1c:1,...`";

  private Texts() {}
}
