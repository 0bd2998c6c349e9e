package lockstep.check.rule;

import java.util.Map;
import java.util.Optional;
import lockstep.check.Finding;
import lockstep.retired.Retirement;
import lockstep.retired.Retirement.Confidence;
import lockstep.retired.Retirement.Kind;

/// What a message says besides about something retired: a note of the catalogue in the reader's language, or that the replacement is not
/// certain.
///
/// @param phrase value of a message; empty when there is nothing to say
/// @param text what the phrase names, a module or the note of a table that somebody added
record RetirementNotes(String phrase, String text) {
  private static final String INSTALL = "not part of the Az module; Install-Module ";
  private static final String SAID = "";

  // Notes in the words of the packed tables and the messages that say them; empty where the rest of
  // the message says it already.
  private static final Map<String, String> MESSAGES =
      Map.ofEntries(
          Map.entry("classic deployment model; re-create the resource with Az", "classic"),
          Map.entry("has no successor in Az", SAID),
          Map.entry("no published successor", SAID),
          Map.entry("no successor known", SAID),
          Map.entry("removed before AzureRM 6; no official successor", "removed-early"),
          Map.entry("module removed in Az 1.0 (use Az.RecoveryServices for backup)", "backup"),
          Map.entry("module removed in Az 1.0 (service retired; Logic Apps)", "logic-apps"),
          Map.entry("no reference page in Az 16.2", "no-page"),
          Map.entry("migrate-az-1.0.0: removed (deprecated)", "removed-in-az"),
          Map.entry("migrate-az-1.0.0: removed", "removed-in-az"),
          Map.entry("removed in Az 1.0", "removed-in-az"),
          Map.entry("not in the official list; Az has a command of the same noun", "unlisted"),
          Map.entry(
              "not in the official list; Az has a command of the same noun; no reference page in"
                  + " Az 16.2",
              "unlisted"),
          Map.entry(
              "migrate-az-1.0.0: use Set-AzApiManagement to set these properties", "properties"),
          Map.entry("commands of the service management mode have no equivalent", "service-mode"),
          Map.entry("closed to new customers; German regions of global Azure exist", "germany"),
          Map.entry("use roles of Azure RBAC", "rbac"),
          Map.entry("a version of the pages that is no longer kept", "old-pages"),
          Map.entry("the module is deprecated", "module-deprecated"),
          Map.entry("the module is retired", "module-retired"),
          Map.entry("inside Microsoft only; never reachable for readers", "internal"),
          Map.entry("the brand is gone", "brand"));

  private static final RetirementNotes NONE = new RetirementNotes("", "");

  /// What to say about an entry.
  static RetirementNotes of(Retirement entry) {
    boolean instruction = entry.kind() == Kind.COMMAND || entry.kind() == Kind.MODULE;
    if (!instruction && !entry.replacements().isEmpty()) {
      return NONE;
    }
    return entry
        .note()
        .flatMap(RetirementNotes::of)
        .orElse(
            entry.confidence() == Confidence.MEDIUM && !entry.replacements().isEmpty()
                ? said("unsure", "")
                : NONE);
  }

  private static Optional<RetirementNotes> of(String note) {
    if (note.startsWith(INSTALL)) {
      return Optional.of(said("install", note.substring(INSTALL.length())));
    }
    String message = MESSAGES.getOrDefault(note, "own");
    return message.equals(SAID) ? Optional.empty() : Optional.of(said(message, note));
  }

  private static RetirementNotes said(String message, String text) {
    return new RetirementNotes(Finding.phrase("retired.note." + message), text);
  }

  /// Whether the note of an entry has a message, so that a reader of another language understands it.
  static boolean isTranslated(Retirement entry) {
    return !of(entry).phrase().equals(Finding.phrase("retired.note.own"));
  }
}
