package lockstep.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value read from JSON or YAML, with its place, so that whoever reads it can say where something is wrong.
///
/// @param path from the root, e.g. `steps.s_8h2k5v0t1c[0].rev`
/// @param value a map, list, text, number or truth value
public record Tree(String path, Optional<Object> value) {
  /// The root of what was read.
  public static Tree of(Object value) {
    return new Tree("", Optional.ofNullable(value));
  }

  /// The value at a key; of no value when the key is missing.
  ///
  /// @throws IllegalArgumentException when this is no map
  public Tree at(String key) {
    return new Tree(path.isEmpty() ? key : path + "." + key, Optional.ofNullable(map().get(key)));
  }

  /// The keys with their values, in the order of the file; none when there is no value.
  ///
  /// @throws IllegalArgumentException when this is no map
  public Map<String, Tree> entries() {
    Map<String, Tree> entries = new LinkedHashMap<>();
    map().keySet().forEach(key -> entries.put(String.valueOf(key), at(String.valueOf(key))));
    return entries;
  }

  private Map<?, ?> map() {
    return value
        .map(one -> one instanceof Map<?, ?> map ? map : wrong("keys with values"))
        .orElseGet(Map::of);
  }

  /// The elements; none when there is no value.
  ///
  /// @throws IllegalArgumentException when this is no list
  public List<Tree> elements() {
    List<?> list =
        value
            .map(one -> one instanceof List<?> some ? some : this.<List<?>>wrong("a list"))
            .orElseGet(List::of);
    List<Tree> elements = new ArrayList<>();
    for (int at = 0; at < list.size(); at++) {
      elements.add(new Tree(path + "[" + at + "]", Optional.ofNullable(list.get(at))));
    }
    return elements;
  }

  /// The text.
  ///
  /// @throws IllegalArgumentException when there is none
  public String text() {
    return optionalText().orElseGet(() -> wrong("a text"));
  }

  /// The text, empty when there is no value.
  ///
  /// @throws IllegalArgumentException when it is something else
  public Optional<String> optionalText() {
    return value.map(one -> one instanceof String text ? text : wrong("a text"));
  }

  /// The texts of a list.
  ///
  /// @throws IllegalArgumentException when there is something else
  public List<String> texts() {
    return elements().stream().map(Tree::text).toList();
  }

  /// The whole number.
  ///
  /// @throws IllegalArgumentException when there is none
  public int number() {
    return value
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .orElseGet(() -> wrong("a whole number"));
  }

  /// Whether it is `true`; a missing value is not.
  ///
  /// @throws IllegalArgumentException when it is something else
  public boolean isTrue() {
    return value
        .map(one -> one instanceof Boolean truth ? truth : this.<Boolean>wrong("true or false"))
        .orElse(false);
  }

  /// Says that something else was expected here.
  ///
  /// @param expected what should be here, e.g. `a text`
  public <T> T wrong(String expected) {
    throw new IllegalArgumentException(
        (path.isEmpty() ? "the file" : path)
            + (value.isEmpty() ? " is missing; write " : " is not as expected; write ")
            + expected);
  }
}
