package lockstep.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.knowledge.Freshness;
import lockstep.locale.LocaleData;
import lockstep.retired.Retirement;
import lockstep.search.Found;
import lockstep.search.SearchAnswer;

/// Writes what was found for a terminal: what to know of the query, then each version with the steps that match.
public final class SearchText {
  private static final int NUMBER = 6;

  private final LocaleData reader;
  private final TextStyle style;
  private final Lines lines;
  private final int width;

  private SearchText(LocaleData reader, boolean colours, int width) {
    this.reader = reader;
    this.style = new TextStyle(colours);
    this.lines = new Lines(width);
    this.width = width;
  }

  /// @param reader the language of our own words
  /// @param colours whether for a terminal that shows them
  /// @param width characters in a line
  public static String of(SearchResults results, LocaleData reader, boolean colours, int width) {
    SearchText text = new SearchText(reader, colours, width);
    text.query(results);
    int rank = 1;
    for (SearchResults.Item item : results.items()) {
      text.item(item, rank++);
    }
    text.total(results);
    if (!results.otherItems().isEmpty()) {
      text.lines.gap();
      text.line("── " + text.said("search.other", Map.of()) + " ──");
    }
    for (SearchResults.Item item : results.otherItems()) {
      text.item(item, rank++);
    }
    return text.lines.toString();
  }

  private void query(SearchResults results) {
    SearchAnswer answer = results.answer();
    results.retired().forEach(this::retired);
    answer
        .didYouMean()
        .ifPresent(text -> line(said("search.did-you-mean", Map.of("query", Plain.line(text)))));
    Set<String> shown =
        Stream.concat(results.items().stream(), results.otherItems().stream())
            .map(item -> item.summary().locale())
            .collect(Collectors.toSet());
    String words =
        answer.bridged().stream()
            .filter(word -> shown.contains(word.locale()))
            .map(word -> word.from() + " → " + word.to() + " (" + word.locale() + ")")
            .collect(Collectors.joining(", "));
    if (!words.isEmpty()) {
      line(said("search.bridged", Map.of("words", Plain.line(words))));
    }
  }

  private void retired(Retirement entry) {
    String names =
        entry.replacements().stream()
            .map(Retirement.Replacement::name)
            .collect(Collectors.joining(", "));
    String advice =
        switch (entry.replacements().size()) {
          case 0 -> "retired.use-nothing";
          case 1 -> "retired.use";
          default -> "retired.choose";
        };
    Map<String, String> values =
        Map.of("replacement", names, "date", entry.retiredOn().map(Object::toString).orElse("-"));
    line("%s %s; %s".formatted(entry.name(), said(ended(entry), values), said(advice, values)));
  }

  private static String ended(Retirement entry) {
    String status =
        switch (entry.status()) {
          case RETIRED -> "ended";
          case DEPRECATED -> "deprecated";
          case RENAMED -> "renamed";
          case MOVED -> "moved";
        };
    return "retired." + status + (entry.retiredOn().isPresent() ? "-on" : "");
  }

  private void item(SearchResults.Item item, int rank) {
    lines.gap();
    String number = rank + "  ";
    String indent = " ".repeat(number.length());
    List<String> title =
        MarkedText.of(List.of(new Found.Piece(item.summary().title(), false)))
            .lines(width - number.length(), part -> part);
    for (int i = 0; i < title.size(); i++) {
      lines.verbatim(i == 0 ? number : indent, style.bold(title.get(i)));
    }
    String languages =
        Stream.concat(
                Stream.of(standing(item.summary().locale(), item.standing().state())),
                item.siblings().stream()
                    .map(sibling -> standing(sibling.locale(), sibling.state())))
            .collect(Collectors.joining(" · "));
    String place = Plain.line(item.summary().procedure().path());
    if (indent.length() + place.length() + languages.length() + 2 <= width) {
      lines.verbatim(indent, style.dim(place) + "  " + languages);
    } else {
      lines.verbatim(indent, style.dim(place));
      lines.text(indent, indent, languages);
    }
    item.found().hits().forEach(hit -> hit(hit, indent));
    for (Found.Reason reason : item.found().reasons()) {
      lines.text(indent + "· ", indent + "  ", Plain.line(SearchWords.of(reason, reader)));
    }
  }

  private static String standing(String locale, Freshness.State state) {
    return locale + " " + state.id();
  }

  private void hit(Found.Hit hit, String indent) {
    String number = Plain.line(hit.number());
    String first = indent + number + " ".repeat(Math.max(1, NUMBER - Lines.length(number)));
    String next = indent + " ".repeat(NUMBER);
    List<String> snippet =
        MarkedText.of(hit.snippet())
            .lines(width - first.length(), part -> style.marked(part, List.of(part)));
    for (int i = 0; i < snippet.size(); i++) {
      lines.verbatim(i == 0 ? first : next, snippet.get(i));
    }
  }

  private void total(SearchResults results) {
    lines.gap();
    SearchAnswer answer = results.answer();
    if (results.items().isEmpty()) {
      line(said(results.otherItems().isEmpty() ? "search.nothing" : "search.only-other", Map.of()));
      return;
    }
    String total = (answer.totalIsExact() ? "" : "≥ ") + answer.total();
    String shown = String.valueOf(results.items().size());
    Map<String, String> values = Map.of("total", total, "shown", shown);
    lines.verbatim("", style.dim(said("search.total", values)));
  }

  private void line(String text) {
    lines.text("", "  ", text);
  }

  private String said(String key, Map<String, String> values) {
    return reader.messages().find(key, values).orElse(key);
  }
}
