package lockstep.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lockstep.check.DocumentRule;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.locale.Normal;
import lockstep.procedure.Block;
import lockstep.procedure.LinkKind;
import lockstep.procedure.Shape;
import lockstep.procedure.Version;

/// Flags a link text that leads to another page than the same text earlier in the document.
public final class SameLabelTwoTargetsRule implements DocumentRule {
  // A single short word is a pointer like "here"; it names nothing.
  private static final int SHORTEST_NAME = 6;

  @Override
  public String id() {
    return "same-label-two-targets";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.SUSPICION;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public Stream<Finding> findings(Subject subject) {
    return subject.version().stream().flatMap(version -> findings(version, subject).stream());
  }

  private List<Finding> findings(Version version, Subject subject) {
    Map<String, List<Block.Link>> byText = new LinkedHashMap<>();
    for (Block block : version.blocks()) {
      // A column of a table often has the same words in every row.
      if (!(block.shape() instanceof Shape.TableRow)) {
        for (Block.Link link : block.links()) {
          String text = Normal.words(link.text());
          if (text.length() >= SHORTEST_NAME && leads(link)) {
            byText.computeIfAbsent(text, _ -> new ArrayList<>()).add(link);
          }
        }
      }
    }
    List<Finding> found = new ArrayList<>();
    byText.values().forEach(links -> add(found, links, version.procedure().path(), subject));
    return found;
  }

  private static boolean leads(Block.Link link) {
    return link.kind() != LinkKind.TAB
        && link.kind() != LinkKind.OTHER
        && !link.target().isBlank()
        // An address that is its own text leads where it says.
        && !link.target().contains(link.text());
  }

  private void add(List<Finding> found, List<Block.Link> links, String path, Subject subject) {
    Block.Link first = links.getFirst();
    Set<LinkTarget> known = new HashSet<>(Set.of(page(first, path)));
    for (Block.Link link : links) {
      if (known.add(page(link, path))) {
        Map<String, String> values =
            Map.of("text", link.text(), "target", link.target(), "other", first.target());
        found.add(
            Finding.of(this, subject, subject.place(link.span()), link.target(), values)
                .withRelated(List.of(subject.place(first.span()))));
      }
    }
  }

  /// Where a link leads; one with and one without a slash at its end are written for the same page.
  private static LinkTarget page(Block.Link link, String path) {
    String value = LinkTarget.of(link.target(), path).value();
    return new LinkTarget(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
  }
}
