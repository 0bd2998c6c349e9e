package lockstep.retired;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The hash tables of a page's code, by variable: `$p = @{ Name = "x" }` and `$p.Name = "x"`. Each text is read once.
final class HashTables {
  private static final Pattern KEY =
      Pattern.compile("(?:^|[{;\\n])\\s*['\"]?([A-Za-z]\\w*)['\"]?\\s*=");
  private static final Pattern TABLE =
      Pattern.compile(
          "\\$(\\w+)\\s*=\\s*(?:\\[ordered\\]\\s*)?@\\{([^}]{0,2000})\\}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MEMBER = Pattern.compile("\\$(\\w+)\\.([A-Za-z]\\w*)\\s*=");
  // No command has more parameters.
  private static final int MOST = 100;

  private final Map<String, Set<String>> keys = new HashMap<>();
  private final Set<Passage> read = Collections.newSetFromMap(new IdentityHashMap<>());

  /// Reads a text, once however often it is given.
  void add(Passage passage) {
    if (!read.add(passage)) {
      return;
    }
    Matcher tables = TABLE.matcher(passage.text());
    while (tables.find()) {
      Matcher key = KEY.matcher(tables.group(2));
      while (key.find()) {
        note(tables.group(1), key.group(1));
      }
    }
    Matcher members = MEMBER.matcher(passage.text());
    while (members.find()) {
      note(members.group(1), members.group(2));
    }
  }

  private void note(String variable, String key) {
    Set<String> known =
        keys.computeIfAbsent(variable.toLowerCase(Locale.ROOT), _ -> new LinkedHashSet<>());
    if (known.size() < MOST) {
      known.add("-" + key);
    }
  }

  /// The keys of a variable, as parameters.
  List<String> keysOf(String variable) {
    return List.copyOf(keys.getOrDefault(variable.toLowerCase(Locale.ROOT), Set.of()));
  }
}
