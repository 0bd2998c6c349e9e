package lockstep.analysis;

import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/// The analyses of several languages together.
public final class Analyses {
  private Analyses() {}

  /// What cuts each field in its own language.
  ///
  /// @param byLocale by tag
  /// @param localeOf tag of the language of a field
  public static Analyzer indexing(
      Map<String, Analysis> byLocale, Function<String, String> localeOf) {
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return byLocale.get(localeOf.apply(field)).indexing();
      }
    };
  }
}
