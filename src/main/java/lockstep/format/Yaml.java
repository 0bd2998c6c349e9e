package lockstep.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.source.Complaint;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// A YAML mapping as plain text values with the complaints about it; scalars are kept as written (`09/27/2021`, `no`).
///
/// @param values by key, first one wins; a value is a `String`, a `List` or a `Map` of these
/// @param complaints by line, with what is wrong and what to do
public record Yaml(Map<String, Object> values, List<Complaint> complaints) {
  private static final LoadSettings WITH_PLACES = settings(true);
  // Places cost a third of the time; they are only wanted where there is something to complain
  // about.
  private static final LoadSettings WITHOUT_PLACES = settings(false);

  public Yaml {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    complaints = List.copyOf(complaints);
  }

  private static LoadSettings settings(boolean places) {
    return LoadSettings.builder()
        .setAllowDuplicateKeys(true)
        .setMaxAliasesForCollections(20)
        .setSchema(new FailsafeSchema())
        .setUseMarks(places)
        .build();
  }

  /// The mapping in a text. A text that is no YAML gives no values and a complaint.
  public static Yaml parse(String text) {
    Yaml read = parse(text, WITHOUT_PLACES);
    return read.complaints.isEmpty() ? read : parse(text, WITH_PLACES);
  }

  private static Yaml parse(String text, LoadSettings settings) {
    List<Complaint> complaints = new ArrayList<>();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        return new Yaml(Map.of(), List.of());
      }
      if (root.get() instanceof MappingNode mapping) {
        return new Yaml(map(mapping, complaints), complaints);
      }
      complaints.add(
          new Complaint(
              "bad-yaml", 1, 1, "no `key: value` lines; write one key and its value a line"));
    } catch (MarkedYamlEngineException e) {
      var mark = e.getProblemMark();
      complaints.add(
          new Complaint(
              "bad-yaml",
              mark.map(m -> m.getLine() + 1).orElse(1),
              mark.map(m -> m.getColumn() + 1).orElse(1),
              "not YAML (" + e.getProblem() + "); quote the value or mend the indentation"));
    } catch (YamlEngineException e) {
      complaints.add(
          new Complaint("bad-yaml", 1, 1, "not YAML (" + e.getMessage() + "); mend the text"));
    }
    return new Yaml(Map.of(), complaints);
  }

  /// The text at a key; empty when it is missing, blank or no scalar.
  public Optional<String> text(String key) {
    return values.get(key) instanceof String value && !value.isBlank()
        ? Optional.of(value.strip())
        : Optional.empty();
  }

  /// The texts at a key: a list's scalars, or the one scalar.
  public List<String> texts(String key) {
    return switch (values.get(key)) {
      case String value -> List.of(value);
      case List<?> list ->
          list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
      case null, default -> List.of();
    };
  }

  /// The mapping at a key, empty when there is none.
  public Yaml at(String key) {
    Map<String, Object> inner = new LinkedHashMap<>();
    if (values.get(key) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> inner.put(String.valueOf(name), value));
    }
    return new Yaml(inner, List.of());
  }

  private static Map<String, Object> map(MappingNode mapping, List<Complaint> complaints) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      Object value = value(tuple.getValueNode(), complaints);
      if (map.putIfAbsent(key, value) != null) {
        var mark = tuple.getKeyNode().getStartMark();
        complaints.add(
            new Complaint(
                "duplicate-key",
                mark.map(m -> m.getLine() + 1).orElse(1),
                mark.map(m -> m.getColumn() + 1).orElse(1),
                "the key " + key + " stands twice, the first one counts; delete one"));
      }
    }
    return map;
  }

  private static Object value(Node node, List<Complaint> complaints) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode sequence ->
          sequence.getValue().stream().map(item -> value(item, complaints)).toList();
      case MappingNode mapping -> map(mapping, complaints);
      default -> "";
    };
  }
}
