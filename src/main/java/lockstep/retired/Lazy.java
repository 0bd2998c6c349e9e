package lockstep.retired;

import java.util.Optional;
import java.util.function.Supplier;

/// A value made once, when it is first asked for. Safe for use by several threads.
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private volatile Optional<T> made = Optional.empty();

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    Optional<T> value = made;
    if (value.isEmpty()) {
      synchronized (this) {
        if (made.isEmpty()) {
          made = Optional.of(maker.get());
        }
        value = made;
      }
    }
    return value.orElseThrow();
  }
}
