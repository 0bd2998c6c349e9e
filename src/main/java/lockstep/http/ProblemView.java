package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/// Why there is no answer (RFC 9457).
///
/// @param type address of a page about this kind of problem
/// @param title the kind in words, in the reader's language
/// @param detail place: what is wrong; what to do
/// @param instance path of the request
/// @param requestId for asking the operator about it
/// @param parameter the parameter that it is about
/// @param suggestions names that may have been meant, nearest first
/// @param known names or values that are accepted, when they are few
/// @param availableLocales tags of the languages that exist
/// @param replacedBy ids of the steps that stand in the place of one that is gone
/// @param files what is wrong with which file
@Serdeable
@Schema(name = "Problem")
record ProblemView(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String requestId,
    Optional<String> parameter,
    List<String> suggestions,
    List<String> known,
    List<String> availableLocales,
    List<String> replacedBy,
    List<ProblemInFile> files) {}
