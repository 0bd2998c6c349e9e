package lockstep.knowledge;

import java.util.regex.Pattern;
import lockstep.procedure.DocumentKind;

/// A path pattern whose documents are of one kind.
///
/// @param glob `**` for any folders (none too), `*` for any characters within a name; case does not count
public record KindPattern(String glob, DocumentKind kind) {
  /// Whether a path, `/` between folders, matches.
  public boolean matches(String path) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (glob.charAt(i) == '*') {
        regex.append("[^/]*");
      } else {
        regex.append(Pattern.quote(glob.substring(i, i + 1)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE).matcher(path).matches();
  }
}
