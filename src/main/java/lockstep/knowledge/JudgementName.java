package lockstep.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lockstep.check.Subject;
import lockstep.check.Suppressions;
import lockstep.procedure.Procedure;
import lockstep.procedure.Step;
import lockstep.procedure.Version;
import lockstep.source.Fingerprint;
import lockstep.source.Problem;

/// Names a judgement by everything that it depends on: the generation, the program, and what of a generation is not in its id because
/// readers do not see it change.
final class JudgementName {
  private final StringBuilder made = new StringBuilder();

  private JudgementName() {}

  /// @param generation id of the generation
  /// @param subjects with lasting ids
  /// @param broken files that cannot be read; the versions that are served in their place count by what they say
  static String of(
      String generation,
      List<Subject> subjects,
      List<Procedure> procedures,
      Map<VersionKey, Problem> broken,
      Suppressions suppressions,
      LocalDate today) {
    JudgementName name = new JudgementName();
    name.add(Program.fingerprint()).add(generation);
    subjects.forEach(name::add);
    for (Procedure procedure : procedures) {
      procedure.versions().values().forEach(version -> name.add(version, broken));
    }
    Stream<Boolean> ends =
        Stream.concat(
            suppressions.entries().stream().map(one -> one.until().isPresent()),
            subjects.stream()
                .flatMap(subject -> subject.comments().stream())
                .map(one -> one.until().isPresent()));
    if (ends.anyMatch(Boolean::booleanValue)) {
      name.add(today.toString());
    }
    return Fingerprint.hex(name.made.toString());
  }

  private JudgementName add(String part) {
    made.append(part).append('\n');
    return this;
  }

  private void add(Subject subject) {
    add(subject.locale()).add(subject.file()).add(subject.procedure().path());
    subject.problems().forEach(problem -> add(problem.toText()));
    subject.version().ifPresent(this::addIds);
    subject.base().ifPresent(this::addIds);
  }

  private void addIds(Version version) {
    version.steps().map(Step::id).forEach(id -> add(id.value()));
  }

  private void add(Version version, Map<VersionKey, Problem> broken) {
    if (broken.containsKey(new VersionKey(version.procedure(), version.locale()))) {
      add(Fingerprint.hex(VersionCodec.write(version)));
    }
  }
}
