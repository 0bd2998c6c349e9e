package lockstep.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Counts words as if those that say nothing were not there, so that words are as near to each other in a text as in a query that
/// leaves small words out.
final class Closed extends TokenFilter {
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  Closed(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    step.setPositionIncrement(Math.min(1, step.getPositionIncrement()));
    return true;
  }
}
