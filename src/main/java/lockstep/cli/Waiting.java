package lockstep.cli;

/// Says every second that work goes on which cannot say how far it is, until it is closed.
final class Waiting implements AutoCloseable {
  private static final long SECOND = 1000;

  private final ProgressLine line;
  private final Thread ticks;

  /// @param stage what is being done, e.g. `comparing`
  Waiting(ProgressLine line, String stage) {
    this.line = line;
    this.ticks = Thread.ofVirtual().start(() -> tick(line, stage));
  }

  private static void tick(ProgressLine line, String stage) {
    try {
      for (long seconds = 1; true; seconds++) {
        Thread.sleep(SECOND);
        line.still(stage, seconds);
      }
    } catch (InterruptedException _) {
      // The work is done.
    }
  }

  /// Wipes the line.
  @Override
  public void close() {
    ticks.interrupt();
    try {
      ticks.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    line.close();
  }
}
