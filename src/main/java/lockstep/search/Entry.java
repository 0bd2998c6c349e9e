package lockstep.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lockstep.procedure.Block;
import lockstep.procedure.DocumentKind;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Version;
import lockstep.source.Fingerprint;

/// A version as search keeps it.
///
/// @param titles what readers know it by: its first heading, and the title that its front matter gives
/// @param traits what lists are filtered by: values by trait
/// @param commands names of commands as written
/// @param passages in document order
public record Entry(
    ProcedureId procedure,
    String locale,
    DocumentKind kind,
    List<String> titles,
    Optional<String> description,
    Map<Trait, List<String>> traits,
    List<String> commands,
    List<Passage> passages) {
  public Entry {
    titles = List.copyOf(titles);
    traits = Map.copyOf(traits);
    commands = List.copyOf(commands);
    passages = List.copyOf(passages);
  }

  /// The entry of a version.
  public static Entry of(Version version, Map<Trait, List<String>> traits) {
    Map<Integer, Step> steps = new HashMap<>();
    version
        .steps()
        .forEach(step -> step.blocks().forEach(block -> steps.putIfAbsent(block.index(), step)));
    List<Passage> passages = new ArrayList<>();
    for (Block block : version.blocks()) {
      Optional<Step> step = Optional.ofNullable(steps.get(block.index()));
      Optional<String> slug =
          block.shape() instanceof Shape.Heading heading
              ? Optional.of(heading.slug())
              : Optional.empty();
      passages.add(
          new Passage(
              block.text(),
              slug.isPresent(),
              slug,
              step.map(Step::id),
              step.map(Step::number).orElse("")));
    }
    return new Entry(
        version.procedure(),
        version.locale(),
        version.kind(),
        Stream.concat(Stream.of(version.title()), version.provenance().pageTitle().stream())
            .distinct()
            .toList(),
        version.description(),
        traits,
        version.blocks().stream()
            .flatMap(block -> block.commands().stream())
            .map(Block.Command::name)
            .distinct()
            .toList(),
        passages);
  }

  /// Equal where all is equal.
  String fingerprint() {
    String about = kind.id() + new TreeMap<>(traits) + commands + anchors();
    byte[] said = Passages.bytes(this);
    byte[] rest = about.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(said, said.length + rest.length);
    System.arraycopy(rest, 0, all, said.length, rest.length);
    return Fingerprint.hex(all);
  }

  private List<String> anchors() {
    return passages.stream().flatMap(passage -> passage.slug().stream()).toList();
  }

  /// Everything that it says, a value at a time.
  Stream<String> texts() {
    return Stream.concat(
        Stream.concat(titles.stream(), description.stream()), passages.stream().map(Passage::text));
  }
}
