package lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Packages use only those before them, and each outside library has one home.
final class ArchitectureTest {
  private static final Architecture ARCHITECTURE = Architecture.ofTheProject();
  private static final Path CLASSES = Path.of("target", "classes");

  @Test
  void everyClassKeepsToTheTable() throws IOException {
    var violations = new TreeSet<String>();
    try (var files = Files.walk(CLASSES.resolve("lockstep"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        var uses = ClassUses.read(Files.readAllBytes(file));
        violations.addAll(ARCHITECTURE.violations(uses.name(), uses.used()));
      }
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void anEarlierPackageMayBeUsed() {
    assertThat(violations("lockstep.knowledge.Store", "lockstep.source.Span")).isEmpty();
    assertThat(violations("lockstep.check.rule.Dead", "lockstep.check.Rule")).isEmpty();
    assertThat(violations("lockstep.check.Rules", "lockstep.check.rule.Dead")).isEmpty();
  }

  @Test
  void aLaterPackageMayNotBeUsed() {
    assertThat(violations("lockstep.source.Span", "lockstep.knowledge.Store"))
        .containsExactly(
            "lockstep.source.Span: uses lockstep.knowledge.Store of a later package;"
                + " move one of them or turn the dependency round");
  }

  @Test
  void anUnknownPackageIsNamed() {
    assertThat(violations("lockstep.util.Strings", "java.lang.String"))
        .containsExactly(
            "lockstep.util.Strings: its package is not in the table; use one of the table's");
    assertThat(violations("lockstep.cli.Main", "lockstep.util.Strings")).hasSize(1);
    assertThat(violations("lockstep.source.git.Clone", "java.lang.String")).hasSize(1);
  }

  @Test
  void aLibraryHasOneHome() {
    assertThat(violations("lockstep.markdown.Reader", "com.vladsch.flexmark.ast.Text")).isEmpty();
    assertThat(violations("lockstep.extract.Steps", "com.vladsch.flexmark.ast.Text"))
        .containsExactly(
            "lockstep.extract.Steps: uses com.vladsch.flexmark.ast.Text; only markdown may");
    assertThat(violations("lockstep.cli.Main", "io.micronaut.runtime.Micronaut")).hasSize(1);
  }

  @Test
  void beansBelongToHttp() {
    for (var annotation :
        List.of(
            "jakarta.inject.Singleton",
            "io.micronaut.http.annotation.Controller",
            "io.micronaut.serde.annotation.Serdeable")) {
      assertThat(violations("lockstep.http.Procedures", annotation)).isEmpty();
      assertThat(violations("lockstep.knowledge.Store", annotation))
          .containsExactly("lockstep.knowledge.Store: uses " + annotation + "; only http may");
    }
  }

  @Test
  void theLongestNameOfALibraryDecides() {
    var analyzer = "org.apache.lucene.analysis.Analyzer";
    var stems = "org.apache.lucene.analysis.sv.SwedishLightStemFilter";
    var directory = "org.apache.lucene.index.IndexWriter";
    assertThat(violations("lockstep.analysis.Chain", stems)).isEmpty();
    assertThat(violations("lockstep.search.Index", stems)).hasSize(1);
    assertThat(violations("lockstep.search.Index", directory)).isEmpty();
    assertThat(violations("lockstep.analysis.Chain", directory)).hasSize(1);
    assertThat(violations("lockstep.search.Index", analyzer)).isEmpty();
  }

  @Test
  void aLibraryOutsideOfTheTableIsNamed() {
    assertThat(violations("lockstep.source.Span", "org.example.Thing"))
        .containsExactly(
            "lockstep.source.Span: uses org.example.Thing, a library without a home;"
                + " name its one package in the table");
    assertThat(violations("lockstep.source.Span", "javax.xml.parsers.SAXParser")).isEmpty();
  }

  @Test
  void everyKindOfUseIsSeen() throws IOException {
    var sample = Sample.class.getName().replace('.', '/') + ".class";
    try (var bytes = ArchitectureTest.class.getClassLoader().getResourceAsStream(sample)) {
      var uses = ClassUses.read(bytes.readAllBytes());
      assertThat(uses.name()).isEqualTo(Sample.class.getName());
      assertThat(uses.used())
          .contains(
              Marker.class.getName(),
              "java.util.concurrent.TimeUnit", // constant in an annotation
              "java.time.Duration", // class in an annotation
              "java.util.BitSet", // generic argument of a component
              "java.util.zip.CRC32", // bound of a type variable
              "java.nio.file.Path", // array of a field
              "java.util.Locale", // call in a body
              "java.io.EOFException"); // thrown
    }
  }

  private static List<String> violations(String name, String used) {
    return ARCHITECTURE.violations(name, new TreeSet<>(List.of(used)));
  }

  @interface Marker {
    java.util.concurrent.TimeUnit unit();

    Class<?>[] types();
  }

  @Marker(
      unit = java.util.concurrent.TimeUnit.DAYS,
      types = {java.time.Duration.class})
  record Sample<T extends java.util.zip.CRC32>(
      Map<String, List<java.util.BitSet>> component, T bound, java.nio.file.Path[] array) {
    Stream<String> call() throws java.io.EOFException {
      Supplier<String> language = () -> java.util.Locale.getDefault().getLanguage();
      return Stream.of(language.get());
    }
  }
}
