package lockstep.knowledge;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.check.CommentSuppression;
import lockstep.retired.RetiredUses;
import lockstep.retired.Retirements;
import lockstep.source.Complaint;
import lockstep.source.Problem;
import lockstep.source.SourceFile;
import lockstep.source.Span;

/// Makes what was read from a file a few bytes, and the bytes the same again.
///
/// @param retirements with the catalogue that the uses of what is retired are told by
record DocumentCodec(Retirements retirements) {
  byte[] write(DocumentReader.Outcome.Read read) {
    ByteWriter out = new ByteWriter();
    NodeWriter nodes = new NodeWriter(out);
    VersionWriter versions = new VersionWriter(out, nodes);
    switch (read) {
      case DocumentReader.Outcome.Read(
              _,
              var sha256,
              var taken,
              var texts,
              var problems,
              var notes,
              var retired) -> {
        out.text(sha256);
        write(taken, out);
        out.all(texts, versions::version);
        out.all(problems, problem -> write(problem, out));
        write(notes, out, nodes);
        new UseWriter(out, nodes, retirements).uses(retired.all());
      }
    }
    return out.bytes();
  }

  /// @param file that the bytes of the document came from
  /// @throws RuntimeException when the bytes are no document
  DocumentReader.Outcome.Read read(SourceFile file, byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    NodeReader nodes = new NodeReader(in);
    VersionReader versions = new VersionReader(in, nodes);
    DocumentReader.Outcome.Read read =
        new DocumentReader.Outcome.Read(
            file,
            in.text(),
            taken(in),
            in.all(versions::version),
            in.all(() -> new Problem(in.text(), in.text(), in.number(), in.number(), in.text())),
            notes(in, nodes),
            RetiredUses.of(new UseReader(in, nodes, retirements).uses()));
    in.end();
    return read;
  }

  private static void write(Taken taken, ByteWriter out) {
    switch (taken) {
      case Taken(var isWhole, var files) -> {
        out.truth(isWhole);
        out.all(
            files.entrySet(),
            file -> {
              out.text(file.getKey());
              out.text(file.getValue());
            });
      }
    }
  }

  private static Taken taken(ByteReader in) {
    boolean isWhole = in.truth();
    SortedMap<String, String> files = new TreeMap<>();
    for (int count = in.number(); count > 0; count--) {
      files.put(in.text(), in.text());
    }
    return new Taken(isWhole, files);
  }

  private static void write(Problem problem, ByteWriter out) {
    switch (problem) {
      case Problem(var code, var file, var line, var column, var message) -> {
        out.text(code);
        out.text(file);
        out.number(line);
        out.number(column);
        out.text(message);
      }
    }
  }

  private static void write(TextNotes notes, ByteWriter out, NodeWriter nodes) {
    switch (notes) {
      case TextNotes(var suppressions, var complaints, var includeLines, var frontMatter) -> {
        out.all(suppressions, suppression -> write(suppression, out));
        out.all(complaints, complaint -> write(complaint, out));
        out.all(new TreeSet<>(includeLines), out::number);
        out.all(
            new TreeMap<>(frontMatter).entrySet(),
            key -> {
              out.text(key.getKey());
              nodes.span(key.getValue());
            });
      }
    }
  }

  private static TextNotes notes(ByteReader in, NodeReader nodes) {
    return new TextNotes(
        in.all(
            () ->
                new CommentSuppression(
                    in.number(),
                    Set.copyOf(in.texts()),
                    in.text(),
                    in.maybe(() -> LocalDate.parse(in.text())))),
        in.all(() -> new Complaint(in.text(), in.number(), in.number(), in.text())),
        Set.copyOf(in.all(in::number)),
        frontMatter(in, nodes));
  }

  private static Map<String, Span> frontMatter(ByteReader in, NodeReader nodes) {
    Map<String, Span> keys = new HashMap<>();
    for (int count = in.number(); count > 0; count--) {
      keys.put(in.text(), nodes.span());
    }
    return keys;
  }

  private static void write(CommentSuppression suppression, ByteWriter out) {
    switch (suppression) {
      case CommentSuppression(var line, var rules, var reason, var until) -> {
        out.number(line);
        out.texts(new TreeSet<>(rules));
        out.text(reason);
        out.maybe(until, day -> out.text(day.toString()));
      }
    }
  }

  private static void write(Complaint complaint, ByteWriter out) {
    switch (complaint) {
      case Complaint(var code, var line, var column, var message) -> {
        out.text(code);
        out.number(line);
        out.number(column);
        out.text(message);
      }
    }
  }
}
