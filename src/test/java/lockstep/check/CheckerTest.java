package lockstep.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lockstep.knowledge.Checks;
import lockstep.knowledge.Reader;
import lockstep.knowledge.Settings;
import lockstep.knowledge.TextCheck;
import lockstep.source.ContentException;
import org.junit.jupiter.api.Test;

/// What is done about findings: their ids, states, suppressions and the baseline.
final class CheckerTest {
  private static final Set<String> ON_PURPOSE =
      Set.of("same-label-two-targets", "split-compound", "glued-words");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String TEXT = "# Guide\n\n1. See [](a.md).\n2. See [](a.md) and [](b.md).\n";

  private static List<Finding> findings(String text, Suppressions more, Baseline baseline) {
    Subject subject =
        new TextCheck(Settings.of(List.of()), Reader.locales())
            .subject(
                "en/guide.md",
                "guide.md",
                Optional.of("en"),
                text.getBytes(StandardCharsets.UTF_8));
    return new Checker(Rules.all(), more, baseline, TODAY).check(List.of(subject));
  }

  private static List<Finding> findings(String text) {
    return findings(text, Suppressions.NONE, Baseline.NONE);
  }

  @Test
  void idsSurviveEditsAndDifferByOccurrence() {
    List<Finding> before = findings(TEXT);
    assertThat(before).extracting(Finding::evidence).containsExactly("a.md", "a.md", "b.md");
    assertThat(before).extracting(Finding::id).doesNotHaveDuplicates();
    List<Finding> after = findings("Another line.\n\n" + TEXT.replace("See", "Look at"));
    assertThat(after).extracting(Finding::id).isEqualTo(ids(before));
    assertThat(before.getFirst().id().value()).matches("f_[0-9a-z]{12}");
  }

  private static List<FindingId> ids(List<Finding> findings) {
    return findings.stream().map(Finding::id).toList();
  }

  @Test
  void findingsKnowTheirStep() {
    assertThat(findings(TEXT))
        .extracting(finding -> finding.step().orElseThrow().number())
        .containsExactly("1", "2", "2");
  }

  @Test
  void aSuppressionThatEndedSaysSo() {
    String ended = " -- later until 2020-01-01 -->\n";
    String text =
        TEXT.replace("1. See", "<!-- lockstep-disable-next-line empty-link" + ended + "1. See");
    Finding first = findings(text).getFirst();
    assertThat(first.isNew()).isTrue();
    assertThat(first.message(Reader.locales().find("en").orElseThrow()))
        .endsWith("; the suppression ended on 2020-01-01");
    assertThat(first.message(Reader.locales().find("sv").orElseThrow())).endsWith("2020-01-01");
    assertThat(findings(TEXT).getFirst().message(Reader.locales().find("en").orElseThrow()))
        .doesNotContain("suppression");
  }

  @Test
  void aBaselineThatIsNoJsonIsSaidWithoutTheWordsOfAParser() {
    assertThatThrownBy(() -> Baseline.parse("baseline", "[\n{]"))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("not a baseline (no JSON from line 2, column 2 on); mend it");
  }

  @Test
  void aBaselineMakesFindingsKnownAndKeepsItsDates() {
    List<Finding> before = findings(TEXT);
    Baseline baseline = Baseline.of(before, Baseline.NONE, LocalDate.of(2026, 1, 2));
    Baseline read = Baseline.parse("baseline", baseline.toJson());
    assertThat(read).isEqualTo(baseline);
    assertThat(read.toJson().lines()).hasSize(5);
    assertThat(findings(TEXT, Suppressions.NONE, read))
        .extracting(finding -> finding.state().reason().orElseThrow())
        .containsOnly("known since 2026-01-02");
    assertThat(Baseline.of(before, read, TODAY)).isEqualTo(read);
  }

  @Test
  void whatNoLongerOccursIsGoneFromTheBaseline() {
    Baseline baseline = Baseline.of(findings(TEXT), Baseline.NONE, TODAY);
    List<Finding> now = findings(TEXT.replace("[](b.md)", "[b](b.md)"));
    List<Baseline.Entry> gone = baseline.gone(now, Rules.ids());
    assertThat(gone).hasSize(1);
    assertThat(baseline.without(gone).entries()).hasSize(2);
    assertThat(baseline.gone(now, java.util.Set.of("unknown-role"))).isEmpty();
  }

  @Test
  void aBaselineThatIsNoneSaysSo() {
    assertThatThrownBy(() -> Baseline.parse("known.json", "{\"a\": 1}"))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("not a baseline (no list); mend it or write it anew");
    assertThatThrownBy(() -> Baseline.parse("known.json", "[{\"rule\": \"empty-link\"}]"))
        .hasMessageContaining("an entry lacks fingerprint");
    assertThatThrownBy(() -> Baseline.parse("known.json", "[")).hasMessageContaining("no JSON");
  }

