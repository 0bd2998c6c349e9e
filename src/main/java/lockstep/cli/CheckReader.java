package lockstep.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.check.Subject;
import lockstep.check.Suppressions;
import lockstep.check.WordUse;
import lockstep.knowledge.Checks;
import lockstep.knowledge.Comparisons;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Settings;
import lockstep.knowledge.TextCheck;
import lockstep.locale.Locales;
import lockstep.source.SourceText;

/// Reads what is to be checked, and the content around it.
///
/// @param told tag of the locale of texts whose place tells none
record CheckReader(
    ReadingOptions content,
    Settings settings,
    Locales locales,
    Optional<String> told,
    Session session) {

  /// What is checked.
  ///
  /// @param content what they are compared with; empty for texts that have no siblings
  /// @param suppressions from files of the content
  /// @param texts of files that are not on the disk, by name
  record Work(
      List<Subject> subjects,
      Optional<Comparisons> content,
      Suppressions suppressions,
      Map<String, SourceText> texts) {
    Work {
      subjects = List.copyOf(subjects);
      texts = Map.copyOf(texts);
    }
  }

  /// Files of content folders with what stands around them, and files that lie in none.
  Work files(CheckTargets targets) {
    List<Subject> subjects = new ArrayList<>();
    Optional<Checks> checks = Optional.empty();
    if (!targets.roots().isEmpty()) {
      Generation read = session.read(content, settings.withRoots(targets.roots()), locales);
      checks = Optional.of(read.checks());
      read.checks().subjects().stream()
          .filter(subject -> targets.covers(subject.file()))
          .forEach(subjects::add);
    }
    TextCheck check = new TextCheck(settings, locales);
    WordUse words = checks.map(Checks::words).orElse(WordUse.NONE);
    for (Path file : targets.texts()) {
      String name = file.toString().replace('\\', '/');
      String path = file.getFileName().toString();
      subjects.add(check.subject(name, path, told, CheckCommand.bytes(file)).with(words));
    }
    return new Work(
        subjects,
        checks.map(Checks::comparisons),
        checks.map(Checks::suppressions).orElse(Suppressions.NONE),
        Map.of());
  }

  /// The text on standard input: in place of the file of its name where the content has its procedure, else by itself.
  Work standardInput(String name) {
    TextPlace place =
        TextPlace.of(name, content.namesContent() ? settings.roots() : List.of(), locales);
    byte[] bytes;
    try {
      bytes = System.in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TextCheck check = new TextCheck(settings, locales);
    Subject alone = check.subject(name, place.pathText(), told.or(place::locale), bytes);
    Map<String, SourceText> texts =
        Map.of(name, SourceText.of(new String(bytes, StandardCharsets.UTF_8)));
    if (alone.version().isEmpty() || !place.hasSiblings(locales)) {
      if (alone.version().isPresent() && !place.roots().isEmpty()) {
        session
            .err()
            .println(
                name
                    + ": the content has no procedure "
                    + place.procedure()
                    + ", so the text is checked by itself; check --filename and --content");
      }
      return new Work(List.of(alone), Optional.empty(), Suppressions.NONE, texts);
    }
    Checks checks = session.read(content, settings.withRoots(place.roots()), locales).checks();
    Subject subject =
        checks.adopt(
            place
                .file(alone.locale(), bytes.length)
                .map(file -> check.subject(file, bytes))
                .orElse(alone));
    return new Work(
        List.of(subject),
        Optional.of(checks.comparisons().replacing(subject)),
        checks.suppressions(),
        texts);
  }
}
