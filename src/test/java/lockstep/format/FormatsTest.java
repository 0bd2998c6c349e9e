package lockstep.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.source.Complaint;
import org.junit.jupiter.api.Test;

/// JSON, YAML and TSV as the program reads and writes them.
final class FormatsTest {
  @Test
  void scalarsStayAsWritten() {
    Yaml yaml = Yaml.parse("date: 09/27/2021\nno: no\nnumber: 007\nquoted: \"a: b\"\nempty:\n");
    assertThat(yaml.complaints()).isEmpty();
    assertThat(yaml.text("date")).contains("09/27/2021");
    assertThat(yaml.text("no")).contains("no");
    assertThat(yaml.text("number")).contains("007");
    assertThat(yaml.text("quoted")).contains("a: b");
    assertThat(yaml.text("empty")).isEmpty();
    assertThat(yaml.text("missing")).isEmpty();
  }

  @Test
  void aKeyMayHoldOneTextOrSeveral() {
    Yaml yaml = Yaml.parse("one: a\nmany: [b, c]\ninner:\n  deep: d\n");
    assertThat(yaml.texts("one")).containsExactly("a");
    assertThat(yaml.texts("many")).containsExactly("b", "c");
    assertThat(yaml.texts("missing")).isEmpty();
    assertThat(yaml.text("many")).isEmpty();
    assertThat(yaml.at("inner").text("deep")).contains("d");
    assertThat(yaml.at("one").values()).isEmpty();
  }

  @Test
  void theFirstOfTwoEqualKeysCounts() {
    Yaml yaml = Yaml.parse("a: 1\nb: 2\na: 3\n");
    assertThat(yaml.text("a")).contains("1");
    assertThat(yaml.complaints())
        .containsExactly(
            new Complaint(
                "duplicate-key", 3, 1, "the key a stands twice, the first one counts; delete one"));
  }

  @Test
  void whatIsNoMappingIsAComplaint() {
    assertThat(Yaml.parse("- a\n").complaints())
        .containsExactly(
            new Complaint(
                "bad-yaml", 1, 1, "no `key: value` lines; write one key and its value a line"));
    assertThat(Yaml.parse("a: b: c\n").complaints())
        .singleElement()
        .satisfies(
            complaint -> {
              assertThat(complaint.code()).isEqualTo("bad-yaml");
              assertThat(complaint.line()).isEqualTo(1);
              assertThat(complaint.column()).isEqualTo(5);
            });
    assertThat(Yaml.parse("").values()).isEmpty();
    assertThat(Yaml.parse("").complaints()).isEmpty();
  }

  @Test
  void aliasesCannotBlowUp() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(Yaml.parse(bomb.toString()).complaints()).isNotEmpty();
  }

  @Test
  void blankLinesAndCommentsOfATableArePassedOver() {
    List<Tsv.Row> rows = Tsv.parse("# names\n\nid\tlabel\r\na\t One \n\nb\n");
    assertThat(rows).extracting(Tsv.Row::line).containsExactly(4, 6);
    assertThat(rows).extracting(row -> row.cell("label")).containsExactly("One", "");
    assertThatThrownBy(() -> rows.getFirst().cell("forms")).hasMessage("line 4: no column forms");
  }

  @Test
  void aRowWithTooManyCellsIsNamed() {
    assertThatThrownBy(() -> Tsv.parse("id\tlabel\na\tb\tc\n"))
        .hasMessage("2: 3 cells under 2 heads; remove a tab");
  }

  @Test
  void jsonKeepsTheOrderOfKeys() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("z", 1);
    tree.put("a", Arrays.asList("x", null, true, 2.5, 3L));
    tree.put("some", Optional.of("é\n"));
    tree.put("none", Optional.empty());
    tree.put("empty", List.of());
    tree.put("bare", Map.of());
    String json =
        """
        {
          "z": 1,
          "a": [
            "x",
            null,
            true,
            2.5,
            3
          ],
          "some": "é\\n",
          "none": null,
          "empty": [],
          "bare": {}
        }
        """;
    assertThat(Json.pretty(tree)).isEqualTo(json);
    assertThat(Json.indented(json.replace("\n", ""))).isEqualTo(json);
  }

  @Test
  void whatIsNoJsonIsSaid() {
    assertThatThrownBy(() -> Json.pretty(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.indented("{")).hasMessageStartingWith("no JSON: ");
  }
}
