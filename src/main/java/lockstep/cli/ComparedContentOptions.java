package lockstep.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// What to read, for the command whose `--locales` names the versions to compare.
final class ComparedContentOptions extends ReadingOptions {
  @Option(
      names = "--language-folders",
      paramLabel = "DIR",
      description = "What --locales is for other commands: folders laid over those of the program.")
  private List<Path> folders = new ArrayList<>();

  @Override
  List<Path> languageFolders() {
    return List.copyOf(folders);
  }
}
