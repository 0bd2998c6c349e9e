package lockstep.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// Which program this is and what runs it.
final class ProgramVersion implements IVersionProvider {
  ProgramVersion() {}

  @Override
  public String[] getVersion() {
    return new String[] {"lockstep " + program() + ", " + java()};
  }

  /// The jar's version.
  static String program() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("(unpacked build)");
  }

  /// The Java runtime.
  static String java() {
    return "JDK "
        + Runtime.version()
        + " ("
        + System.getProperty("java.vendor", "unknown vendor")
        + ")";
  }
}
