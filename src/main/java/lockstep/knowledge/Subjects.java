package lockstep.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.check.Documents;
import lockstep.check.Place;
import lockstep.check.Subject;
import lockstep.check.WordUse;
import lockstep.procedure.DocumentKind;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Version;
import lockstep.retired.RetiredUses;
import lockstep.source.Problem;
import lockstep.source.SourceFile;

/// Hands what was read to the rules: each file that is in effect, also those that could not be used.
final class Subjects {
  private Subjects() {}

  /// The subjects in the order of the files.
  ///
  /// @param more problems of files that were passed over
  /// @param fallback tag of the locale whose documents stand in for others
  static List<Subject> of(
      List<DocumentReader.Outcome> outcomes, List<Problem> more, String fallback) {
    Map<String, Subject> byPlace = new LinkedHashMap<>();
    for (DocumentReader.Outcome outcome : outcomes) {
      Subject subject = of(outcome);
      // A later root overlays an earlier one.
      String place = subject.locale() + '\n' + subject.procedure();
      byPlace.remove(place);
      byPlace.put(place, subject);
    }
    Map<String, Set<ProcedureId>> byLocale = new HashMap<>();
    byPlace
        .values()
        .forEach(
            subject ->
                byLocale
                    .computeIfAbsent(subject.locale(), _ -> new HashSet<>())
                    .add(subject.procedure()));
    Documents documents = new Documents(byLocale, fallback);
    List<Subject> subjects = new ArrayList<>();
    byPlace.values().forEach(subject -> subjects.add(subject.in(documents)));
    for (Problem problem : more) {
      subjects.add(
          Subject.unusable(
              ProcedureId.of(problem.file()), Place.UNKNOWN_LOCALE, problem.file(), problem));
    }
    return subjects;
  }

  /// One subject.
  static Subject of(DocumentReader.Outcome outcome) {
    SourceFile file = outcome.file();
    ProcedureId procedure = ProcedureId.of(file.path());
    return switch (outcome) {
      case DocumentReader.Outcome.Refused(_, var locale, var problem) ->
          Subject.unusable(procedure, locale.orElse(Place.UNKNOWN_LOCALE), file.name(), problem);
      case DocumentReader.Outcome.Read(
              _,
              _,
              _,
              var versions,
              var problems,
              var notes,
              var retired) -> {
        Version own = versions.getFirst();
        // A table of contents is no text; what it says is checked where it leads to.
        boolean isText = own.kind() != DocumentKind.NAVIGATION;
        yield new Subject(
            procedure,
            own.locale(),
            file.name(),
            Optional.of(own).filter(_ -> isText),
            versions.stream().skip(1).findFirst().filter(_ -> isText),
            problems,
            notes.suppressions(),
            notes.includeLines(),
            isText ? retired : RetiredUses.NONE,
            notes.frontMatter(),
            Optional.empty(),
            WordUse.NONE);
      }
    };
  }
}
