package lockstep.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import lockstep.source.SourceFile;

/// What was read from files, kept from one run to the next. The bytes of the documents come first, then a table of them, then where the
/// table begins. A document that names others which cannot be taken in is not kept.
final class DocumentFile implements KnownDocuments {
  // To be raised when the form of the file changes.
  private static final String MARK = "lockstep-documents 1";
  private static final int END_BYTES = Long.BYTES + Integer.BYTES + Integer.BYTES;

  private final Path file;
  private final String from;
  private final DocumentCodec codec;
  private final Consumer<String> complaints;
  private final Map<String, Place> table;
  private final Optional<FileChannel> old;
  private final Set<String> found = ConcurrentHashMap.newKeySet();
  private final Map<String, Place> added = new TreeMap<>();
  private Optional<FileChannel> part = Optional.empty();
  private boolean isDamaged;

  /// @param from names what has a say in reading a document, but for the document
  /// @param complaints hears what is wrong with a file that is not used, in a sentence
  private DocumentFile(
      Path file,
      String from,
      DocumentCodec codec,
      Consumer<String> complaints,
      Map<String, Place> table,
      Optional<FileChannel> old) {
    this.file = file;
    this.from = from;
    this.codec = codec;
    this.complaints = complaints;
    this.table = table;
    this.old = old;
  }

  /// Where the bytes of a document are.
  ///
  /// @param sum their check sum
  private record Place(long offset, int length, int sum) {}

  static DocumentFile open(
      Path file, String from, DocumentCodec codec, Consumer<String> complaints) {
    Map<String, Place> table = new HashMap<>();
    Optional<FileChannel> old = Optional.empty();
    if (Files.isRegularFile(file)) {
      try {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        old = Optional.of(channel);
        ByteReader in = new ByteReader(table(channel));
        if (in.text().equals(MARK) && in.text().equals(from)) {
          for (int count = in.number(); count > 0; count--) {
            long offset = Long.parseLong(in.text());
            table.put(in.text(), new Place(offset, in.number(), Integer.parseInt(in.text())));
          }
          in.end();
        } else {
          complaints.accept(
              file + ": was read by another build or with other settings; it is read again");
        }
      } catch (IOException | RuntimeException e) {
        table.clear();
        complaints.accept(file + ": cannot be used (" + e + "); the documents are read again");
      }
    }
    return new DocumentFile(file, from, codec, complaints, table, old);
  }

  private static byte[] table(FileChannel channel) throws IOException {
    long last = channel.size() - END_BYTES;
    ByteBuffer end = ByteBuffer.wrap(bytes(channel, last, END_BYTES));
    byte[] table = bytes(channel, end.getLong(), end.getInt());
    if (sum(table) != end.getInt()) {
      throw new IOException("its table is damaged");
    }
    return table;
  }

  private static byte[] bytes(FileChannel channel, long offset, int length) throws IOException {
    if (offset < 0 || length < 0 || offset + length > channel.size()) {
      throw new IOException("it is cut off");
    }
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {}
    return buffer.array();
  }

  private static int sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return (int) sum.getValue();
  }

  private static String key(SourceFile file, String sha256) {
    return sha256
        + ' '
        + file.folderLocale().orElse("-")
        + ' '
        + file.path().length()
        + ' '
        + file.path()
        + ' '
        + file.name();
  }

  @Override
  public Optional<DocumentReader.Outcome.Read> find(SourceFile source, String sha256) {
    String key = key(source, sha256);
    Place place = table.get(key);
    if (place == null) {
      return Optional.empty();
    }
    try {
      byte[] bytes = bytes(old.orElseThrow(), place.offset(), place.length());
      if (sum(bytes) != place.sum()) {
        throw new IOException("its check sum is another");
      }
      DocumentReader.Outcome.Read read = codec.read(source, bytes);
      if (!read.taken().isStillSo(source)) {
        return Optional.empty();
      }
      found.add(key);
      return Optional.of(read);
    } catch (IOException | RuntimeException e) {
      damaged(source, e);
      return Optional.empty();
    }
  }

  private synchronized void damaged(SourceFile source, Exception why) {
    if (!isDamaged) {
      complaints.accept(
          file + ": is damaged at " + source.name() + " (" + why + "); it is read again");
    }
    isDamaged = true;
  }

  @Override
  public void keep(DocumentReader.Outcome.Read read) {
    if (read.taken().isWhole()) {
      add(key(read.file(), read.sha256()), codec.write(read));
    }
  }

  private synchronized void add(String key, byte[] bytes) {
    try {
      FileChannel out = part();
      added.put(key, new Place(out.position(), bytes.length, sum(bytes)));
      write(out, bytes);
    } catch (IOException e) {
      added.remove(key);
      unwritten(e);
    }
  }

  private FileChannel part() throws IOException {
    if (part.isEmpty()) {
      part =
          Optional.of(
              FileChannel.open(
                  half(),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE));
    }
    return part.orElseThrow();
  }

  private Path half() {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  private static void write(FileChannel out, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
  }

  private void unwritten(IOException e) {
    complaints.accept(file + ": cannot be written (" + e + "); the documents will be read again");
  }

  @Override
  public synchronized void close() {
    try {
      if (!added.isEmpty() || found.size() < table.size()) {
        replace();
      }
    } catch (IOException e) {
      unwritten(e);
    } finally {
      close(part);
      close(old);
    }
  }

  private void replace() throws IOException {
    FileChannel out = part();
    for (String key : found.stream().sorted().toList()) {
      Place place = table.get(key);
      added.put(key, new Place(out.position(), place.length(), place.sum()));
      write(out, bytes(old.orElseThrow(), place.offset(), place.length()));
    }
    ByteWriter index = new ByteWriter();
    index.text(MARK);
    index.text(from);
    index.all(
        added.entrySet(),
        one -> {
          index.text(Long.toString(one.getValue().offset()));
          index.text(one.getKey());
          index.number(one.getValue().length());
          index.text(Integer.toString(one.getValue().sum()));
        });
    byte[] bytes = index.bytes();
    ByteBuffer end = ByteBuffer.allocate(END_BYTES);
    end.putLong(out.position()).putInt(bytes.length).putInt(sum(bytes));
    write(out, bytes);
    write(out, end.array());
    out.close();
    Files.move(half(), file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void close(Optional<FileChannel> channel) {
    try {
      if (channel.isPresent()) {
        channel.get().close();
      }
    } catch (IOException _) {
      // What was to be read or written is.
    }
  }
}
