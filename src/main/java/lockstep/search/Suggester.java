package lockstep.search;

import java.util.List;

record Suggester(Engine engine) {
  List<Suggestion> suggest(String typed, String locale, int limit) {
    return List.of();
  }
}
