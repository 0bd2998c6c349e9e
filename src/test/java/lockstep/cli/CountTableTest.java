package lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Counts stay within the screen.
final class CountTableTest {
  @Test
  void columnsAreAlignedAndMissingCountsAreZero() {
    SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
    counts.put("sv", new TreeMap<>(Map.of("steps", 1_234_567L)));
    counts.put("en", new TreeMap<>(Map.of("steps", 7L, "notes", 3L)));
    assertThat(CountTable.of(counts))
        .isEqualTo(
            """
                        en       sv
            notes        3        0
            steps        7  1234567
            """);
  }

  @Test
  void manyLocalesGoIntoSeveralTables() {
    SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
    for (int i = 10; i < 40; i++) {
      counts.put("x" + i, new TreeMap<>(Map.of("blocks with source text", 1L)));
    }
    String table = CountTable.of(counts);
    assertThat(table.lines()).allMatch(line -> line.length() <= 100);
    assertThat(table).contains("x10", "x39");
  }
}
