package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.stream.Collectors;
import lockstep.check.Rule;
import lockstep.check.RulePage;
import lockstep.check.Rules;
import lockstep.locale.LocaleData;
import lockstep.markdown.BlockHtml;
import lockstep.markdown.MarkdownReader;
import lockstep.markdown.Node;
import lockstep.source.SourceText;

/// A rule with its page, which is in English.
///
/// @param ruleClass `fault`, `markup`, `suspicion` or `info`
/// @param severity what its findings usually have
/// @param message what a finding says, in the reader's language; names in braces stand for values
/// @param markdown the whole page
/// @param html the same as a fragment
@Serdeable(naming = ClassNaming.class)
@Schema(name = "Rule")
record RuleView(
    String id,
    @Schema(name = "class") String ruleClass,
    String severity,
    String title,
    String summary,
    String message,
    String markdown,
    String html,
    String href) {
  static RuleView of(Rule rule, LocaleData reader) {
    RulePage page = Rules.page(rule);
    return new RuleView(
        rule.id(),
        rule.findingClass().id(),
        rule.severity().id(),
        page.title(),
        page.summary(),
        reader.messages().find("rule." + rule.id(), java.util.Map.of()).orElse(page.title()),
        page.markdown(),
        html(page.markdown()),
        Addresses.API + "/rules/" + rule.id());
  }

  static String html(String markdown) {
    return MarkdownReader.read("page", SourceText.of(markdown)).document().children().stream()
        .map(RuleView::html)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String html(Node node) {
    String inner = BlockHtml.of(node);
    return switch (node) {
      case Node.Heading(_, int level, _, _) -> "<h" + level + ">" + inner + "</h" + level + ">";
      case Node.Paragraph _ -> "<p>" + inner + "</p>";
      case Node.ItemList _,
          Node.Item _,
          Node.Quote _,
          Node.Alert _,
          Node.Code _,
          Node.Image _,
          Node.Table _,
          Node.Row _,
          Node.Html _,
          Node.Include _,
          Node.Rule _ ->
          inner;
    };
  }
}
