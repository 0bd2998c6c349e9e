package lockstep.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;

/// Does the same with many documents, several at a time.
final class Workers {
  // A recursive parser at the deepest nesting that is let through needs about 1 MB; real documents
  // far less.
  static final long STACK_BYTES = 16L * 1024 * 1024;

  private Workers() {}

  /// What the work gives, in its order. Within a pool of threads as many do it as that has, else as many as there are processors.
  ///
  /// @param name of the threads
  static <T> List<T> all(String name, List<Callable<T>> work) {
    int threads =
        ForkJoinTask.inForkJoinPool()
            ? ForkJoinTask.getPool().getParallelism()
            : Math.max(1, Runtime.getRuntime().availableProcessors());
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, task -> new Thread(null, task, name, STACK_BYTES))) {
      List<T> done = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(work)) {
        done.add(future.get());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted at work on the content", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("work on the content failed", e.getCause());
    }
  }
}
