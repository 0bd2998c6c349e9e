package lockstep.check;

import java.util.Optional;

/// Whether somebody has to act on a finding.
public sealed interface State {
  /// The state's name in answers.
  String id();

  /// Why it is not new; empty for a new one.
  Optional<String> reason();

  /// Nobody has dealt with it.
  record New() implements State {
    @Override
    public String id() {
      return "new";
    }

    @Override
    public Optional<String> reason() {
      return Optional.empty();
    }
  }

  /// It stands in the baseline.
  ///
  /// @param why e.g. since when
  record Known(String why) implements State {
    @Override
    public String id() {
      return "known";
    }

    @Override
    public Optional<String> reason() {
      return Optional.of(why);
    }
  }

  /// It is meant to be as it is.
  ///
  /// @param by who says so
  record Suppressed(By by, String why) implements State {
    @Override
    public String id() {
      return "suppressed";
    }

    @Override
    public Optional<String> reason() {
      return Optional.of(why);
    }
  }

  /// Who suppresses.
  enum By {
    /// The rule, which sees that the mention is legitimate.
    RULE,
    /// A comment in the text.
    COMMENT,
    /// The suppression file.
    FILE
  }
}
