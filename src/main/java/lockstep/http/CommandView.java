package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/// A command line as answers show it.
///
/// @param raw the line without its prompt
/// @param name the command's name; a retired one as its maker wrote it
/// @param retired whether something in it no longer works
/// @param replacement the line that works today, where it is certain
/// @param replacements names of what is used today, best first, also where the new line is not certain
/// @param retirement address of the catalogue entry
@Serdeable
@Schema(name = "Command")
record CommandView(
    String raw,
    String name,
    boolean retired,
    Optional<String> replacement,
    List<String> replacements,
    Optional<String> retirement) {}