  @Test
  void aSuppressionFileNamesProcedureRuleAndEvidence() {
    String file =
        """
        suppressions:
          - {procedure: GUIDE, rule: empty-link, evidence: A.md, reason: meant so, until: 2026-11-20}
          - {procedure: guide, rule: empty-link, evidence: b.md, locale: sv, reason: not here}
        """;
    Suppressions suppressions = Suppressions.parse("s.yml", file, Rules.ids());
    assertThat(findings(TEXT, suppressions, Baseline.NONE))
        .extracting(finding -> finding.state().id())
        .containsExactly("suppressed", "suppressed", "new");
    Suppressions over = Suppressions.parse("s.yml", file.replace("11-20", "11-19"), Rules.ids());
    assertThat(findings(TEXT, over, Baseline.NONE)).allMatch(Finding::isNew);
  }

  @Test
  void aSuppressionFileWithAMistakeSaysWhichEntry() {
    assertThatThrownBy(() -> suppressions("{procedure: g, rule: empty-link, evidence: a}"))
        .hasMessageContaining("s.yml:1:1: entry 1 has no reason; add the key with its value");
    assertThatThrownBy(() -> suppressions("{procedure: g, rule: empty, evidence: a, reason: b}"))
        .hasMessageContaining("entry 1 names “empty”, which is no rule");
    assertThatThrownBy(() -> suppressions("{rules: empty-link}"))
        .hasMessageContaining("entry 1 has the key “rules”; use evidence, locale");
  }

  private static Suppressions suppressions(String entry) {
    return Suppressions.parse("s.yml", "suppressions:\n  - " + entry + "\n", Rules.ids());
  }

  @Test
  void twoChecksGiveTheSame() {
    Checks checks = Reader.read(Path.of("src/test/fixtures/cli/damaged")).checks();
    Checks again = Reader.read(Path.of("src/test/fixtures/cli/damaged")).checks();
    assertThat(checks.findings()).isNotEmpty().isEqualTo(again.findings());
    assertThat(checks.findings()).isSameAs(checks.findings());
  }

  @Test
  void aDocumentOfOurContentByItselfShowsOnlyWhatIsRetired() {
    Checks checks = Reader.read(Path.of("content")).checks();
    Set<String> pairRules =
        Rules.all().stream()
            .filter(PairRule.class::isInstance)
            .map(Rule::id)
            .collect(Collectors.toSet());
    assertThat(checks.findings())
        .filteredOn(finding -> !pairRules.contains(finding.rule()))
        // Both forms of the transfer form's link and damaged words are there on purpose.
        .filteredOn(finding -> !ON_PURPOSE.contains(finding.rule()))
        .isNotEmpty()
        .allMatch(finding -> finding.remedy().retirement().isPresent());
    assertThat(ofRule(checks, "retired-command"))
        .containsExactly("fr Add-AzureRmAccount", "fr Get-AzureRmRoleAssignment");
    assertThat(ofRule(checks, "split-compound")).containsExactly("sv över gång");
    assertThat(ofRule(checks, "glued-words")).containsExactly("fr Office365");
  }

  @Test
  void theVersionsOfOurContentDifferAsTheyAreMeantTo() {
    Checks checks = Reader.read(Path.of("content")).checks();
    assertThat(checks.findings())
        .filteredOn(finding -> finding.locale().equals("en"))
        .allMatch(finding -> finding.rule().equals("retired-name"));
    assertThat(ofRule(checks, "retired-here-only"))
        .containsExactly("fr Add-AzureRmAccount", "fr Get-AzureRmRoleAssignment");
    assertThat(ofRule(checks, "role-differs"))
        .containsExactly("fr global-admin > ", "sv global-admin > ");
    assertThat(ofRule(checks, "missing-content"))
        .filteredOn(finding -> finding.contains("at most 300 subscriptions"))
        .extracting(finding -> finding.substring(0, 2))
        .containsExactly("fr", "nl", "sv");
  }

  private static List<String> ofRule(Checks checks, String rule) {
    return checks.findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(finding -> finding.locale() + " " + finding.evidence())
        .toList();
  }

  @Test
  void bothLanguagesOfABilingualDocumentAreOneFinding() {
    Path folder =
        Path.of("src/test/fixtures/check/retired-command/flagged/both-languages-are-one-finding");
    Finding finding = Reader.read(folder).checks().findings().getFirst();
    assertThat(finding.places()).extracting(Place::locale).containsExactly("nl", "en");
    assertThat(finding.step().orElseThrow().number()).isEqualTo("1");
    assertThat(finding.remedy().replacements()).containsExactly("Connect-AzAccount");
  }

  @Test
  void whatIsRetiredIsSaidInTheReadersLanguage() {
    List<Finding> found = findings("# Guide\n\n1. Run `Get-AzureRmVM`.\n2. Run `Get-MsolUser`.\n");
    assertThat(found)
        .extracting(finding -> finding.message(Reader.locales().find("sv").orElseThrow()))
        .containsExactly(
            "Get-AzureRmVM drogs tillbaka 2024-02-29; använd Get-AzVM",
            "Get-MsolUser drogs tillbaka 2025-05-30; välj det som passar: Get-MgUser,"
                + " Get-EntraUser");
  }
}
