package lockstep.align;

import java.util.List;
import lockstep.procedure.Version;

/// A version that was made ready by an [Aligner], to be aligned by it with several others.
public final class Side {
  private final Version version;
  private final Passages passages;
  private final List<Traits> traits;

  Side(Version version, Passages passages, List<Traits> traits) {
    this.version = version;
    this.passages = passages;
    this.traits = traits;
  }

  /// What was made ready.
  public Version version() {
    return version;
  }

  Passages passages() {
    return passages;
  }

  List<Traits> traits() {
    return traits;
  }
}
