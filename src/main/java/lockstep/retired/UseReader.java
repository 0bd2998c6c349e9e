package lockstep.retired;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lockstep.retired.NameScanner.Hit;
import lockstep.retired.RetiredUse.Context;
import lockstep.retired.RetiredUse.Fix;
import lockstep.retired.RetiredUse.Note;
import lockstep.retired.RetiredUse.Place;
import lockstep.retired.RetiredUse.Proposal;
import lockstep.retired.RetiredUse.Rule;
import lockstep.retired.RetiredUse.Suppression;
import lockstep.retired.Retirement.Confidence;
import lockstep.retired.Retirement.Kind;
import lockstep.retired.Retirement.Scope;
import lockstep.retired.Retirement.Severity;
import lockstep.source.Span;

/// Judges the names found on one page: what kind of use each is, how much it matters, whether it is legitimate, what to write instead.
final class UseReader {
  private static final Set<String> SHELLS =
      Set.of("bash", "sh", "zsh", "azurecli", "azurecli-interactive", "cli", "bat", "batch");
  private final RetirementCatalogue catalogue;
  private final ContextWords words;
  private final Excuses excuses;
  private final HashTables tables = new HashTables();
  private boolean aliasesEnabled;

  UseReader(RetirementCatalogue catalogue, ContextWords words, Page page) {
    this.catalogue = catalogue;
    this.words = words;
    this.excuses = new Excuses(words, page);
  }

  /// Remembers a code block for the commands after it.
  void passes(Passage passage) {
    if (passage.isCode()) {
      tables.add(passage);
    }
  }

  /// The uses that a name is: none, one, or two when the command is damaged too.
  List<RetiredUse> uses(Hit hit) {
    Surroundings around = new Surroundings(hit);
    Kind kind = hit.entry().kind();
    return switch (kind) {
      case COMMAND -> hit.isGuard() ? List.of(guard(hit, around)) : commands(hit, around);
      case MODULE -> module(hit, around).map(List::of).orElse(List.of());
      case NAME, LINK -> List.of(name(hit, around));
    };
  }

