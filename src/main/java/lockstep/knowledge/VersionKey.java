package lockstep.knowledge;

import lockstep.procedure.ProcedureId;

/// One locale of a procedure.
public record VersionKey(ProcedureId procedure, String locale) implements Comparable<VersionKey> {
  @Override
  public int compareTo(VersionKey other) {
    int byProcedure = procedure.compareTo(other.procedure);
    return byProcedure != 0 ? byProcedure : locale.compareTo(other.locale);
  }
}
