package lockstep.knowledge;

import java.util.List;
import lockstep.procedure.Version;

/// Versions of the generation before, by the file that they were read from.
@FunctionalInterface
interface LastGood {
  /// There was no generation before.
  LastGood NONE = _ -> List.of();

  /// The versions that were read from a file.
  List<Version> of(String file);

  static LastGood of(Generation last) {
    return file ->
        last.procedures().summaries().stream()
            .flatMap(
                summary ->
                    last
                        .procedures()
                        .find(summary.procedure())
                        .flatMap(procedure -> procedure.version(summary.locale()))
                        .filter(version -> version.provenance().file().equals(file))
                        .stream())
            .toList();
  }
}
