package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.knowledge.Generation;
import lockstep.locale.LocaleData;

/// What the rules find in a text that was sent.
///
/// @param locale the language that it was read in, `und` where nothing tells
/// @param reference the version of the content that it was compared with; `null` where it was checked by itself
/// @param findings by place, suppressed ones too
/// @param summary how many are new, by class
@Serdeable
@Schema(name = "Check")
record CheckView(
    String locale,
    String filename,
    Optional<ComparisonView.ReferenceView> reference,
    List<FindingView> findings,
    Map<String, Long> summary,
    String generation) {

  static CheckView of(CheckedText checked, Generation generation, LocaleData reader) {
    return new CheckView(
        checked.text().locale(),
        checked.text().file(),
        checked
            .reference()
            .map(one -> new ComparisonView.ReferenceView(one.locale(), one.why().id())),
        checked.findings().stream()
            .map(one -> FindingView.of(one, reader, generation.report().roots()))
            .toList(),
        summary(checked.findings()),
        generation.id());
  }

  /// How many findings are new, by class.
  static Map<String, Long> summary(List<Finding> findings) {
    Map<String, Long> summary = new LinkedHashMap<>();
    Arrays.stream(FindingClass.values())
        .forEach(
            one ->
                summary.put(
                    one.id(),
                    findings.stream()
                        .filter(finding -> finding.isNew() && finding.findingClass() == one)
                        .count()));
    return summary;
  }
}
