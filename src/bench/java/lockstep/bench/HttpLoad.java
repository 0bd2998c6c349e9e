package lockstep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Asks a server for the same mix of paths over several connections.
///
/// @param requests what is asked, in turns
/// @param connections how many at once
record HttpLoad(URI server, List<byte[]> requests, int connections) {
  HttpLoad {
    requests = List.copyOf(requests);
  }

  /// What some asking gave.
  ///
  /// @param nanos how long each answer took, sorted; from the time at which it was due
  /// @param failed answers that were not 200
  record Result(long[] nanos, int failed, double seconds) {
    double perSecond() {
      return nanos.length / seconds;
    }

    /// Milliseconds that so many of a hundred answers took at most.
    double percentile(double percent) {
      return nanos[(int) Math.min(nanos.length - 1, Math.ceil(nanos.length * percent / 100))] / 1e6;
    }
  }

  /// Asks as fast as answers come.
  Result saturate(double seconds) throws InterruptedException {
    return run(seconds, 0);
  }

  /// Asks at a rate, whether answers come or not.
  Result at(double perSecond, double seconds) throws InterruptedException {
    return run(seconds, perSecond);
  }

  private Result run(double seconds, double perSecond) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    List<Future<Worked>> all = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(connections)) {
      for (int i = 0; i < connections; i++) {
        all.add(workers.submit(() -> work(next, start, end, perSecond)));
      }
    }
    double took = (System.nanoTime() - start) / 1e9;
    long[] nanos = new long[0];
    int failed = 0;
    for (Future<Worked> one : all) {
      if (one.state() == Future.State.FAILED) {
        throw new IllegalStateException(server + " could not be asked", one.exceptionNow());
      }
      Worked worked = one.resultNow();
      nanos = Arrays.copyOf(nanos, nanos.length + worked.nanos.length);
      System.arraycopy(
          worked.nanos, 0, nanos, nanos.length - worked.nanos.length, worked.nanos.length);
      failed += worked.failed;
    }
    Arrays.sort(nanos);
    return new Result(nanos, failed, took);
  }

  /// What one connection saw.
  private record Worked(long[] nanos, int failed) {}

  private Worked work(AtomicInteger next, long start, long end, double perSecond) {
    long[] nanos = new long[1024];
    int count = 0;
    int failed = 0;
    try (Connection connection = new Connection(server)) {
      while (true) {
        int number = next.getAndIncrement();
        long due = perSecond > 0 ? start + (long) (number / perSecond * 1e9) : System.nanoTime();
        if (due >= end) {
          break;
        }
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        if (connection.ask(requests.get(number % requests.size())) != 200) {
          failed++;
        }
        if (count == nanos.length) {
          nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = System.nanoTime() - due;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Worked(Arrays.copyOf(nanos, count), failed);
  }
}
