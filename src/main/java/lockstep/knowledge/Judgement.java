package lockstep.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.check.Finding;

/// What the rules find in a generation, and how its versions stand.
///
/// @param findings all, by place
/// @param standings of the versions that have a reference
record Judgement(List<Finding> findings, SortedMap<VersionKey, Standing> standings) {
  Judgement {
    findings = List.copyOf(findings);
    standings = Collections.unmodifiableSortedMap(new TreeMap<>(standings));
  }
}
