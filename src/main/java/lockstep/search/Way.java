package lockstep.search;

import java.util.List;

/// One way in which what is asked for may stand in a version.
sealed interface Way {
  /// How much it counts, above 0.
  float weight();

  /// A form in a field; the rarer it is, the more it counts.
  record Term(String field, String form, float weight) implements Way {}

  /// A form in a field, which counts the same however rare it is.
  record Flat(String field, String form, float weight) implements Way {}

  /// Forms near each other, in their order.
  ///
  /// @param words the forms of each word, any of which will do
  /// @param slop how far words may be from their places in all
  record Near(String field, List<List<String>> words, int slop, float weight) implements Way {
    public Near {
      words = words.stream().map(List::copyOf).toList();
    }
  }

  /// What a word of another language may stand for: counted together, each as sure as its own weight says, in (0, 1].
  record Together(String field, List<Sure> forms, float weight) implements Way {
    public Together {
      forms = List.copyOf(forms);
    }
  }

  /// A form and how sure it is, in (0, 1].
  record Sure(String form, float sureness) {}
}
