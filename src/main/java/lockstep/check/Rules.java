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
import lockstep.check.rule.DamagedCommandRule;
import lockstep.check.rule.EmptyLinkRule;
import lockstep.check.rule.RetiredCommandRule;
import lockstep.check.rule.RetiredLinkRule;
import lockstep.check.rule.RetiredModuleRule;
import lockstep.check.rule.RetiredNameRule;
import lockstep.check.rule.UnknownRoleRule;
import lockstep.check.rule.UnreadableDocumentRule;

/// The registry of rules: a line each.
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new DamagedCommandRule(),
          new EmptyLinkRule(),
          new RetiredCommandRule(),
          new RetiredLinkRule(),
          new RetiredModuleRule(),
          new RetiredNameRule(),
          new UnknownRoleRule(),
          new UnreadableDocumentRule());

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
