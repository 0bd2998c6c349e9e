package lockstep.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.retired.Guard;
import lockstep.retired.ParameterChange;
import lockstep.retired.Retirement;
import lockstep.retired.RetirementCatalogue;

/// What the catalogue says about one name that somebody asked for.
sealed interface RetirementAnswer {
  /// 0 when it is current, 1 when it is retired, 2 when it is not known.
  int exitCode();

  /// For people, lines with their newlines; empty when there is nothing to say.
  String text();

  /// What is wrong with the question.
  default Optional<String> complaint() {
    return Optional.empty();
  }

  /// For programs.
  Map<String, Object> tree();

  /// The answer to a name in any form.
  static RetirementAnswer of(String asked, RetirementCatalogue catalogue) {
    Optional<Retirement> entry = catalogue.find(asked);
    if (entry.isPresent()) {
      Retirement known = entry.orElseThrow();
      // Forms of a link are patterns and no names.
      List<String> others =
          known.kind() == Retirement.Kind.LINK ? List.of() : catalogue.otherNames(known);
      return new Retired(asked, known, others, catalogue.parametersOf(known));
    }
    Optional<Guard> guard =
        catalogue.guard(asked).filter(protects -> protects.kind() != Guard.Kind.WORD);
    List<String> replaces =
        catalogue.replacedBy(asked).stream().map(Retirement::name).sorted().toList();
    return guard.isPresent() || !replaces.isEmpty()
        ? new Current(asked, guard.map(Guard::note).filter(note -> !note.isEmpty()), replaces)
        : new Unknown(asked, catalogue.suggestions(asked));
  }

  /// All answers.
  static Map<String, Object> tree(List<RetirementAnswer> answers) {
    return Map.of("names", answers.stream().map(RetirementAnswer::tree).toList());
  }

  /// It is retired, or will be, or has another name or place.
  ///
  /// @param others names of the same thing that are retired too
  /// @param parameters what changed in them
  record Retired(
      String asked, Retirement entry, List<String> others, List<ParameterChange> parameters)
      implements RetirementAnswer {
    @Override
    public int exitCode() {
      return 1;
    }

    @Override
    public String text() {
      return new RetirementText(this).text();
    }

    @Override
    public Map<String, Object> tree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("asked", asked);
      tree.put("state", "retired");
      tree.put("name", entry.name());
      tree.put("type", entry.kind().id());
      tree.put("family", entry.family());
      tree.put("modules", entry.modules());
      tree.put("status", entry.status().id());
      tree.put("deprecatedOn", entry.deprecatedOn().map(Object::toString));
      tree.put("retiredOn", entry.retiredOn().map(Object::toString));
      tree.put("chain", chain());
      tree.put("replacements", entry.replacements().stream().map(this::tree).toList());
      tree.put("aliases", others);
      tree.put("confidence", entry.confidence().id());
      tree.put("note", entry.note());
      tree.put("sources", entry.sources().stream().map(Retired::tree).toList());
      return tree;
    }

    private Map<String, Object> tree(Retirement.Replacement replacement) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("name", replacement.name());
      tree.put("module", replacement.module());
      tree.put(
          "parameters",
          parametersOf(replacement).stream()
              .filter(ParameterChange::isChange)
              .map(Retired::tree)
              .toList());
      return tree;
    }

    /// The changes that concern a replacement, one a parameter, in the order of the table.
    List<ParameterChange> parametersOf(Retirement.Replacement replacement) {
      Set<String> seen = new HashSet<>();
      return parameters.stream()
          .filter(change -> change.target().map(replacement.name()::equals).orElse(true))
          .filter(change -> seen.add(change.parameter().toLowerCase(Locale.ROOT)))
          .toList();
    }

    /// The names from this one to the current one; several candidates end no chain.
    List<String> chain() {
      return entry.succession();
    }

    private static Map<String, Object> tree(ParameterChange change) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("old", "-" + change.parameter());
      tree.put("new", change.replacement().map(name -> "-" + name));
      tree.put("change", change.change());
      return tree;
    }

    private static Map<String, Object> tree(Retirement.Source source) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("title", source.title());
      tree.put("url", source.url());
      tree.put("licence", source.licence());
      return tree;
    }
  }

  /// It is in use.
  ///
  /// @param note why it is known, although it is not retired
  /// @param replaces what it took the place of, sorted
  record Current(String asked, Optional<String> note, List<String> replaces)
      implements RetirementAnswer {
    @Override
    public int exitCode() {
      return 0;
    }

    @Override
    public String text() {
      return RetirementText.of(this);
    }

    @Override
    public Map<String, Object> tree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("asked", asked);
      tree.put("state", "current");
      tree.put("note", note);
      tree.put("replaces", replaces);
      return tree;
    }
  }

  /// Nothing is known of it.
  ///
  /// @param suggestions names that may be meant, the likeliest first
  record Unknown(String asked, List<String> suggestions) implements RetirementAnswer {
    @Override
    public int exitCode() {
      return 2;
    }

    @Override
    public String text() {
      return "";
    }

    @Override
    public Optional<String> complaint() {
      String advice =
          suggestions.isEmpty()
              ? "check its spelling; a name that is in use need not be in the catalogue"
              : "did you mean " + String.join(" or ", suggestions) + "?";
      return Optional.of(asked + ": the catalogue has no such name; " + advice);
    }

    @Override
    public Map<String, Object> tree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("asked", asked);
      tree.put("state", "unknown");
      tree.put("suggestions", suggestions);
      return tree;
    }
  }
}
