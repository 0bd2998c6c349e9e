package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import lockstep.procedure.Block;

/// A command line as answers show it.
///
/// @param raw the line without its prompt
/// @param name the command's name as written
/// @param retired whether the command no longer works
/// @param replacement the line that works today
/// @param retirement address of the catalogue entry
@Serdeable
@Schema(name = "Command")
record CommandView(
    String raw,
    String name,
    boolean retired,
    Optional<String> replacement,
    Optional<String> retirement) {
  static CommandView of(Block.Command command) {
    return new CommandView(
        command.raw(), command.name(), false, Optional.empty(), Optional.empty());
  }
}
