package lockstep.http;

import java.util.List;
import java.util.Map;
import lockstep.format.Json;

/// Writes trees of maps, lists and plain values as YAML; texts stand in double quotes as in JSON.
final class YamlText {
  private static final String STEP = "  ";

  private final StringBuilder yaml = new StringBuilder();

  private YamlText() {}

  static String of(Map<String, ?> tree) {
    YamlText text = new YamlText();
    text.map(tree, "", "");
    return text.yaml.toString();
  }

  /// @param first what stands before the first key: the indentation, or nothing behind a dash
  private void map(Map<?, ?> map, String first, String indent) {
    String before = first;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      yaml.append(before).append(scalar(entry.getKey())).append(':');
      value(entry.getValue(), indent + STEP);
      before = indent;
    }
  }

  private void value(Object value, String indent) {
    switch (value) {
      case Map<?, ?> map when !map.isEmpty() -> {
        yaml.append('\n');
        map(map, indent, indent);
      }
      case List<?> list when !list.isEmpty() -> {
        yaml.append('\n');
        list(list, indent);
      }
      case null, default -> yaml.append(' ').append(scalar(value)).append('\n');
    }
  }

  private void list(List<?> list, String indent) {
    for (Object item : list) {
      yaml.append(indent).append('-');
      if (item instanceof Map<?, ?> map && !map.isEmpty()) {
        yaml.append(' ');
        map(map, "", indent + STEP);
      } else {
        value(item, indent + STEP);
      }
    }
  }

  /// JSON's plain values and empty collections are YAML.
  private static String scalar(Object value) {
    boolean bare = value instanceof String text && text.matches("[a-z][A-Za-z]{0,30}");
    boolean word = bare && !String.valueOf(value).matches("true|false|null|yes|no|on|off|y|n");
    return word ? String.valueOf(value) : Json.pretty(value).strip();
  }
}
