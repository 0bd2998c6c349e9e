package lockstep.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.align.Aligner;
import lockstep.align.Bilingual;
import lockstep.align.Learning;
import lockstep.check.Pair;
import lockstep.check.Subject;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.procedure.Procedure;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Version;
import lockstep.retired.Retirements;

/// Lays versions of a generation beside each other. What the content teaches is learnt once, when somebody asks first. Safe for use by
/// several threads.
public final class Comparisons {
  private final List<Procedure> procedures;
  private final Map<VersionKey, Subject> subjects = new HashMap<>();
  private final Locales locales;
  private final Retirements retirements;
  private final String sourceLocale;
  private volatile Optional<Learning> learnt = Optional.empty();

  /// @param subjects the files of the content
  Comparisons(
      List<Procedure> procedures,
      List<Subject> subjects,
      Locales locales,
      Retirements retirements,
      String sourceLocale) {
    this.procedures = List.copyOf(procedures);
    this.locales = locales;
    this.retirements = retirements;
    this.sourceLocale = sourceLocale;
    for (Subject subject : subjects) {
      if (subject.version().isPresent()) {
        this.subjects.put(new VersionKey(subject.procedure(), subject.locale()), subject);
      }
    }
  }

  /// What the content teaches of words and labels.
  public Learning learning() {
    Optional<Learning> known = learnt;
    if (known.isEmpty()) {
      synchronized (this) {
        known = learnt;
        if (known.isEmpty()) {
          known = Optional.of(learn());
          learnt = known;
        }
      }
    }
    return known.orElseThrow();
  }

  private Learning learn() {
    List<Bilingual> bilinguals = new ArrayList<>();
    for (Subject subject : new TreeMap<>(subjects).values()) {
      if (subject.base().isPresent()) {
        bilinguals.add(
            new Bilingual(subject.version().orElseThrow(), subject.base().orElseThrow()));
      }
    }
    return Learning.of(bilinguals, procedures, sourceLocale, this::currentName);
  }

  private String currentName(String command) {
    return retirements
        .catalogue()
        .find(command)
        .map(retirement -> retirement.chain().getLast())
        .orElse(command);
  }

  /// A version beside a reference.
  public Pair pair(Subject left, Subject right) {
    Learning learning = learning();
    Aligner aligner = new Aligner(learning.lexicon(), sourceLocale, this::currentName);
    return new Pair(
        left,
        right,
        aligner.align(left.version().orElseThrow(), right.version().orElseThrow()),
        locale(left),
        locale(right),
        learning,
        sourceLocale);
  }

  private LocaleData locale(Subject subject) {
    return locales.find(subject.version().orElseThrow().locale()).orElseThrow();
  }

  /// Each version of a procedure beside its reference, by locale; none where there is one version only.
  public List<Pair> pairs(Procedure procedure) {
    List<Pair> pairs = new ArrayList<>();
    for (String locale : procedure.locales()) {
      subject(procedure.id(), locale)
          .ifPresent(
              left -> reference(procedure, left).ifPresent(right -> pairs.add(pair(left, right))));
    }
    return pairs;
  }

  private Optional<Subject> subject(ProcedureId procedure, String locale) {
    return Optional.ofNullable(subjects.get(new VersionKey(procedure, locale)));
  }

  /// What a version is judged against: the document of the source language, else the source text that the version carries, else the
  /// source text that a sibling carries, else the newest sibling. Empty for the reference itself.
  public Optional<Subject> reference(Procedure procedure, Subject left) {
    if (left.locale().equals(sourceLocale)) {
      return Optional.empty();
    }
    Optional<Subject> source = subject(procedure.id(), sourceLocale);
    Optional<Subject> own = left.base().map(base -> carried(left, base));
    return source.or(() -> own).or(() -> newest(procedure, left));
  }

  private static Subject carried(Subject carrier, Version base) {
    return new Subject(
        carrier.procedure(),
        base.locale(),
        carrier.file(),
        Optional.of(base),
        Optional.empty(),
        List.of(),
        List.of(),
        carrier.includeLines(),
        carrier.retired());
  }

  private Optional<Subject> newest(Procedure procedure, Subject left) {
    Optional<Subject> newest =
        procedure.locales().stream()
            .flatMap(locale -> subject(procedure.id(), locale).stream())
            .max(
                Comparator.comparing(Comparisons::updated)
                    .thenComparing(Subject::locale, Comparator.reverseOrder()));
    return newest.filter(one -> !one.locale().equals(left.locale()));
  }

  private static LocalDate updated(Subject subject) {
    var provenance = subject.version().orElseThrow().provenance();
    return provenance.handoff().or(provenance::date).orElse(LocalDate.MIN);
  }

  /// The procedures that have versions to compare.
  public List<Procedure> procedures() {
    return procedures;
  }
}
