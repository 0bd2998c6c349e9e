package lockstep.retired;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

  /// @param scan looks for the uses
  private record Unread(Supplier<List<RetiredUse>> scan) {}

  /// The uses in a document.
  ///
  /// @param text that it was read from
  public static RetiredUses in(SourceText text, Reading reading, Retirements retirements) {
    return of(() -> retirements.scanner().scan(text, reading));
  }

  /// The uses in a text that is no Markdown.
  public static RetiredUses in(
      SourceText text, RetiredScanner.TextKind kind, Retirements retirements) {
    return of(() -> retirements.scanner().scanText(text, kind));
  }

  /// Uses that are known already.
  ///
  /// @param uses by place
  public static RetiredUses of(List<RetiredUse> uses) {
    RetiredUses known = new RetiredUses(Optional.empty());
    known.uses = List.copyOf(uses);
    return known;
  }

  private static RetiredUses of(Supplier<List<RetiredUse>> scan) {
    return new RetiredUses(Optional.of(new Unread(scan)));
  }

  /// The uses by place, legitimate mentions too.
  public synchronized List<RetiredUse> all() {
    if (unread.isPresent()) {
      uses = unread.orElseThrow().scan().get();
      unread = Optional.empty();
    }
    return uses;
  }
}
