package lockstep.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.procedure.Block;
import lockstep.procedure.Mention;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Version;
import lockstep.source.SourceText;
import lockstep.source.Span;

/// What holds for every version, whatever its document says; what does not hold is told with its place.
public final class VersionProperties {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
  private static final Pattern UNSEEN =
      Pattern.compile("<(script|style)\\b.*?</\\1>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
  private static final Pattern DIRECTIVE = Pattern.compile(":::(?!image).*");
  private static final Pattern NO_BLOCK =
      Pattern.compile("\\[[^\\]]+\\]:.*|\\[!INCLUDE.*|\\[![A-Za-z]+\\]", Pattern.CASE_INSENSITIVE);

  private final Version version;
  private final SourceText text;
  private final boolean bilingual;
  private final List<String> violations = new ArrayList<>();

  private VersionProperties(Version version, SourceText text) {
    this.version = version;
    this.text = text;
    this.bilingual = text.text().contains("<span data-ttu-id=");
  }

  /// What does not hold for a version, in document order.
  ///
  /// @param text the file that it was read from
  public static List<String> violations(Version version, SourceText text) {
    VersionProperties properties = new VersionProperties(version, text);
    properties.ids();
    properties.steps();
    properties.spans();
    properties.order();
    properties.everyLineHasABlock();
    return properties.violations;
  }

  private void violation(Span span, String what) {
    violations.add(
        version.provenance().file()
            + ":"
            + span.line()
            + ":"
            + span.column()
            + ": ("
            + version.locale()
            + ") "
            + what);
  }

  private void ids() {
    Set<String> seen = new HashSet<>();
    for (var task : version.tasks()) {
      Span first = task.steps().getFirst().block().span();
      if (!seen.add(task.id().value())) {
        violation(first, "the task " + task.id() + " stands twice");
      }
    }
    version
        .steps()
        .filter(step -> !seen.add(step.id().value()))
        .forEach(
            step ->
                violation(
                    step.block().span(), "the id of step " + step.number() + " stands twice"));
    for (int i = 0; i < version.blocks().size(); i++) {
      if (version.blocks().get(i).index() != i) {
        violation(version.blocks().get(i).span(), "block " + i + " has another index");
      }
    }
  }

  private void steps() {
    version.steps().forEach(this::step);
  }

  private void step(Step step) {
    if (step.block().shape() instanceof Shape.Item(_, _, var number)
        && !number.equals(step.number())) {
      violation(step.block().span(), "step " + step.number() + " is made of item " + number);
    }
    for (Step substep : step.substeps()) {
      if (!substep.number().startsWith(step.number() + ".")) {
        violation(
            substep.block().span(), "substep " + substep.number() + " of step " + step.number());
      }
    }
    step.blocks()
        .filter(block -> !version.blocks().get(block.index()).equals(block))
        .forEach(
            block -> violation(block.span(), "a block of step " + step.number() + " is unknown"));
  }

  private void spans() {
    for (Block block : version.blocks()) {
      if (!isInFile(block.span())) {
        violation(block.span(), "block " + block.index() + " leaves the file");
        return;
      }
      if (text.slice(block.span()).regionMatches(true, 0, "[!include", 0, 9)) {
        // The words stand in another file.
        continue;
      }
      block.labels().forEach(label -> holds(label.span(), label.text(), "label"));
      block.links().forEach(link -> holds(link.span(), link.text(), "link"));
      block.placeholders().forEach(word -> holds(word.span(), word.text(), "placeholder"));
      block.commands().stream()
          .filter(command -> !isInFile(command.span()))
          .forEach(
              command ->
                  violation(block.span(), "the command " + command.name() + " leaves the file"));
    }
    Stream.concat(version.roles().stream(), version.appliesTo().stream()).forEach(this::mention);
  }

  private void mention(Mention mention) {
    holds(mention.span(), mention.text(), "mention");
  }

  private void holds(Span span, String written, String what) {
    if (!isInFile(span)) {
      violation(span, "the " + what + " " + written + " leaves the file");
    } else if (!bilingual && !bare(text.slice(span)).contains(bare(written))) {
      violation(span, "the " + what + " “" + written + "” is not in “" + text.slice(span) + "”");
    }
  }

  private boolean isInFile(Span span) {
    return span.endLine() <= text.lineCount()
        && span.column() <= text.line(span.line()).length() + 1
        && span.endColumn() <= text.line(span.endLine()).length() + 1
        && text.startOf(span) <= text.endOf(span);
  }

  /// Letters and digits only; entities decoded as far as words hold them.
  static String bare(String written) {
    String decoded = written.replaceAll("&(?:amp;)?(?:[a-z]+|#[0-9]+|#x[0-9a-f]+);", " ");
    return TAG.matcher(decoded.replaceAll("\\]\\([^()]*\\)", ""))
        .replaceAll(tag -> tag.group().matches("</?(?:a|b|i|br|font|strong|em)\\b.*") ? "" : "$0")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private void order() {
    Optional<Block> last = Optional.empty();
    for (Block block : version.blocks()) {
      boolean same = last.map(before -> before.span().equals(block.span())).orElse(false);
      // What an include brings along has the place of the directive.
      if (last.isPresent() && !same && text.endOf(last.get().span()) > text.startOf(block.span())) {
        violation(block.span(), "block " + block.index() + " begins before the one above it ends");
      }
      last = Optional.of(block);
    }
  }

  private void everyLineHasABlock() {
    Set<Integer> lines = new HashSet<>();
    version
        .blocks()
        .forEach(
            block -> {
              for (int line = block.span().line(); line <= block.span().endLine(); line++) {
                lines.add(line);
              }
            });
    SourceText seen =
        SourceText.of(UNSEEN.matcher(blanked(COMMENT)).replaceAll(found -> breaks(found.group())));
    for (int line = bodyLine(); line <= text.lineCount(); line++) {
      if (!lines.contains(line) && isVisible(seen.line(line))) {
        violation(new Span(line, 1, line, 1), "no block has “" + text.line(line) + "”");
      }
    }
  }

  private String blanked(Pattern pattern) {
    return pattern.matcher(text.text()).replaceAll(found -> breaks(found.group()));
  }

  private static String breaks(String removed) {
    return "\n".repeat((int) removed.chars().filter(c -> c == '\n').count());
  }

  private int bodyLine() {
    if (!text.line(1).strip().equals("---")) {
      return 1;
    }
    return Stream.iterate(2, line -> line <= text.lineCount(), line -> line + 1)
            .filter(line -> text.line(line).strip().equals("---"))
            .min(Comparator.naturalOrder())
            .orElse(1)
        + 1;
  }

  private static boolean isVisible(String line) {
    String bare = line.replaceFirst("^[\\s>\u00A0]+", "").strip();
    String words = DIRECTIVE.matcher(TAG.matcher(bare).replaceAll("")).replaceAll("");
    return !NO_BLOCK.matcher(bare).matches()
        && words.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
