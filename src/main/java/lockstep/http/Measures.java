package lockstep.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import lockstep.check.Rules;
import lockstep.check.State;
import lockstep.knowledge.Freshness;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Knowledge;
import lockstep.knowledge.VersionSummary;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;

/// What an operator can measure beside the framework's own figures. Labels are locales, states and rules, never
/// ids or words of a reader.
@Singleton
final class Measures {
  private final MeterRegistry registry;
  private final Knowledge knowledge;
  private final Locales locales;
  private final MultiGauge documents;
  private final MultiGauge findings;
  private final Timer searches;

  Measures(MeterRegistry registry, Knowledge knowledge, Locales locales) {
    this.registry = registry;
    this.knowledge = knowledge;
    this.locales = locales;
    this.documents =
        MultiGauge.builder("lockstep.documents")
            .description("Documents served, by locale and state")
            .register(registry);
    this.findings =
        MultiGauge.builder("lockstep.findings")
            .description("Findings without suppressed ones, by rule")
            .register(registry);
    gauge(
        "lockstep.build.seconds",
        "Time of the last build",
        generation -> generation.report().took().toMillis() / 1000.0);
    gauge(
        "lockstep.quarantined.files",
        "Files that are not served",
        generation -> generation.report().quarantined().size());
    this.searches =
        Timer.builder("lockstep.search")
            .description("Time that searches take, without writing the answer")
            .serviceLevelObjectives(
                LongStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500)
                    .mapToObj(Duration::ofMillis)
                    .toArray(Duration[]::new))
            .register(registry);
    locales
        .all()
        .forEach(
            locale -> {
              fallbacks(locale.tag());
              withoutResult(locale.tag());
            });
  }

  private void gauge(String name, String description, ToDoubleFunction<Generation> value) {
    Gauge.builder(
            name,
            knowledge,
            known -> known.current().stream().mapToDouble(value).findFirst().orElse(0))
        .description(description)
        .register(registry);
  }

  /// Another language than the wanted one was served.
  void countFallback(String requested) {
    String locale = locales.find(requested).map(LocaleData::tag).orElse("other");
    fallbacks(locale).increment();
  }

  private Counter fallbacks(String locale) {
    return Counter.builder("lockstep.fallbacks")
        .description("Answers in another language than the wanted one, by the wanted one")
        .tag("locale", locale)
        .register(registry);
  }

  /// Searches, and keeps how long it took.
  <T> T timeSearch(Supplier<T> search) {
    return searches.record(search);
  }

  /// Nothing was found in the wanted language.
  ///
  /// @param locale its tag
  void countSearchWithoutResult(String locale) {
    withoutResult(locale).increment();
  }

  private Counter withoutResult(String locale) {
    return Counter.builder("lockstep.search.without.result")
        .description("Searches that found nothing in the wanted language, by that language")
        .tag("locale", locale)
        .register(registry);
  }

  /// Brings the figures up to date that are not read when they are asked for.
  void refresh() {
    Map<Tags, Integer> counts = counts();
    Map<Tags, Integer> byRule = counts();
    Rules.ids().forEach(rule -> byRule.put(Tags.of("rule", rule), 0));
    knowledge
        .current()
        .ifPresent(
            generation ->
                generation
                    .procedures()
                    .summaries()
                    .forEach(summary -> counts.merge(tags(generation, summary), 1, Integer::sum)));
    knowledge.current().stream()
        .flatMap(generation -> generation.checks().findings().stream())
        .filter(finding -> !(finding.state() instanceof State.Suppressed))
        .forEach(finding -> byRule.merge(Tags.of("rule", finding.rule()), 1, Integer::sum));
    register(documents, counts);
    register(findings, byRule);
  }

  private static Map<Tags, Integer> counts() {
    return new TreeMap<>(Comparator.comparing(Tags::toString));
  }

  private static void register(MultiGauge gauge, Map<Tags, Integer> counts) {
    gauge.register(
        counts.entrySet().stream()
            .map(entry -> MultiGauge.Row.of(entry.getKey(), entry.getValue()))
            .toList(),
        true);
  }

  private static Tags tags(Generation generation, VersionSummary summary) {
    Freshness freshness = generation.freshness(summary.procedure(), summary.locale());
    return Tags.of("locale", summary.locale(), "state", freshness.state().id());
  }
}