  private RetiredUse guard(Hit hit, Surroundings around) {
    if (hit.passage().isCode() && hit.form().startsWith("Enable-")) {
      aliasesEnabled = true;
    }
    Retirement guarded = named(hit.entry(), hit.form());
    return new RetiredUse(
        Rule.RETIRED_COMMAND,
        guarded,
        hit.written(),
        places(hit, hit.end(), around),
        Severity.NOTE,
        Optional.of(Suppression.GUARD),
        Confidence.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private List<RetiredUse> commands(Hit hit, Surroundings around) {
    boolean unknown = hit.entry().confidence() == Confidence.LOW;
    Retirement entry = unknown ? named(hit.entry(), hit.written()) : hit.entry();
    Arguments arguments = Arguments.of(hit, catalogue);
    if (!arguments.splatted().isEmpty()) {
      tables.add(hit.passage());
    }
    Proposer.Advice advice = new Proposer(catalogue).forCommand(hit, arguments, tables);
    List<Note> notes = new ArrayList<>(advice.notes());
    Context context = around.context();
    Severity severity = Severity.WARNING;
    if (context == Context.COMMENT || unknown) {
      severity = Severity.NOTE;
    } else if (arguments.isTorn() || !arguments.names().isEmpty() || around.isOrder(words)) {
      severity = aliasesEnabled ? Severity.WARNING : Severity.ERROR;
      if (aliasesEnabled) {
        notes.add(new Note(Note.Kind.ALIASES_ENABLED, ""));
      }
    }
    Optional<Suppression> suppression = excuses.of(hit, entry, around, context);
    List<RetiredUse> uses = new ArrayList<>();
    boolean damaged = arguments.isGlued() || arguments.isTorn() || hit.isTorn();
    uses.add(
        new RetiredUse(
            Rule.RETIRED_COMMAND,
            entry,
            hit.written(),
            places(hit, hit.end(), around),
            severity,
            suppression,
            entry.confidence(),
            advice.proposal(),
            damaged ? Optional.empty() : advice.fix(),
            notes));
    if (damaged) {
      uses.add(damaged(hit, entry, arguments, around, suppression, advice.proposal()));
    }
    return uses;
  }

  private RetiredUse damaged(
      Hit hit,
      Retirement entry,
      Arguments arguments,
      Surroundings around,
      Optional<Suppression> suppression,
      Optional<Proposal> proposal) {
    String text = hit.passage().text();
    int end = hit.end();
    int limit = Math.min(hit.passage().lineEnd(end), end + 80);
    while (end < limit
        && (Character.isLetterOrDigit(text.charAt(end)) || Hyphens.isHyphen(text.charAt(end)))) {
      end++;
    }
    List<Note> notes = new ArrayList<>();
    if (arguments.isGlued()) {
      notes.add(new Note(Note.Kind.GLUED_PARAMETER, hit.written() + arguments.tail()));
    }
    if (arguments.isTorn() || hit.isTorn()) {
      notes.add(
          new Note(
              Note.Kind.TORN,
              RetirementCatalogue.key(entry.name()).equals(hit.form())
                  ? entry.name() + arguments.tail()
                  : hit.written()));
    }
    return new RetiredUse(
        Rule.DAMAGED_COMMAND,
        entry,
        text.substring(hit.start(), end),
        places(hit, end, around),
        Severity.ERROR,
        suppression,
        entry.confidence(),
        proposal,
        Optional.empty(),
        notes);
  }

  private Optional<RetiredUse> module(Hit hit, Surroundings around) {
    Retirement entry = hit.entry();
    Context context = around.context();
    ModuleUse use = entry.scope() == Scope.COMMAND_LINE ? ModuleUse.NAMES : ModuleUse.of(hit);
    boolean bare =
        hit.written().equals("Azure") && context != Context.FENCE && context != Context.INLINE;
    if (bare
        || entry.scope() != Scope.COMMAND_LINE && use == ModuleUse.NAMES && !isNamed(hit, around)) {
      return Optional.empty();
    }
    Severity severity =
        use == ModuleUse.LOADS && context != Context.COMMENT ? Severity.ERROR : Severity.NOTE;
    Optional<Suppression> suppression = excuses.of(hit, entry, around, context);
    if (entry.scope() == Scope.COMMAND_LINE) {
      severity = entry.severity();
      boolean shell = hit.passage().language.map(SHELLS::contains).orElse(false);
      suppression = shell ? Optional.empty() : suppression;
    } else if (use == ModuleUse.FINDS && suppression.isEmpty()) {
      suppression = Optional.of(Suppression.DETECT_OR_REMOVE);
    }
    boolean single = entry.replacements().size() == 1;
    Optional<String> only =
        single ? Optional.of(entry.replacements().getFirst().name()) : Optional.empty();
    Optional<Proposal> proposal =
        entry.replacements().isEmpty()
            ? Optional.empty()
            : Optional.of(new Proposal(only, entry.replacements(), List.of()));
    boolean exact = hit.written().equalsIgnoreCase(entry.name());
    Optional<Fix> fix =
        severity == Severity.ERROR && exact && entry.confidence() == Confidence.HIGH
            ? only.map(name -> new Fix(hit.written(), name))
            : Optional.empty();
    return Optional.of(
        new RetiredUse(
            Rule.RETIRED_MODULE,
            entry,
            hit.written(),
            places(hit, hit.end(), around),
            severity,
            suppression,
            entry.confidence(),
            proposal,
            fix,
            catalogueNote(entry)));
  }

  /// Whether the word means the module and not a product, a namespace or a provider of the same name.
  private boolean isNamed(Hit hit, Surroundings around) {
    String name = hit.written();
    boolean sure =
        hit.entry().family().equals("azurerm") && name.startsWith("AzureR")
            || name.startsWith("MSO");
    if (hit.entry().family().equals("asm")) {
      return false;
    }
    Sentence sentence = around.sentence();
    Set<String> guards = catalogue.index().guardWords();
    boolean other =
        sentence.answer(
            guards, text -> guards.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains));
    return !other
        && (sure
            || hit.passage().isCode()
            || sentence.has(words.module)
            || words.module.matcher(compound(hit)).find());
  }

  /// The rest of a word that is put together, e.g. `moduler` of `AzureAD-moduler`; empty where it is not.
  private static String compound(Hit hit) {
    String text = hit.passage().text();
    int at = hit.end();
    return at < text.length() && Hyphens.isHyphen(text.charAt(at))
        ? text.substring(at + 1, hit.passage().lineEnd(at))
        : "";
  }

  private RetiredUse name(Hit hit, Surroundings around) {
    Retirement entry = hit.entry();
    return new RetiredUse(
        Rule.RETIRED_NAME,
        entry,
        hit.written(),
        places(hit, hit.end(), around),
        entry.severity(),
        excuses.ofName(entry, around),
        entry.confidence(),
        entry.replacements().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Proposal(
                    entry.replacements().size() == 1
                        ? Optional.of(entry.replacements().getFirst().name())
                        : Optional.empty(),
                    entry.replacements(),
                    List.of())),
        Optional.empty(),
        catalogueNote(entry));
  }

  private static List<Note> catalogueNote(Retirement entry) {
    return entry.note().map(note -> List.of(new Note(Note.Kind.CATALOGUE, note))).orElse(List.of());
  }

  private static List<Place> places(Hit hit, int end, Surroundings around) {
    Span span = hit.passage().span(hit.start(), end);
    return List.of(new Place(span, around.context(), hit.passage().isSource));
  }

  /// An entry of a name that the catalogue does not have.
  private static Retirement named(Retirement entry, String name) {
    return new Retirement(
        name,
        entry.kind(),
        entry.family(),
        List.of(),
        entry.scope(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        entry.severity(),
        entry.confidence(),
        entry.status(),
        entry.deprecatedOn(),
        entry.retiredOn(),
        entry.sources(),
        entry.note());
  }
}
