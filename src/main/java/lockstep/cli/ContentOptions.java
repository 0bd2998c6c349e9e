package lockstep.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// What to read, for commands that read it as a whole.
final class ContentOptions extends ReadingOptions {
  @Option(
      names = "--locales",
      paramLabel = "DIR",
      description = "Language folders that are laid over those of the program.")
  private List<Path> locales = new ArrayList<>();

  @Override
  List<Path> languageFolders() {
    return List.copyOf(locales);
  }
}
