package lockstep.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import lockstep.check.Finding;

/// What the rules found, kept from one run to the next so that it is not looked for again. The file is compressed and has lines of
/// JSON: what it was found in and how much follows, a line a finding, a line a version's standing.
///
/// @param file where it is kept
/// @param complaints hears what is wrong with a file that is not used, in a sentence
record FindingsFile(Path file, Consumer<String> complaints) {
  // To be raised when the form of the file changes.
  private static final String MARK = "lockstep-findings 1";
  private static final int AT_ONCE = 500;

  /// What the rules find: read from the file where it was found in the same, else looked for and written.
  ///
  /// @param name of what it depends on
  Judgement of(String name, FindingLines lines, Supplier<Judgement> judging) {
    return read(name, lines)
        .orElseGet(
            () -> {
              Judgement judged = judging.get();
              write(judged, name, lines);
              return judged;
            });
  }

  private Optional<Judgement> read(String name, FindingLines lines) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      if (!line(in).equals(MARK) || !line(in).equals(name)) {
        complaints.accept(file + ": is about other content; the rules look again");
        return Optional.empty();
      }
      int count = Integer.parseInt(line(in));
      List<Callable<List<Finding>>> work = new ArrayList<>();
      for (int left = count; left > 0; left -= AT_ONCE) {
        List<String> some = new ArrayList<>();
        while (some.size() < Math.min(left, AT_ONCE)) {
          some.add(line(in));
        }
        work.add(() -> some.stream().map(lines::finding).toList());
      }
      SortedMap<VersionKey, Standing> standings = new TreeMap<>();
      for (int more = Integer.parseInt(line(in)); more > 0; more--) {
        lines.standing(line(in), standings);
      }
      // Only at its end the checksum is looked at.
      if (!line(in).equals(MARK) || in.read() != -1) {
        throw new IOException("its end is not where it should be");
      }
      List<Finding> findings =
          Workers.all("findings", work).stream().flatMap(List::stream).toList();
      return Optional.of(new Judgement(findings, standings));
    } catch (IOException | RuntimeException e) {
      complaints.accept(file + ": cannot be used (" + e + "); the rules look again");
      return Optional.empty();
    }
  }

  private static String line(BufferedReader in) throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new IOException("it ends too early");
    }
    return line;
  }

  private void write(Judgement judged, String name, FindingLines lines) {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    // Half of a surrogate pair is refused, not mended.
    try {
      try (Writer out =
          new OutputStreamWriter(
              new Zip(Files.newOutputStream(half)), StandardCharsets.UTF_8.newEncoder())) {
        out.write(MARK + '\n' + name + '\n' + judged.findings().size() + '\n');
        for (String line : judged.findings().parallelStream().map(lines::line).toList()) {
          out.write(line + '\n');
        }
        out.write(Integer.toString(judged.standings().size()) + '\n');
        for (var standing : judged.standings().entrySet()) {
          out.write(FindingLines.line(standing.getKey(), standing.getValue()) + '\n');
        }
        out.write(MARK + '\n');
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      complaints.accept(file + ": cannot be written (" + e + "); the rules will look again");
    }
  }
}
