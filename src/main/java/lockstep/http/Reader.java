package lockstep.http;

import java.util.List;
import lockstep.locale.LocaleData;

/// Who asks.
///
/// @param language the language of messages and labels
/// @param wanted tags in the reader's order, never empty
/// @param negotiated whether `Accept-Language` had a say, or would have had one
record Reader(LocaleData language, List<String> wanted, boolean negotiated) {
  Reader {
    wanted = List.copyOf(wanted);
  }
}
