package lockstep.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import lockstep.format.Json;
import lockstep.format.Tree;
import lockstep.procedure.ProcedureId;
import lockstep.search.SearchRequest;

/// A query that was made from a document and should find it.
///
/// @param kind how it was made, e.g. `title`
/// @param locale tag of the language that it is typed in
/// @param wanted tag of the language of the wanted document
/// @param text at most 200 characters, cut at a word
/// @param relevant what is right
/// @param target the document that it was made from
/// @param edition the content that it is true of; empty where it is true of all
record KnownItem(
    String id,
    String kind,
    String locale,
    String wanted,
    String text,
    Set<ProcedureId> relevant,
    ProcedureId target,
    String edition) {
  // What `GET /search` takes.
  private static final int LONGEST = 200;

  /// So many of the best are looked at.
  static final int DEPTH = 10;

  KnownItem {
    relevant = Set.copyOf(relevant);
  }

  /// The queries of all `.jsonl` files of a folder, by file name, then by line.
  static List<KnownItem> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    List<KnownItem> items = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        items.add(of(Tree.of(Json.read(line))));
      }
    }
    if (items.isEmpty()) {
      throw new IllegalArgumentException(folder + ": no queries in *.jsonl; name their folder");
    }
    return items;
  }

  private static KnownItem of(Tree query) {
    Set<ProcedureId> relevant = new HashSet<>();
    query.at("relevant").elements().forEach(path -> relevant.add(ProcedureId.of(path.text())));
    String locale = query.at("locale").text();
    return new KnownItem(
        query.at("id").text(),
        query.at("kind").text(),
        locale,
        query.at("target_locale").optionalText().orElse(locale),
        cut(query.at("query").text()),
        relevant,
        ProcedureId.of(query.at("target").text()),
        query.at("edition").optionalText().orElse(""));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.substring(0, LONGEST + 1).lastIndexOf(' '));
  }

  /// Whether it may be looked at while weights are chosen; the others are what is reported.
  boolean isForTuning() {
    return Math.floorMod(id.hashCode(), 2) == 0;
  }

  boolean isAcross() {
    return !locale.equals(wanted);
  }

  /// The part of the documents that one belongs to, from 0.
  static int part(ProcedureId procedure, int parts) {
    CRC32 sum = new CRC32();
    sum.update(procedure.toString().getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % parts);
  }

  /// The first page of what it finds, in the wanted language only.
  SearchRequest request(boolean highlight) {
    return new SearchRequest(
        text, locale, List.of(wanted), java.util.Map.of(), false, highlight, false, 0, DEPTH);
  }

  /// The place of the first right one, from 1; 0 where there is none.
  int rank(List<ProcedureId> found) {
    for (int i = 0; i < Math.min(DEPTH, found.size()); i++) {
      if (relevant.contains(found.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }
}
