package lockstep.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import lockstep.extract.Includes;
import lockstep.markdown.Document;
import lockstep.markdown.MarkdownReader;
import lockstep.markdown.Node;
import lockstep.source.ContentException;
import lockstep.source.FileReader;
import lockstep.source.Problem;
import lockstep.source.SourceFile;
import lockstep.source.Span;

/// Finds the documents that one file takes in, from the files of its root. One file's include that fails never hides the file.
final class IncludeReader implements Includes {
  private static final int MAX_DEPTH = 10;

  private final SourceFile file;
  private final List<Problem> problems;
  private final Deque<Path> open = new ArrayDeque<>();
  private final Deque<Node.Include> directives = new ArrayDeque<>();
  private final SortedMap<String, String> taken = new TreeMap<>();
  private boolean isWhole = true;

  /// @param problems where includes that fail are told
  IncludeReader(SourceFile file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
    open.push(file.location());
  }

  /// What was taken in so far.
  Taken taken() {
    return new Taken(isWhole, taken);
  }

  @Override
  public void document(Node.Include directive, Consumer<Document> reader) {
    Optional<Path> target = target(directive);
    if (target.isEmpty()) {
      return;
    }
    if (open.contains(target.get()) || open.size() > MAX_DEPTH) {
      tell(
          "include-loop",
          directive,
          "includes itself, directly or through others; take one include out");
      return;
    }
    Optional<Document> document = read(target.get(), directive);
    open.push(target.get());
    directives.push(directive);
    document.ifPresent(reader);
    directives.pop();
    open.pop();
  }

  private Optional<Path> target(Node.Include directive) {
    String bare = directive.target().replaceFirst("[?#].*$", "");
    try {
      Path target = open.peek().resolveSibling(bare).normalize();
      if (bare.startsWith("/") || bare.startsWith("~") || !target.startsWith(file.root())) {
        tell(
            "include-leaves-root",
            directive,
            "leads out of the content folder; copy the file into the folder");
      } else if (!Files.isRegularFile(target) || !target.toRealPath().startsWith(file.root())) {
        tell(
            "missing-include",
            directive,
            "does not exist in the content folder; add the file or take the include out");
      } else {
        return Optional.of(target);
      }
    } catch (InvalidPathException | IOException e) {
      tell("missing-include", directive, "is no path that can be read; write a relative path");
    }
    return Optional.empty();
  }

  private Optional<Document> read(Path target, Node.Include directive) {
    String name = file.name() + " > " + directive.target();
    SourceFile included =
        new SourceFile(
            directive.target(), name, Optional.empty(), target, file.root(), 0, Instant.EPOCH);
    try {
      FileReader.Contents contents = FileReader.read(included);
      Document document = MarkdownReader.read(name, contents.text()).document();
      taken.put(file.root().relativize(target).toString().replace('\\', '/'), contents.sha256());
      return Optional.of(document);
    } catch (ContentException e) {
      isWhole = false;
      problems.add(e.problem());
      return Optional.empty();
    }
  }

  private void tell(String code, Node.Include directive, String what) {
    isWhole = false;
    // Inside an included document the place is that of the directive which took it in.
    Span span = directives.isEmpty() ? directive.span() : directives.peekLast().span();
    problems.add(
        new Problem(
            code,
            file.name(),
            span.line(),
            span.column(),
            "the include " + directive.target() + " " + what));
  }
}
