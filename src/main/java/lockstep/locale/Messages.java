package lockstep.locale;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/// What we say in one language, by key, with `{name}` for values.
public final class Messages {
  private final Map<String, String> texts;

  private Messages(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  static Messages parse(String properties) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(properties));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
    return new Messages(texts);
  }

  /// The keys, in no order.
  public Set<String> keys() {
    return texts.keySet();
  }

  /// The text at a key with its values put in.
  public Optional<String> find(String key, Map<String, String> values) {
    return Optional.ofNullable(texts.get(key)).map(text -> fill(text, values));
  }

  private static String fill(String text, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String name = text.substring(open + 1, close);
      filled.append(text, at, open).append(values.getOrDefault(name, "{" + name + "}"));
      at = close + 1;
    }
    return filled.append(text.substring(at)).toString();
  }
}
