package lockstep.knowledge;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import lockstep.align.LabelLexicon;
import lockstep.align.Learning;
import lockstep.align.Lexicon;

/// What the content taught, kept from one run to the next so that it is not learnt again. The file is compressed; it begins with
/// what it was learnt from, and one that was learnt from something else, or cannot be read, is replaced.
///
/// @param file where it is kept
/// @param complaints hears what is wrong with a file that is not used, in a sentence
record LearningFile(Path file, Consumer<String> complaints) {
  // To be raised when the form of the file changes.
  private static final int FORM = 2;
  private static final String MARK = "lockstep-learning";
  // No real content comes near; a broken file could name any number.
  private static final int MOST = 10_000_000;

  private static final Comparator<Lexicon.Direction> BY_TAGS =
      Comparator.comparing(Lexicon.Direction::from).thenComparing(Lexicon.Direction::to);

  /// What the content of a generation teaches: read from the file where that was learnt from the same, else learnt and written.
  Learning of(String generation, Supplier<Learning> learning) {
    String from = generation + " " + Program.fingerprint();
    return read(from)
        .orElseGet(
            () -> {
              Learning learnt = learning.get();
              write(learnt, from);
              return learnt;
            });
  }

  /// Empty where there is no file that was learnt from the same.
  Optional<Learning> read(String from) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (var in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
      boolean ours = in.readUTF().equals(MARK) && in.readInt() == FORM && in.readUTF().equals(from);
      if (!ours) {
        complaints.accept(file + ": was learnt from other content; it is learnt again");
        return Optional.empty();
      }
      Learning learning = new Learning(lexicon(in), labels(in));
      // Only at its end the checksum is looked at.
      if (!in.readUTF().equals(MARK) || in.read() != -1) {
        throw new IOException("its end is not where it should be");
      }
      return Optional.of(learning);
    } catch (IOException | RuntimeException e) {
      complaints.accept(file + ": cannot be used (" + e + "); it is learnt again");
      return Optional.empty();
    }
  }

  private void write(Learning learning, String from) {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (var out =
          new DataOutputStream(new BufferedOutputStream(new Zip(Files.newOutputStream(half))))) {
        out.writeUTF(MARK);
        out.writeInt(FORM);
        out.writeUTF(from);
        put(learning.lexicon(), out);
        put(learning.labels(), out);
        out.writeUTF(MARK);
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      complaints.accept(file + ": cannot be written (" + e + "); it will be learnt again");
    }
  }

  private static void put(Lexicon lexicon, DataOutputStream out) throws IOException {
    out.writeInt(lexicon.vocabularies().size());
    for (var vocabulary : new TreeMap<>(lexicon.vocabularies()).entrySet()) {
      out.writeUTF(vocabulary.getKey());
      out.writeInt(vocabulary.getValue().weights().size());
      for (var weight : new TreeMap<>(vocabulary.getValue().weights()).entrySet()) {
        out.writeUTF(weight.getKey());
        out.writeFloat(weight.getValue());
      }
    }
    out.writeInt(lexicon.tables().size());
    for (Lexicon.Direction direction :
        lexicon.tables().keySet().stream().sorted(BY_TAGS).toList()) {
      out.writeUTF(direction.from());
      out.writeUTF(direction.to());
      Map<String, List<Lexicon.Translation>> table = lexicon.tables().get(direction).translations();
      out.writeInt(table.size());
      for (var word : new TreeMap<>(table).entrySet()) {
        out.writeUTF(word.getKey());
        out.writeInt(word.getValue().size());
        for (Lexicon.Translation translation : word.getValue()) {
          out.writeUTF(translation.word());
          out.writeDouble(translation.probability());
        }
      }
    }
  }

  private static Lexicon lexicon(DataInputStream in) throws IOException {
    Map<String, Lexicon.Vocabulary> vocabularies = new HashMap<>();
    for (int n = count(in); n > 0; n--) {
      String locale = in.readUTF();
      Map<String, Float> weights = new HashMap<>();
      for (int words = count(in); words > 0; words--) {
        weights.put(in.readUTF(), in.readFloat());
      }
      vocabularies.put(locale, new Lexicon.Vocabulary(weights));
    }
    Map<Lexicon.Direction, Lexicon.Table> tables = new HashMap<>();
    for (int n = count(in); n > 0; n--) {
      Lexicon.Direction direction = new Lexicon.Direction(in.readUTF(), in.readUTF());
      Map<String, List<Lexicon.Translation>> table = new HashMap<>();
      for (int words = count(in); words > 0; words--) {
        String word = in.readUTF();
        List<Lexicon.Translation> translations = new ArrayList<>();
        for (int some = count(in); some > 0; some--) {
          translations.add(new Lexicon.Translation(in.readUTF(), in.readDouble()));
        }
        table.put(word, List.copyOf(translations));
      }
      tables.put(direction, new Lexicon.Table(table));
    }
    return new Lexicon(vocabularies, tables);
  }

  private static void put(LabelLexicon labels, DataOutputStream out) throws IOException {
    out.writeInt(labels.translations().size());
    for (Lexicon.Direction direction :
        labels.translations().keySet().stream().sorted(BY_TAGS).toList()) {
      out.writeUTF(direction.from());
      out.writeUTF(direction.to());
      var table = new TreeMap<>(labels.translations().get(direction));
      out.writeInt(table.size());
      for (var label : table.entrySet()) {
        out.writeUTF(label.getKey());
        out.writeInt(label.getValue().size());
        for (var translation : new TreeMap<>(label.getValue()).entrySet()) {
          out.writeUTF(translation.getKey());
          out.writeInt(translation.getValue());
        }
      }
    }
  }

  private static LabelLexicon labels(DataInputStream in) throws IOException {
    Map<Lexicon.Direction, Map<String, Map<String, Integer>>> translations = new HashMap<>();
    for (int n = count(in); n > 0; n--) {
      Lexicon.Direction direction = new Lexicon.Direction(in.readUTF(), in.readUTF());
      Map<String, Map<String, Integer>> table = new HashMap<>();
      for (int labels = count(in); labels > 0; labels--) {
        String label = in.readUTF();
        Map<String, Integer> counts = new TreeMap<>();
        for (int some = count(in); some > 0; some--) {
          counts.put(in.readUTF(), in.readInt());
        }
        table.put(label, counts);
      }
      translations.put(direction, table);
    }
    return new LabelLexicon(translations);
  }

  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST) {
      throw new IOException("a count of " + count);
    }
    return count;
  }
}
