package lockstep.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import lockstep.locale.LocaleData;
import lockstep.source.Problem;

/// How a version stands against its siblings, its source and its time.
///
/// @param retired how many retired instructions it gives; empty where the file cannot be read
/// @param evidence why, empty where nothing speaks against the version
public record Freshness(State state, OptionalInt retired, List<Evidence> evidence) {
  public Freshness {
    evidence = List.copyOf(evidence);
  }

  /// The states, worst first: of those that apply the first one counts.
  public enum State {
    /// The file cannot be read; the last good version is served.
    BROKEN,
    /// The reader is told to use a command or module that is gone.
    RETIRED,
    /// Nothing to compare with.
    UNTRACKED;

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
        case ToldToUse(var names) -> {
          String key = "freshness.retired";
          yield reader
              .messages()
              .find(key, Map.of("names", names.stream().collect(Collectors.joining(", "))))
              .orElse(key);
        }
      };
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

  static Freshness broken(Problem problem) {
    return new Freshness(State.BROKEN, OptionalInt.empty(), List.of(new Unreadable(problem)));
  }

  /// @param names what the reader is told to use although it is gone, one for each time
  static Freshness of(List<String> names) {
    return names.isEmpty()
        ? new Freshness(State.UNTRACKED, OptionalInt.of(0), List.of())
        : new Freshness(
            State.RETIRED,
            OptionalInt.of(names.size()),
            List.of(new ToldToUse(names.stream().distinct().toList())));
  }
}
