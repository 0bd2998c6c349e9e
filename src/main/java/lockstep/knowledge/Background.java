package lockstep.knowledge;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Something that is made while other work goes on.
final class Background<T> {
  private final FutureTask<T> task;

  private Background(FutureTask<T> task) {
    this.task = task;
  }

  /// Begins to make it.
  ///
  /// @param name of the thread
  static <T> Background<T> of(String name, Supplier<T> maker) {
    FutureTask<T> task = new FutureTask<>(maker::get);
    Thread.ofPlatform().name(name).daemon().start(task);
    return new Background<>(task);
  }

  /// Waits until it is made.
  ///
  /// @throws RuntimeException that making it ended with
  T get() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted at work on the content", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      throw new IllegalStateException("work on the content failed", e.getCause());
    }
  }
}
