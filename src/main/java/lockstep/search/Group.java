package lockstep.search;

import java.util.List;

/// What stands for one word that is asked for: the best of its ways counts.
record Group(List<Way> ways) {
  Group {
    ways = List.copyOf(ways);
  }
}
