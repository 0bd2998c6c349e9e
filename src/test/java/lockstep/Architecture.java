package lockstep;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The table of packages: who may use whom, and where each outside library is at home.
///
/// @param stages in the order in which data flows; a stage uses itself and those before it
/// @param everywhere name prefixes of libraries that any stage may use
record Architecture(List<Stage> stages, Set<String> everywhere) {
  private static final String ROOT = "lockstep.";
  private static final String LUCENE_UTIL = "org.apache.lucene.util";
  private static final String ANALYZER = "org.apache.lucene.analysis.Analyzer";

  Architecture {
    stages = List.copyOf(stages);
    everywhere = Set.copyOf(everywhere);
  }

  /// One row of the table.
  ///
  /// @param name the package below the root
  /// @param subpackages its packages below that, e.g. `rule`
  /// @param libraries name prefixes of the outside libraries that are at home here
  record Stage(String name, Set<String> subpackages, Set<String> libraries) {
    Stage {
      subpackages = Set.copyOf(subpackages);
      libraries = Set.copyOf(libraries);
    }

    private static Stage of(String name, String... libraries) {
      return new Stage(name, Set.of(), Set.of(libraries));
    }

    private boolean holds(String packageName) {
      return packageName.equals(name)
          || subpackages.stream().anyMatch(below -> packageName.equals(name + "." + below));
    }
  }

  /// The table of this project. The longest prefix decides where a class is at home; Lucene's token
  /// streams are built from its `util` classes, and an index takes a finished `Analyzer`: two homes.
  static Architecture ofTheProject() {
    return new Architecture(
        List.of(
            Stage.of("source", "org.eclipse.jgit"),
            Stage.of("format", "com.fasterxml.jackson", "tools.jackson", "org.snakeyaml"),
            Stage.of("locale"),
            Stage.of("analysis", "org.apache.lucene.analysis", LUCENE_UTIL, ANALYZER),
            Stage.of("markdown", "com.vladsch.flexmark", "org.owasp"),
            Stage.of("procedure"),
            Stage.of("extract"),
            Stage.of("retired"),
            Stage.of("align"),
            Stage.of("identity"),
            new Stage("check", Set.of("rule"), Set.of()),
            Stage.of("search", "org.apache.lucene", LUCENE_UTIL, ANALYZER),
            Stage.of("checklist"),
            Stage.of("knowledge"),
            Stage.of("export"),
            Stage.of("page", "gg.jte"),
            Stage.of(
                "http",
                "io.micronaut",
                "io.micrometer",
                "io.netty",
                "io.swagger",
                "jakarta",
                "org.reactivestreams",
                "reactor"),
            Stage.of("cli", "picocli")),
        Set.of("org.slf4j"));
  }

  /// What a class does against the table, sorted; empty when it keeps to it.
  ///
  /// @param className binary name of the class
  /// @param used binary names of the classes that it uses
  List<String> violations(String className, SortedSet<String> used) {
    var home = stageOf(className);
    if (home.isEmpty()) {
      return List.of(className + ": its package is not in the table; use one of the table's");
    }
    return used.stream()
        .filter(Predicate.not(Architecture::isOfTheJdk))
        .flatMap(name -> violation(home.orElseThrow(), name).stream())
        .map(what -> className + ": uses " + what)
        .toList();
  }

  private Optional<String> violation(Stage home, String used) {
    return used.startsWith(ROOT) ? ownViolation(home, used) : libraryViolation(home, used);
  }

  private Optional<String> ownViolation(Stage home, String used) {
    var other = stageOf(used);
    if (other.isEmpty()) return Optional.of(used + ", whose package is not in the table; move it");
    if (stages.indexOf(other.orElseThrow()) <= stages.indexOf(home)) return Optional.empty();
    return Optional.of(used + " of a later package; move one of them or turn the dependency round");
  }

  private Optional<String> libraryViolation(Stage home, String used) {
    if (everywhere.stream().anyMatch(prefix -> isBelow(used, prefix))) return Optional.empty();
    var longest =
        stages.stream()
            .flatMap(stage -> stage.libraries().stream())
            .filter(prefix -> isBelow(used, prefix))
            .max(Comparator.comparingInt(String::length));
    if (longest.isEmpty()) {
      return Optional.of(used + ", a library without a home; name its one package in the table");
    }
    var homes =
        stages.stream().filter(stage -> stage.libraries().contains(longest.orElseThrow())).toList();
    if (homes.contains(home)) return Optional.empty();
    var names = homes.stream().map(Stage::name).collect(Collectors.joining(" and "));
    return Optional.of(used + "; only " + names + " may");
  }

  private Optional<Stage> stageOf(String className) {
    if (!className.startsWith(ROOT)) return Optional.empty();
    var packageName = className.substring(0, className.lastIndexOf('.'));
    if (packageName.length() < ROOT.length()) return Optional.empty();
    return stages.stream()
        .filter(stage -> stage.holds(packageName.substring(ROOT.length())))
        .findFirst();
  }

  private static boolean isBelow(String name, String prefix) {
    return name.equals(prefix) || name.startsWith(prefix + ".") || name.startsWith(prefix + "$");
  }

  private static boolean isOfTheJdk(String name) {
    var file = name.replace('.', '/') + ".class";
    return ClassLoader.getPlatformClassLoader().getResource(file) != null;
  }
}
