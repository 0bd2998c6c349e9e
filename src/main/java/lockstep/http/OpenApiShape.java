package lockstep.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Makes the description exact where the annotation processor is not: every field of an answer is
/// always there, `null` is said where it may stand, parameters may be left out and have their true type,
/// and every route can answer with a problem.
final class OpenApiShape {
  private static final String JSON = "application/json";
  private static final String SCHEMA = "schema";
  private static final String DEFAULT = "default";
  private static final String TYPE = "type";

  private final Function<String, Optional<Map<String, Object>>> examples;

  private OpenApiShape(Function<String, Optional<Map<String, Object>>> examples) {
    this.examples = examples;
  }

  /// @param written as the processor wrote it
  /// @param examples answers by operation id
  static Map<String, Object> exact(
      Map<String, Object> written, Function<String, Optional<Map<String, Object>>> examples) {
    Map<String, Object> document = new LinkedHashMap<>(written);
    OpenApiShape shape = new OpenApiShape(examples);
    document.computeIfPresent("paths", (_, paths) -> each(paths, shape::path));
    document.computeIfPresent("components", (_, parts) -> components(parts));
    return document;
  }

  private Map<String, Object> path(String address, Object operations) {
    return each(operations, (_, operation) -> operation(operation));
  }

  private Map<String, Object> operation(Object written) {
    Map<String, Object> operation = map(written);
    operation.computeIfPresent(
        "parameters", (_, all) -> list(all).stream().map(OpenApiShape::parameter).toList());
    Optional<Map<String, Object>> example =
        examples.apply(String.valueOf(operation.get("operationId")));
    Map<String, Object> responses =
        each(operation.get("responses"), (_, response) -> response(response, example));
    responses.put(DEFAULT, problem());
    operation.put("responses", responses);
    return operation;
  }

  private static Map<String, Object> parameter(Object written) {
    Map<String, Object> parameter = map(written);
    if (!"query".equals(parameter.get("in"))) {
      return parameter;
    }
    parameter.remove("required");
    parameter.remove("explode");
    Map<String, Object> schema = map(parameter.get(SCHEMA));
    // What may not be empty has to be there.
    if (schema.containsKey("minLength")) {
      parameter.put("required", true);
    }
    Object value = schema.get(DEFAULT);
    if ("".equals(value) || List.of("").equals(value)) {
      schema.remove(DEFAULT);
    }
    if (value instanceof Number) {
      schema.put(TYPE, "integer");
    }
    if (value instanceof Boolean) {
      schema.put(TYPE, "boolean");
    }
    parameter.put(SCHEMA, schema);
    return parameter;
  }

  private static Map<String, Object> response(
      Object written, Optional<Map<String, Object>> example) {
    Map<String, Object> response = map(written);
    response.computeIfPresent(
        "content", (_, content) -> each(content, (type, media) -> media(type, media, example)));
    return response;
  }

  private static Map<String, Object> media(
      String type, Object written, Optional<Map<String, Object>> example) {
    Map<String, Object> media = map(written);
    if (map(media.get(SCHEMA)).isEmpty()) {
      media.put(SCHEMA, Map.of(TYPE, type.endsWith("json") ? "object" : "string"));
    }
    if (type.equals(JSON)) {
      example.ifPresent(answer -> media.put("example", answer));
    }
    return media;
  }

  private static Map<String, Object> problem() {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("description", "Why there is no answer");
    problem.put(
        "content",
        Map.of(
            "application/problem+json",
            Map.of(SCHEMA, Map.of("$ref", "#/components/schemas/Problem"))));
    return problem;
  }

  private static Map<String, Object> components(Object written) {
    Map<String, Object> components = map(written);
    components.computeIfPresent("schemas", (_, schemas) -> each(schemas, OpenApiShape::schema));
    return components;
  }

  private static Map<String, Object> schema(String name, Object written) {
    Map<String, Object> schema = map(written);
    schema.put(TYPE, "object");
    Map<String, Object> properties =
        each(schema.get("properties"), (_, property) -> property(property));
    schema.put("properties", properties);
    // Answers have all their fields; requests may leave some out.
    if (name.endsWith("Request")) {
      schema.remove("required");
    } else {
      schema.put("required", List.copyOf(new TreeMap<>(properties).keySet()));
    }
    return schema;
  }

  private static Map<String, Object> property(Object written) {
    Map<String, Object> property = map(written);
    if (property.get(TYPE) instanceof List<?> types && types.size() > 2) {
      property.put(TYPE, types.stream().filter(type -> !"object".equals(type)).toList());
    }
    if ("null".equals(property.get(TYPE)) && property.get("allOf") instanceof List<?> all) {
      List<Object> any = new ArrayList<>(all);
      any.add(Map.of(TYPE, "null"));
      return Map.of("anyOf", any);
    }
    if (property.get("description") instanceof String text) {
      property.put("description", text.replace("\\`", "`"));
    }
    if (property.containsKey("additionalProperties")) {
      property.put(TYPE, "object");
    }
    return property;
  }

  private static Map<String, Object> each(Object values, Change change) {
    Map<String, Object> changed = new LinkedHashMap<>();
    map(values).forEach((name, value) -> changed.put(name, change.of(name, value)));
    return changed;
  }

  @FunctionalInterface
  private interface Change {
    Object of(String name, Object value);
  }

  private static Map<String, Object> map(Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> given) {
      given.forEach((name, item) -> map.put(String.valueOf(name), item));
    }
    return map;
  }

  private static List<Object> list(Object value) {
    return value instanceof List<?> given ? new ArrayList<>(given) : List.of();
  }
}
