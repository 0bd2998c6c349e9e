package lockstep.identity;

/// Why a human should confirm that a step is the one whose id it has.
///
/// @param way how it was found again
/// @param percent how sure that is, in [0, 100]
/// @param locale tag of the version in which it was known
/// @param number that it had there, e.g. `2.3`
/// @param text what it said there
public record Doubt(StepMatch.Way way, int percent, String locale, String number, String text) {
  private static final int ALL = 100;

  public Doubt {
    if (percent < 0 || percent > ALL) {
      throw new IllegalArgumentException("not a percentage: " + percent);
    }
  }

  static Doubt of(StepMatch match, Registered known) {
    Registered.Statement said = known.statements().get(match.from());
    return new Doubt(
        match.way(),
        (int) Math.round(match.strength() * ALL),
        known.outline().locale(),
        said.step().place().number(),
        said.text());
  }
}
