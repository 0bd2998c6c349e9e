package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lockstep.check.Finding;
import lockstep.check.Place;
import lockstep.knowledge.Checks;
import lockstep.retired.ParameterChange;
import lockstep.retired.Retirement;
import lockstep.retired.RetirementCatalogue;

/// Something that is retired.
///
/// @param name as its maker wrote it
/// @param type `command`, `module`, `link` or `name`
/// @param module that a command came from
/// @param status `retired`, `deprecated`, `renamed` or `moved`
/// @param deprecatedOn the day; `null` when it is unknown or there was none
/// @param retiredOn the day; `null` when it is unknown
/// @param chain what followed what: its name, the names on the way and that of today; a choice is not part of it
/// @param replacement what to use instead; `null` when there is nothing or a choice
/// @param candidates what to choose from, where there is a choice
/// @param aliases other retired names of the same thing
/// @param confidence of the replacement: `high`, `medium` or `none`
/// @param note what else to know, in English
/// @param usedIn where the content uses it, without legitimate mentions
@Serdeable
@Schema(name = "Retirement")
record RetirementView(
    String name,
    String type,
    Optional<String> module,
    String status,
    Optional<LocalDate> deprecatedOn,
    Optional<LocalDate> retiredOn,
    List<String> chain,
    Optional<Replacement> replacement,
    List<Replacement> candidates,
    List<String> aliases,
    List<Source> sources,
    String confidence,
    Optional<String> note,
    List<Use> usedIn) {

  /// What to use instead.
  ///
  /// @param parameters those that change; all others stay
  /// @param note what else to know, in English
  @Serdeable
  @Schema(name = "Replacement")
  record Replacement(
      String name, Optional<String> module, List<Parameter> parameters, Optional<String> note) {}

  /// What becomes of a parameter.
  ///
  /// @param old with its dash
  /// @param newName `null` when it is gone or not known
  /// @param change `renamed`, `removed`, `doubtful`, `different` or `no-published-equivalent`
  @Serdeable(naming = ClassNaming.class)
  @Schema(name = "RetiredParameter")
  record Parameter(String old, @Schema(name = "new") Optional<String> newName, String change) {}

  /// Where a fact comes from.
  @Serdeable
  @Schema(name = "RetirementSource")
  record Source(String title, Optional<String> url, String licence) {}

  /// A place in the content.
  ///
  /// @param line 1-based
  @Serdeable
  @Schema(name = "RetirementUse")
  record Use(
      String findingId,
      String procedureId,
      String locale,
      Optional<String> stepId,
      Optional<String> number,
      int line,
      String href) {
    private static Use of(Finding finding) {
      return new Use(
          finding.id().value(),
          finding.procedure().toUrl(),
          finding.locale(),
          finding.step().map(step -> step.id().value()),
          finding.step().map(Finding.AtStep::number),
          finding.place().span().line(),
          Addresses.procedure(finding.procedure(), finding.locale()));
    }
  }

  static RetirementView of(Retirement what, Checks checks) {
    RetirementCatalogue catalogue = checks.retirements().catalogue();
    List<Replacement> today =
        what.replacements().stream().map(one -> replacement(what, one, catalogue)).toList();
    return new RetirementView(
        what.name(),
        what.kind().id(),
        what.modules().stream().findFirst(),
        what.status().id(),
        what.deprecatedOn(),
        what.retiredOn(),
        what.succession(),
        today.stream().filter(_ -> today.size() == 1).findFirst(),
        today.size() > 1 ? today : List.of(),
        catalogue.otherNames(what),
        what.sources().stream()
            .map(source -> new Source(source.title(), source.url(), source.licence()))
            .toList(),
        what.confidence().id(),
        what.note(),
        uses(what, checks).stream().map(Use::of).toList());
  }

  /// The places where the content uses it, each once whatever the number of rules that speak of it.
  static List<Finding> uses(Retirement what, Checks checks) {
    Set<Place> seen = new HashSet<>();
    return checks.usesOf(what).stream().filter(finding -> seen.add(finding.place())).toList();
  }

  private static Replacement replacement(
      Retirement what, Retirement.Replacement today, RetirementCatalogue catalogue) {
    return new Replacement(
        today.name(),
        today.module(),
        catalogue.parametersOf(what).stream()
            .filter(change -> change.target().filter(name -> !name.equals(today.name())).isEmpty())
            .filter(ParameterChange::isChange)
            .map(RetirementView::parameter)
            .toList(),
        what.note());
  }

  private static Parameter parameter(ParameterChange change) {
    return new Parameter(
        "-" + change.parameter(), change.replacement().map(name -> "-" + name), change.change());
  }
}
