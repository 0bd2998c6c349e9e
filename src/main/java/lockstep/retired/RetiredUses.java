package lockstep.retired;

import java.util.List;
import java.util.Optional;
import lockstep.markdown.Reading;
import lockstep.source.SourceText;

/// The uses in one document, looked for once when somebody asks first. Safe for use by several threads.
public final class RetiredUses {
  /// The uses in a document that says nothing.
  public static final RetiredUses NONE = new RetiredUses(Optional.empty());

  private Optional<Unread> unread;
  private List<RetiredUse> uses = List.of();

  private RetiredUses(Optional<Unread> unread) {
    this.unread = unread;
  }

  private record Unread(Retirements retirements, SourceText text, Reading reading) {}

  /// The uses in a document.
  ///
  /// @param text that it was read from
  public static RetiredUses in(SourceText text, Reading reading, Retirements retirements) {
    return new RetiredUses(Optional.of(new Unread(retirements, text, reading)));
  }

  /// The uses by place, legitimate mentions too.
  public synchronized List<RetiredUse> all() {
    if (unread.isPresent()) {
      Unread document = unread.orElseThrow();
      uses = document.retirements().scanner().scan(document.text(), document.reading());
      unread = Optional.empty();
    }
    return uses;
  }
}
