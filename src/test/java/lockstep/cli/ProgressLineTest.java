package lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Progress is shown late and seldom.
final class ProgressLineTest {
  private final StringWriter shown = new StringWriter();
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void shortWorkShowsNothing() {
    try (ProgressLine line = line(true)) {
      passed(499);
      line.at("reading", 1, 2);
    }
    assertThat(shown.toString()).isEmpty();
  }

  @Test
  void longWorkIsOneLineWrittenOverAndWipedAtTheEnd() {
    try (ProgressLine line = line(true)) {
      passed(500);
      line.at("reading", 5, 10);
      passed(50);
      line.at("reading", 6, 10);
      passed(50);
      line.at("reading", 10, 10);
    }
    String half = "reading 5/10 ▓▓▓▓▓▓▓▓▓▓░░░░░░░░░░";
    String full = "reading 10/10 ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓";
    assertThat(shown.toString())
        .isEqualTo("\r" + half + "\r" + full + "\r" + " ".repeat(full.length()) + "\r");
  }

  @Test
  void aLaterBuildIsSilentAtFirstToo() {
    try (ProgressLine line = line(true)) {
      line.at("reading", 1, 2);
      line.at("reading", 2, 2);
      passed(60_000);
      line.at("reading", 1, 16);
      passed(499);
      line.at("reading", 8, 16);
      assertThat(shown.toString()).isEmpty();
      passed(1);
      line.at("reading", 16, 16);
      assertThat(shown.toString()).startsWith("\rreading 16/16 ");
    }
  }

  @Test
  void whereNobodyWatchesALineComesEveryTenSeconds() {
    try (ProgressLine line = line(false)) {
      passed(9_999);
      line.at("reading", 1, 3);
      passed(1);
      line.at("reading", 2, 3);
      passed(9_999);
      line.at("reading", 3, 3);
    }
    assertThat(shown.toString().lines()).containsExactly("reading 2/3");
  }

  private ProgressLine line(boolean watched) {
    return new ProgressLine(new PrintWriter(shown), watched, nanos::get);
  }

  private void passed(long milliseconds) {
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
  }

  @Test
  void workThatCannotSayHowFarItIsCountsSeconds() {
    StringWriter watched = new StringWriter();
    ProgressLine line = new ProgressLine(new PrintWriter(watched), true, () -> 0);
    line.still("learning", 3);
    line.close();
    assertThat(watched.toString()).startsWith("\rlearning … 3 s").endsWith("\r");
    StringWriter logged = new StringWriter();
    ProgressLine log = new ProgressLine(new PrintWriter(logged), false, () -> 0);
    log.still("learning", 9);
    log.still("learning", 10);
    assertThat(logged.toString()).isEqualTo("learning … 10 s" + System.lineSeparator());
  }
}
