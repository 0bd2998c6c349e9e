package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import lockstep.check.Finding;
import lockstep.check.Place;
import lockstep.locale.LocaleData;
import lockstep.retired.Retirement;
import lockstep.source.ContentRoot;

/// Something that a rule says about a document.
///
/// @param findingClass `fault`, `markup`, `suspicion` or `info`
/// @param state `new`, `known` or `suppressed`
/// @param reason why it is not new
/// @param stepId the step that it belongs to
/// @param number of that step
/// @param where the first place is what is wrong, the others help to understand it
/// @param fix what to write instead, where that is certain
/// @param replacements names of what is used today, best first
/// @param retirement what is retired, where it is about such a thing
@Serdeable(naming = ClassNaming.class)
@Schema(name = "Finding")
record FindingView(
    String id,
    String rule,
    @Schema(name = "class") String findingClass,
    String severity,
    String state,
    Optional<String> reason,
    String message,
    String procedureId,
    String locale,
    Optional<String> stepId,
    Optional<String> number,
    List<Where> where,
    List<Evidence> evidence,
    Optional<Fix> fix,
    List<String> replacements,
    Optional<RetirementRef> retirement) {

  /// A stretch of a file.
  ///
  /// @param lines first and last line, 1-based
  /// @param column 1-based, in UTF-16 units
  /// @param endColumn behind the last character
  @Serdeable
  @Schema(name = "FindingPlace")
  record Where(String locale, String file, List<Integer> lines, int column, int endColumn) {
    private static Where of(Place place, List<ContentRoot> roots) {
      return new Where(
          place.locale(),
          ProblemInFile.belowRoot(place.file(), roots),
          List.of(place.span().line(), place.span().endLine()),
          place.span().column(),
          place.span().endColumn());
    }
  }

  /// What makes it this finding.
  @Serdeable
  @Schema(name = "FindingEvidence")
  record Evidence(String text) {}

  /// Characters to exchange.
  @Serdeable
  @Schema(name = "FindingFix")
  record Fix(String replace, String with) {}

  /// What is retired.
  ///
  /// @param name as its maker wrote it
  /// @param replacement what is used today, several separated by ` ; `
  /// @param module where the replacement comes from, several separated by ` ; `
  /// @param confidence of the replacement: `high`, `medium`, `low` or `none`
  /// @param note what else to know, in English
  /// @param status `retired`, `deprecated`, `renamed` or `moved`
  /// @param retiredOn the day; null when it is unknown
  /// @param sources pages that say so
  @Serdeable
  @Schema(name = "FindingRetirement")
  record RetirementRef(
      String name,
      Optional<String> replacement,
      Optional<String> module,
      String confidence,
      Optional<String> note,
      String status,
      Optional<String> retiredOn,
      List<String> sources) {
    private static RetirementRef of(Retirement what, Finding finding) {
      return new RetirementRef(
          what.name(),
          Optional.of(String.join(" ; ", finding.remedy().replacements()))
              .filter(names -> !names.isEmpty()),
          what.replacementModule(),
          what.confidence().id(),
          what.note(),
          what.status().id(),
          what.retiredOn().map(date -> date.toString()),
          what.sources().stream().flatMap(source -> source.url().stream()).toList());
    }
  }

  /// @param reader the language of the message
  /// @param roots whose place on this machine is nobody's business
  static FindingView of(Finding finding, LocaleData reader, List<ContentRoot> roots) {
    return new FindingView(
        finding.id().value(),
        finding.rule(),
        finding.findingClass().id(),
        finding.severity().id(),
        finding.state().id(),
        finding.state().reason(),
        finding.message(reader),
        finding.procedure().toUrl(),
        finding.locale(),
        finding.step().map(step -> step.id().value()),
        finding.step().map(Finding.AtStep::number),
        finding.places().stream().map(place -> Where.of(place, roots)).toList(),
        List.of(new Evidence(finding.evidence())),
        finding.remedy().fix().map(fix -> new Fix(fix.replace(), fix.with())),
        finding.remedy().replacements(),
        finding.remedy().retirement().map(what -> RetirementRef.of(what, finding)));
  }
}
