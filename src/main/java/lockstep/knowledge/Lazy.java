package lockstep.knowledge;

import java.util.Optional;
import java.util.function.Supplier;

/// A value that is made once, when somebody asks first. Safe for use by several threads.
final class Lazy<T> {
  private final Supplier<T> maker;
  private volatile Optional<T> made = Optional.empty();

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    Optional<T> known = made;
    if (known.isEmpty()) {
      synchronized (this) {
        known = made;
        if (known.isEmpty()) {
          known = Optional.of(maker.get());
          made = known;
        }
      }
    }
    return known.orElseThrow();
  }
}
