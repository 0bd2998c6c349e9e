package lockstep.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import lockstep.knowledge.Progress;

/// Shows how far a build is when it takes long: one line that is written over where somebody watches, else a line now and then. Safe
/// for use by several threads.
final class ProgressLine implements Progress, AutoCloseable {
  // Shorter work needs no word.
  private static final Duration SILENT = Duration.ofMillis(500);
  private static final Duration REDRAW = Duration.ofMillis(100);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  // Until the next build.
  private static final Duration NEVER = Duration.ofDays(10_000);
  private static final int BAR = 20;

  private final PrintWriter err;
  private final boolean watched;
  private final LongSupplier nanos;
  private long next;
  private boolean first = true;
  private int drawn;

  /// @param watched whether the line can be written over
  /// @param nanos the clock, in nanoseconds
  ProgressLine(PrintWriter err, boolean watched, LongSupplier nanos) {
    this.err = err;
    this.watched = watched;
    this.nanos = nanos;
    this.next = start();
  }

  @Override
  public synchronized void at(String stage, int done, int total) {
    // A later build begins with its first file; files of several threads may come in any order.
    if (done == 1 && !first) {
      next = start();
    }
    first = false;
    if (next - nanos.getAsLong() <= 0) {
      show(stage, done, total);
    }
    if (done == total) {
      close();
      next = nanos.getAsLong() + NEVER.toNanos();
    }
  }

  /// Work goes on that cannot say how far it is.
  ///
  /// @param seconds since it began
  synchronized void still(String stage, long seconds) {
    String line = stage + " … " + seconds + " s";
    if (watched) {
      draw(line);
    } else if (seconds % BETWEEN_LINES.toSeconds() == 0) {
      err.println(line);
      err.flush();
    }
  }

  private long start() {
    return nanos.getAsLong() + (watched ? SILENT : BETWEEN_LINES).toNanos();
  }

  private void show(String stage, int done, int total) {
    next = nanos.getAsLong() + (watched ? REDRAW : BETWEEN_LINES).toNanos();
    String line = stage + " " + done + "/" + total;
    if (!watched) {
      err.println(line);
      err.flush();
      return;
    }
    int full = total == 0 ? BAR : (int) ((long) done * BAR / total);
    draw(line + " " + "▓".repeat(full) + "░".repeat(BAR - full));
  }

  private void draw(String line) {
    err.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
    err.flush();
    drawn = line.length();
  }

  /// Wipes the line.
  @Override
  public synchronized void close() {
    if (drawn > 0) {
      draw("");
      err.print("\r");
      err.flush();
      drawn = 0;
    }
  }
}
