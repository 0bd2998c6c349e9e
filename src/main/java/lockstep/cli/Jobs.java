package lockstep.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/// Does work that uses several threads with as many as are wanted.
final class Jobs {
  /// No machine has more processors to gain from.
  static final int MOST = 1000;

  private Jobs() {}

  /// What the work gives. All that it does at a time is done by a pool of so many threads.
  static <T> T run(int threads, Callable<T> work) {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(work).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted at work", e);
    } catch (ExecutionException e) {
      throw cause(e);
    }
  }

  private static RuntimeException cause(Throwable e) {
    Throwable cause = e.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known
        ? known
        : new IllegalStateException("work failed", cause);
  }
}
