package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import lockstep.procedure.Block;

/// A link as answers show it.
///
/// @param kind `document`, `anchor`, `site`, `web`, `tab` or `other`
@Serdeable
@Schema(name = "Link")
record LinkView(String text, String target, String kind) {
  static LinkView of(Block.Link link) {
    return new LinkView(link.text(), link.target(), link.kind().id());
  }
}
