package lockstep.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/// Teaches the parser that a `:::image ... :::` line is a block of its own, also directly below a line of text.
final class TripleColonBlocks implements Parser.ParserExtension {
  @Override
  public void parserOptions(MutableDataHolder options) {
    // Nothing to set: the directive has no options.
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Factory());
  }

  /// A directive on a line of its own.
  static final class DirectiveBlock extends Block {
    DirectiveBlock(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  private static final class DirectiveParser extends AbstractBlockParser {
    private final DirectiveBlock block;

    DirectiveParser(BasedSequence line) {
      block = new DirectiveBlock(line);
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
      // The block holds its one line from the start.
    }
  }

  private static final class Factory implements CustomBlockParserFactory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new AbstractBlockParserFactory(options) {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
          BasedSequence line = state.getLine();
          int at = state.getNextNonSpaceIndex();
          if (state.getIndent() >= 4
              || at + 2 >= line.length()
              || line.charAt(at) != ':'
              || line.charAt(at + 1) != ':') {
            return BlockStart.none();
          }
          BasedSequence directive = line.subSequence(at).trim();
          if (!TripleColon.isDirective(directive.toString())) {
            return BlockStart.none();
          }
          BlockParser[] parsers = {new DirectiveParser(directive)};
          return BlockStart.of(parsers).atIndex(line.length());
        }
      };
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of();
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
