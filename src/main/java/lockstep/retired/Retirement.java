package lockstep.retired;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// One entry of the catalogue: something that no longer works or has another name now.
///
/// @param name as its maker wrote it; unique in the catalogue whatever the case
/// @param family what it belongs to, e.g. `azurerm`, `msonline`, `prog-mpn`
/// @param forms other ways it is written or addressed, in the notation of its file
/// @param scope where a use may stand
/// @param modules PowerShell modules that a command came from
/// @param replacements what to use now; empty when none is known, several when the maker names several
/// @param via names between this one and the replacement, oldest first
/// @param context words that show that a writer knows the new name
/// @param severity of a use where its place does not tell
/// @param deprecatedOn empty when it was never announced or the day is unknown
/// @param retiredOn empty when the day is unknown
/// @param note what else to know, in English
public record Retirement(
    String name,
    Kind kind,
    String family,
    List<String> forms,
    Scope scope,
    List<String> modules,
    List<Replacement> replacements,
    List<String> via,
    List<String> context,
    Severity severity,
    Confidence confidence,
    Status status,
    Optional<LocalDate> deprecatedOn,
    Optional<LocalDate> retiredOn,
    List<Source> sources,
    Optional<String> note) {
  public Retirement {
    forms = List.copyOf(forms);
    modules = List.copyOf(modules);
    replacements = List.copyOf(replacements);
    via = List.copyOf(via);
    context = List.copyOf(context);
    sources = List.copyOf(sources);
  }

  /// What followed what: its name, the names on the way and the current one; several candidates end no succession.
  public List<String> succession() {
    List<String> names = new ArrayList<>();
    names.add(name);
    names.addAll(via);
    replacements.stream()
        .filter(_ -> replacements.size() == 1)
        .forEach(replacement -> names.add(replacement.name()));
    return List.copyOf(names);
  }

  /// Its name, the names on the way and the current ones.
  public List<String> chain() {
    List<String> chain = new ArrayList<>();
    chain.add(name);
    chain.addAll(via);
    replacements.forEach(replacement -> chain.add(replacement.name()));
    return List.copyOf(chain);
  }

  /// The replacements as one text, separated by ` ; `; empty when there is none.
  public String replacementText() {
    return String.join(" ; ", replacements.stream().map(Replacement::name).toList());
  }

  /// The modules of the replacements, each once, separated by ` ; `; empty when they have none.
  public Optional<String> replacementModule() {
    String modules =
        replacements.stream()
            .flatMap(replacement -> replacement.module().stream())
            .distinct()
            .collect(Collectors.joining(" ; "));
    return Optional.of(modules).filter(names -> !names.isEmpty());
  }

  /// What kind of thing it is.
  public enum Kind {
    /// A PowerShell command or alias.
    COMMAND,
    /// A PowerShell module or a command-line tool.
    MODULE,
    /// A host, portal or reference page.
    LINK,
    /// A product, program, feature or library.
    NAME;

    /// `command`, `module`, ...
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Where a name counts as used.
  public enum Scope {
    /// Running text only.
    TEXT,
    /// Running text, code and addresses.
    ANYWHERE,
    /// Where a command line begins.
    COMMAND_LINE
  }

  /// How sure the replacement is.
  public enum Confidence {
    /// The maker says so.
    HIGH,
    /// It is likely.
    MEDIUM,
    /// The name is not in the catalogue, only its form is known.
    LOW,
    /// There is no replacement.
    NONE;

    /// `high`, `medium`, ...
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What became of it.
  public enum Status {
    /// It no longer works or is no longer supported.
    RETIRED,
    /// It will end; it may still work.
    DEPRECATED,
    /// It goes on under another name.
    RENAMED,
    /// It goes on at another address.
    MOVED;

    /// `retired`, `deprecated`, ...
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How much a use matters.
  public enum Severity {
    /// Worth knowing.
    NOTE,
    /// Leads astray.
    WARNING,
    /// The reader is told to do what cannot be done.
    ERROR;

    /// `note`, `warning`, `error`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What to use instead.
  ///
  /// @param module where a command comes from
  public record Replacement(String name, Optional<String> module) {}

  /// Where a fact comes from.
  ///
  /// @param url empty when there is no page to show
  public record Source(String id, String title, Optional<String> url, String licence) {}
}
