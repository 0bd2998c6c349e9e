package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import lockstep.procedure.Block;

/// A link as answers show it.
///
/// @param target as written; `null` where following it could run or load something
/// @param kind `document`, `anchor`, `site`, `web`, `tab` or `other`
@Serdeable
@Schema(name = "Link")
record LinkView(String text, Optional<String> target, String kind) {
  static LinkView of(Block.Link link) {
    return new LinkView(link.text(), LinkTargets.safe(link.target()), link.kind().id());
  }
}
