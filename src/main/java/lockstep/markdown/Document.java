package lockstep.markdown;

import java.util.List;

/// The tree of one document in one language.
///
/// @param children blocks in reading order
public record Document(List<Node> children) {
  public Document {
    children = List.copyOf(children);
  }
}
