package lockstep.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lockstep.format.Yaml;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.util.ClasspathResourceLoader;

/// A chain of token filters as a locale's `analysis.yml` names it.
///
/// @param steps the filters by their names, with their settings, in order
record Chain(List<Step> steps) {
  /// A filter.
  ///
  /// @param name as Lucene's factories are called, e.g. `snowballPorter`
  record Step(String name, Map<String, String> settings) {}

  Chain {
    steps = List.copyOf(steps);
  }

  /// The chain at a key; without steps where nothing is said.
  static Chain of(Yaml yaml, String key) {
    return yaml.values().get(key) instanceof List<?> list
        ? new Chain(list.stream().map(Chain::step).toList())
        : new Chain(List.of());
  }

  private static Step step(Object written) {
    if (written instanceof Map<?, ?> map && map.size() == 1) {
      var entry = map.entrySet().iterator().next();
      Map<String, String> settings = new HashMap<>();
      if (entry.getValue() instanceof Map<?, ?> values) {
        values.forEach((name, value) -> settings.put(String.valueOf(name), String.valueOf(value)));
      }
      return new Step(String.valueOf(entry.getKey()), settings);
    }
    return new Step(String.valueOf(written), Map.of());
  }

  /// This chain and another after it.
  Chain then(Chain next) {
    return new Chain(java.util.stream.Stream.concat(steps.stream(), next.steps.stream()).toList());
  }

  private static void add(CustomAnalyzer.Builder builder, Step step) throws IOException {
    try {
      builder.addTokenFilter(step.name(), new HashMap<>(step.settings()));
    } catch (IOException e) {
      throw e;
    } catch (RuntimeException e) {
      // Factories end in exceptions of every kind where a setting names what there is not.
      throw new IllegalArgumentException(
          step.name() + " " + step.settings() + ": " + e.getMessage(), e);
    }
  }

  /// An analyzer of it.
  ///
  /// @param tokenizer `standard`, or `keyword` for a text that is one word
  /// @throws IllegalArgumentException when Lucene knows no such filter or setting; names it
  Analyzer analyzer(String tokenizer) {
    try {
      var builder =
          CustomAnalyzer.builder(new ClasspathResourceLoader(Chain.class.getClassLoader()))
              .withTokenizer(tokenizer)
              .withPositionIncrementGap(Analysis.GAP)
              .withOffsetGap(1);
      for (Step step : steps) {
        add(builder, step);
      }
      CustomAnalyzer chain = builder.build();
      return new AnalyzerWrapper(Analyzer.GLOBAL_REUSE_STRATEGY) {
        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
          return chain;
        }

        @Override
        protected TokenStreamComponents wrapComponents(
            String field, TokenStreamComponents components) {
          return new TokenStreamComponents(
              components.getSource(), new Closed(components.getTokenStream()));
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
