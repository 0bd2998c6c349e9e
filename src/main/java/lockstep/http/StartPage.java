package lockstep.http;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Plain pages without scripts or styles of others.
final class StartPage {
  private static final List<String> ADDRESSES =
      List.of(
          Addresses.API + "/procedures",
          Addresses.API + "/findings",
          Addresses.API + "/rules",
          Addresses.API + "/retirements",
          Addresses.API + "/roles",
          Addresses.API + "/actors",
          Addresses.API + "/locales",
          Addresses.API + "/content",
          Addresses.API + "/openapi.json",
          Addresses.API + "/openapi.yaml",
          "/health",
          "/metrics");

  private static final Pattern VALUE = Pattern.compile("\\{[^{}]*\\}");

  private StartPage() {}

  /// The addresses that can be opened as they are.
  static String of(Reader reader) {
    String links =
        ADDRESSES.stream()
            .map(address -> "<li><a href=\"" + address + "\">" + address + "</a></li>")
            .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    String sentence = "<p>" + escaped(text(reader, "page.start")) + "</p>\n";
    return page(reader, "Lockstep", sentence + links);
  }

  /// A kind of problem: its name and the sentences that tell it, `…` standing for the values.
  static String of(ProblemType type, Reader reader) {
    String key = "problem." + type.id();
    String sentences =
        Stream.of(key + ".detail", key + ".plain")
            .flatMap(sentence -> reader.language().messages().find(sentence, Map.of()).stream())
            .map(sentence -> "<p>" + escaped(VALUE.matcher(sentence).replaceAll("…")) + "</p>")
            .collect(Collectors.joining("\n"));
    String status = "<p>HTTP " + type.status() + " · <code>" + type.id() + "</code></p>\n";
    return page(reader, text(reader, key + ".title"), status + sentences);
  }

  private static String page(Reader reader, String title, String main) {
    return """
    <!doctype html>
    <html lang="%s">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>%s</title>
    <h1>%s</h1>
    %s
    </html>
    """
        .formatted(reader.language().tag(), escaped(title), escaped(title), main);
  }

  private static String text(Reader reader, String key) {
    return reader.language().messages().find(key, Map.of()).orElse(key);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
