package lockstep.retired;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.retired.PassageReader.Target;
import lockstep.retired.RetiredUse.Context;
import lockstep.retired.RetiredUse.Fix;
import lockstep.retired.RetiredUse.Note;
import lockstep.retired.RetiredUse.Place;
import lockstep.retired.RetiredUse.Proposal;
import lockstep.retired.RetiredUse.Rule;
import lockstep.retired.RetiredUse.Suppression;
import lockstep.retired.Retirement.Confidence;
import lockstep.retired.Retirement.Kind;
import lockstep.retired.Retirement.Replacement;
import lockstep.source.Span;

/// Finds links to hosts and pages that are gone or have moved.
final class LinkScanner {
  private static final String REFERENCE = "/powershell/module/";

  private static final String INTERFACE = "api-";
  private static final Pattern PRINTED =
      Pattern.compile("(?<![\\w.])https?://[^\\s\"'<>`|()\\[\\]{}]*[\\w/]");
  private static final Optional<Suppression> OTHER = Optional.of(Suppression.NON_POWERSHELL_FENCE);

  private final RetirementCatalogue catalogue;
  private final List<Retirement> entries;

  LinkScanner(RetirementCatalogue catalogue) {
    this.catalogue = catalogue;
    this.entries = catalogue.all().stream().filter(entry -> entry.kind() == Kind.LINK).toList();
  }

  /// The use that a link target is; the first entry that fits counts.
  Optional<RetiredUse> use(Target target, Page page) {
    Address address = Address.of(target.address());
    if (address.isPlain()) {
      return Optional.empty();
    }
    return entries.stream()
        .filter(entry -> address.fits(entry.forms()))
        .findFirst()
        .map(entry -> use(target, entry, address, page));
  }

  /// Adds the uses that are printed as addresses in code, and in all text where that has no links. How an address begins is no use there: it
  /// may name a schema. The host of an interface is found there as a name.
  ///
  /// @param plain whether the text is no Markdown
  void addAllIn(Passage passage, Page page, boolean plain, List<RetiredUse> uses) {
    String text = passage.text();
    if (!text.contains("://")) {
      return;
    }
    Matcher printed = PRINTED.matcher(text);
    while (printed.find()) {
      int style = passage.style(printed.start());
      boolean code = passage.isCode() || (style & Passage.CODE) != 0;
      if (!code && !plain || (style & Passage.LINK) != 0) {
        continue;
      }
      Span span = passage.span(printed.start(), printed.end());
      Context context = passage.isCode() ? Context.FENCE : code ? Context.INLINE : Context.PROSE;
      use(new Target(printed.group(), span, passage.isSource), page)
          .filter(use -> !use.retirement().name().endsWith("://"))
          .filter(use -> !use.retirement().family().startsWith(INTERFACE))
          .map(use -> use.at(List.of(new Place(span, context, passage.isSource))))
          .map(use -> Excuses.isOtherCode(passage) ? use.judged(use.severity(), OTHER) : use)
          .ifPresent(uses::add);
    }
  }

  private RetiredUse use(Target target, Retirement entry, Address address, Page page) {
    boolean reference = address.path().contains(REFERENCE);
    Optional<String> better = reference ? referencePage(address) : moved(entry, target.address());
    List<Replacement> candidates =
        better
            .map(text -> List.of(new Replacement(text, Optional.empty())))
            .orElse(reference ? List.of() : entry.replacements());
    Optional<Proposal> proposal =
        candidates.isEmpty()
            ? Optional.empty()
            : Optional.of(new Proposal(better, candidates, List.of()));
    boolean sure =
        !reference && entry.confidence() == Confidence.HIGH && !entry.name().endsWith("://");
    boolean leaves =
        page.leavesAzureRm() && address.path().contains("azurerm")
            || page.leavesAzureAd() && reference;
    return new RetiredUse(
        Rule.RETIRED_LINK,
        entry,
        target.address(),
        List.of(new Place(target.span(), Context.LINK_TARGET, target.isSource())),
        entry.severity(),
        leaves ? Optional.of(Suppression.UPGRADE_DOC) : Optional.empty(),
        better.isPresent()
            ? entry.confidence()
            : candidates.isEmpty() ? Confidence.NONE : Confidence.MEDIUM,
        proposal,
        sure ? better.map(text -> new Fix(target.address(), text)) : Optional.empty(),
        entry.note().map(note -> List.of(new Note(Note.Kind.CATALOGUE, note))).orElse(List.of()));
  }

  /// The same page at the new host, where only the host changed.
  private static Optional<String> moved(Retirement entry, String address) {
    if (entry.confidence() != Confidence.HIGH || entry.replacements().size() != 1) {
      return Optional.empty();
    }
    String replacement = entry.replacements().getFirst().name();
    int scheme = address.indexOf("://") + 3;
    if (replacement.endsWith("://")) {
      return Optional.of(replacement + address.substring(scheme));
    }
    int path = address.indexOf('/', scheme);
    return Optional.of(replacement + (path < 0 ? "" : address.substring(path)));
  }

  /// The reference page of the command that took a command's place.
  private Optional<String> referencePage(Address address) {
    String path = address.path().substring(address.path().indexOf(REFERENCE) + REFERENCE.length());
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(slash + 1);
    return catalogue
        .find(name)
        .filter(entry -> entry.replacements().size() == 1 && entry.kind() == Kind.COMMAND)
        .map(entry -> entry.replacements().getFirst())
        .flatMap(
            replacement ->
                replacement
                    .module()
                    .map(
                        module ->
                            REFERENCE
                                + (module + "/" + replacement.name()).toLowerCase(Locale.ROOT)));
  }

  /// A link target in its parts, lower case.
  private record Address(String scheme, String host, String path, String query) {
    static Address of(String target) {
      String text = target.strip().toLowerCase(Locale.ROOT);
      int colon = text.indexOf("://");
      String scheme = colon < 0 ? "" : text.substring(0, colon);
      String rest = colon < 0 ? text : text.substring(colon + 3);
      int slash = colon < 0 ? 0 : end(rest, "/?#");
      String host = rest.substring(0, slash);
      String behind = rest.substring(slash);
      int question = end(behind, "?#");
      return new Address(scheme, host, behind.substring(0, question), behind.substring(question));
    }

    private static int end(String text, String marks) {
      int at = 0;
      while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return at;
    }

    /// Whether it is a path without anything that an entry asks for.
    boolean isPlain() {
      return host.isEmpty() && !path.contains(REFERENCE) && !query.contains("view=");
    }

    boolean fits(List<String> forms) {
      List<String> wanted = new ArrayList<>(forms);
      boolean excepted =
          wanted.stream()
              .anyMatch(form -> form.startsWith("except:") && host.startsWith(form.substring(7)));
      return !excepted && wanted.stream().anyMatch(this::fits);
    }

    private boolean fits(String form) {
      int colon = form.indexOf(':');
      String value = form.substring(colon + 1).toLowerCase(Locale.ROOT);
      return switch (form.substring(0, Math.max(0, colon))) {
        case "host" -> host.equals(value) || host.startsWith(value + ":");
        case "path" ->
            path.startsWith(value) || path.contains(value) && (host.endsWith("microsoft.com"));
        case "query" -> query.contains(value);
        case "scheme" -> scheme.equals(value) && !host.isEmpty();
        default -> false;
      };
    }
  }
}
