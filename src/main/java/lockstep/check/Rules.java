package lockstep.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lockstep.check.rule.AnchorDiffersRule;
import lockstep.check.rule.AppliesToDiffersRule;
import lockstep.check.rule.BoldLostRule;
import lockstep.check.rule.BrokenMarkupRule;
import lockstep.check.rule.CommandDiffersRule;
import lockstep.check.rule.DamagedCommandRule;
import lockstep.check.rule.EmptyLinkRule;
import lockstep.check.rule.ExtraContentRule;
import lockstep.check.rule.ExtraStepRule;
import lockstep.check.rule.GluedWordsRule;
import lockstep.check.rule.LabelDiffersRule;
import lockstep.check.rule.LabelInconsistentRule;
import lockstep.check.rule.LinkDiffersRule;
import lockstep.check.rule.MeaningDiffersRule;
import lockstep.check.rule.MissingContentRule;
import lockstep.check.rule.MissingSentenceRule;
import lockstep.check.rule.MissingStepRule;
import lockstep.check.rule.NegationDiffersRule;
import lockstep.check.rule.NestingDiffersRule;
import lockstep.check.rule.NoteKindDiffersRule;
import lockstep.check.rule.NumberDiffersRule;
import lockstep.check.rule.OlderSourceRule;
import lockstep.check.rule.PlaceholderDiffersRule;
import lockstep.check.rule.RetiredCommandRule;
import lockstep.check.rule.RetiredHereOnlyRule;
import lockstep.check.rule.RetiredLinkRule;
import lockstep.check.rule.RetiredModuleRule;
import lockstep.check.rule.RetiredNameRule;
import lockstep.check.rule.RoleDiffersRule;
import lockstep.check.rule.SameLabelTwoTargetsRule;
import lockstep.check.rule.SplitCompoundRule;
import lockstep.check.rule.StepInProseRule;
import lockstep.check.rule.StepsReorderedRule;
import lockstep.check.rule.StructureDiffersRule;
import lockstep.check.rule.TableCellEmptyRule;
import lockstep.check.rule.UnknownRoleRule;
import lockstep.check.rule.UnreadableDocumentRule;
import lockstep.check.rule.UnresolvedLinkRule;
import lockstep.check.rule.UntranslatedRule;
import lockstep.check.rule.WordingChangedRule;

/// The registry of rules: a line each.
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new AnchorDiffersRule(),
          new AppliesToDiffersRule(),
          new BoldLostRule(),
          new BrokenMarkupRule(),
          new CommandDiffersRule(),
          new DamagedCommandRule(),
          new EmptyLinkRule(),
          new ExtraContentRule(),
          new ExtraStepRule(),
          new GluedWordsRule(),
          new LabelDiffersRule(),
          new LabelInconsistentRule(),
          new LinkDiffersRule(),
          new MeaningDiffersRule(),
          new MissingContentRule(),
          new MissingSentenceRule(),
          new MissingStepRule(),
          new NegationDiffersRule(),
          new NestingDiffersRule(),
          new NoteKindDiffersRule(),
          new NumberDiffersRule(),
          new OlderSourceRule(),
          new PlaceholderDiffersRule(),
          new RetiredCommandRule(),
          new RetiredHereOnlyRule(),
          new RetiredLinkRule(),
          new RetiredModuleRule(),
          new RetiredNameRule(),
          new RoleDiffersRule(),
          new SameLabelTwoTargetsRule(),
          new SplitCompoundRule(),
          new StepInProseRule(),
          new StepsReorderedRule(),
          new StructureDiffersRule(),
          new TableCellEmptyRule(),
          new UnknownRoleRule(),
          new UnreadableDocumentRule(),
          new UnresolvedLinkRule(),
          new UntranslatedRule(),
          new WordingChangedRule());

  private Rules() {}

  /// All rules by id.
  public static List<Rule> all() {
    return ALL.stream().sorted(Comparator.comparing(Rule::id)).toList();
  }

  /// The ids of all rules.
  public static Set<String> ids() {
    return ALL.stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
  }

  /// The rule with an id.
  public static Optional<Rule> find(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /// The page of a rule.
  public static RulePage page(Rule rule) {
    String name = "/lockstep/rules/" + rule.id() + ".md";
    try (InputStream page = Rules.class.getResourceAsStream(name)) {
      if (page == null) {
        throw new IllegalStateException(name + ": missing; write the rule's page");
      }
      return RulePage.parse(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
