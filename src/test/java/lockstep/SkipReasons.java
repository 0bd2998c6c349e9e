package lockstep;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Says at the end of a run what was left out and why, one line a reason.
///
/// JUnit makes it by name (`META-INF/services`), so it is public.
public final class SkipReasons implements TestExecutionListener {
  private final Map<String, Integer> countByReason = new TreeMap<>();

  /// A listener that has seen nothing yet.
  public SkipReasons() {}

  @Override
  public synchronized void executionSkipped(TestIdentifier test, String reason) {
    countByReason.merge(reason, 1, Integer::sum);
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() != TestExecutionResult.Status.ABORTED) return;
    var reason = result.getThrowable().map(Throwable::getMessage).orElse("no reason given");
    countByReason.merge(reason, 1, Integer::sum);
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan plan) {
    countByReason.forEach(
        (reason, count) -> System.out.printf("Left out: %d x %s%n", count, reason));
    countByReason.clear();
  }
}
