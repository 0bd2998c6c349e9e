package lockstep.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/// Writes trees of maps, collections, texts, numbers and truth values as JSON, keys in the order of the maps. An empty `Optional` is
/// written as `null`.
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private Json() {}

  /// The tree as indented JSON that ends with a line end.
  ///
  /// @throws IllegalArgumentException when the tree holds anything else
  public static String pretty(Object tree) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentArraysWith(INDENT);
    printer.indentObjectsWith(INDENT);
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.getFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer);
      write(tree, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  /// Some JSON, indented as [#pretty(Object)] does.
  ///
  /// @throws IllegalArgumentException when it is no JSON
  public static String indented(String json) {
    try {
      return pretty(MAPPER.readValue(json, Object.class));
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON: " + e.getMessage(), e);
    }
  }

  /// The tree as JSON on one line, without a line end.
  ///
  /// @throws IllegalArgumentException when the tree holds anything else
  public static String line(Object tree) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.getFactory().createGenerator(text)) {
      write(tree, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// The tree of some JSON: maps, lists, texts, numbers and truth values.
  ///
  /// @throws IllegalArgumentException when it is no JSON
  public static Object read(String json) {
    try {
      return MAPPER.readValue(json, Object.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON" + place(e), e);
    }
  }

  private static String place(IOException e) {
    return e instanceof JsonProcessingException wrong && wrong.getLocation() != null
        ? " from line "
            + wrong.getLocation().getLineNr()
            + ", column "
            + wrong.getLocation().getColumnNr()
            + " on"
        : "";
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Optional<?> optional -> write(optional.orElse(null), json);
      case String text -> json.writeString(text);
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.writeFieldName(String.valueOf(entry.getKey()));
          write(entry.getValue(), json);
        }
        json.writeEndObject();
      }
      case Iterable<?> values -> {
        json.writeStartArray();
        for (Object element : values) {
          write(element, json);
        }
        json.writeEndArray();
      }
      default ->
          throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass());
    }
  }
}
