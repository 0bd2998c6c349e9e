package lockstep.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import lockstep.locale.LocaleData;
import lockstep.source.Problem;

/// How a version stands against its siblings, its source and its time.
///
/// @param retired how many retired instructions it gives; empty where the file cannot be read
/// @param standing against its reference; empty where it was compared with none
/// @param onlyHere whether the procedure exists in this language only
/// @param evidence why, empty where nothing speaks against the version
public record Freshness(
    State state,
    OptionalInt retired,
    Optional<Standing> standing,
    boolean onlyHere,
    List<Evidence> evidence) {
  /// How lists are asked for versions of procedures that exist in one language only.
  public static final String ONLY_HERE = "only-here";

  public Freshness {
    evidence = List.copyOf(evidence);
  }

  /// The states, worst first: of those that apply the first one counts.
  public enum State {
    /// The file cannot be read; the last good version is served where there is one.
    BROKEN,
    /// The reader is told to use a command or module that is gone.
    RETIRED,
    /// The reference has steps that are new, changed or gone since.
    BEHIND,
    /// Faults against the reference.
    DIFFERS,
    /// There is no version in this language.
    MISSING,
    /// Nothing to compare with.
    UNTRACKED,
    /// In step with its reference, or the reference itself.
    CURRENT;

    /// `broken`, `retired`, ...
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What a state rests on.
  public sealed interface Evidence {
    /// The same in words, in the reader's language as far as we wrote it.
    default String inWords(LocaleData reader) {
      return switch (this) {
        case Unreadable(var problem) -> problem.toText();
        case ToldToUse(var names) ->
            said(
                reader,
                "freshness.retired",
                Map.of("names", names.stream().collect(Collectors.joining(", "))));
        case ChangedSteps(var of, var exact, var numbers) ->
            said(
                reader,
                exact ? "freshness.behind-exact" : "freshness.behind",
                Map.of("language", name(of, reader), "steps", shortened(numbers)));
        case Faults(var against, var rules) ->
            said(
                reader,
                "freshness.differs",
                Map.of("language", name(against, reader), "rules", shortened(rules)));
      };
    }

    // Who wants all asks for the comparison.
    int MOST_NAMED = 10;

    private static String said(LocaleData reader, String key, Map<String, String> values) {
      return reader.messages().find(key, values).orElse(key);
    }

    private static String name(String tag, LocaleData reader) {
      return Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(reader.tag()));
    }

    private static String shortened(List<String> names) {
      List<String> each = names.stream().distinct().toList();
      String first = each.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
      return each.size() > MOST_NAMED ? first + ", …" : first;
    }
  }

  /// What is wrong with the file.
  public record Unreadable(Problem problem) implements Evidence {}

  /// What the reader is told to use although it is gone.
  ///
  /// @param names as the catalogue writes them, in the order of the text
  public record ToldToUse(List<String> names) implements Evidence {
    public ToldToUse {
      names = List.copyOf(names);
    }
  }

  /// What has changed in the reference.
  ///
  /// @param of tag of the reference's language
  /// @param exact whether source text was compared with source text
  /// @param numbers of the steps
  public record ChangedSteps(String of, boolean exact, List<String> numbers) implements Evidence {
    public ChangedSteps {
      numbers = List.copyOf(numbers);
    }
  }

  /// In what the version differs from its reference.
  ///
  /// @param against tag of the reference's language
  /// @param rules ids, each once
  public record Faults(String against, List<String> rules) implements Evidence {
    public Faults {
      rules = List.copyOf(rules);
    }
  }

  /// There is no version in the language.
  static final Freshness MISSING = plain(State.MISSING, false);

  private static Freshness plain(State state, boolean onlyHere) {
    return new Freshness(state, OptionalInt.empty(), Optional.empty(), onlyHere, List.of());
  }

  static Freshness broken(Problem problem, boolean onlyHere) {
    return new Freshness(
        State.BROKEN,
        OptionalInt.empty(),
        Optional.empty(),
        onlyHere,
        List.of(new Unreadable(problem)));
  }

  /// @param names what the reader is told to use although it is gone, one for each time
  /// @param standing against the reference; empty for the reference itself
  /// @param isReference whether other versions are compared with it
  static Freshness of(
      List<String> names, Optional<Standing> standing, boolean isReference, boolean onlyHere) {
    List<Evidence> evidence = new ArrayList<>();
    if (!names.isEmpty()) {
      evidence.add(new ToldToUse(names.stream().distinct().toList()));
    }
    standing
        .filter(one -> !one.behind().isEmpty())
        .ifPresent(
            one -> evidence.add(new ChangedSteps(one.reference(), one.exact(), one.behind())));
    standing
        .filter(one -> !one.faults().isEmpty())
        .ifPresent(
            one ->
                evidence.add(
                    new Faults(one.reference(), one.faults().stream().distinct().toList())));
    State compared = standing.isPresent() || isReference ? State.CURRENT : State.UNTRACKED;
    State state =
        evidence.isEmpty()
            ? compared
            : switch (evidence.getFirst()) {
              case Unreadable _ -> State.BROKEN;
              case ToldToUse _ -> State.RETIRED;
              case ChangedSteps _ -> State.BEHIND;
              case Faults _ -> State.DIFFERS;
            };
    return new Freshness(state, OptionalInt.of(names.size()), standing, onlyHere, evidence);
  }

  /// How many steps of the reference changed, came or went; empty where nothing was compared.
  public OptionalInt behind() {
    return standing.isPresent()
        ? OptionalInt.of(standing.orElseThrow().behind().size())
        : OptionalInt.empty();
  }

  /// For lists: the worse, the greater; first the state, then how much there is to do.
  public int risk() {
    int work =
        retired.orElse(0) + behind().orElse(0) + standing.map(one -> one.faults().size()).orElse(0);
    return (State.values().length - state.ordinal()) * 10_000 + Math.min(work, 9_999);
  }
}
