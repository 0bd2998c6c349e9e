package lockstep.export;

import java.util.List;
import lockstep.knowledge.Freshness;
import lockstep.knowledge.Generation;
import lockstep.knowledge.VersionSummary;
import lockstep.retired.Retirement;
import lockstep.retired.RetirementCatalogue;
import lockstep.search.Found;
import lockstep.search.SearchAnswer;

/// What was found, with what a reader has to know of each version before opening it.
///
/// @param items in wanted languages, best first
/// @param otherItems in other languages, best first
/// @param retired the catalogue's entries of what the query names
public record SearchResults(
    SearchAnswer answer, List<Item> items, List<Item> otherItems, List<Retirement> retired) {
  public SearchResults {
    items = List.copyOf(items);
    otherItems = List.copyOf(otherItems);
    retired = List.copyOf(retired);
  }

  /// A version that was found.
  ///
  /// @param siblings the other versions of its procedure, by locale
  public record Item(
      Found found, VersionSummary summary, VersionTable.Standing standing, List<Sibling> siblings) {
    public Item {
      siblings = List.copyOf(siblings);
    }
  }

  /// Another version of the procedure.
  public record Sibling(String locale, Freshness.State state) {}

  /// @param versions those of the generation that was searched
  public static SearchResults of(
      SearchAnswer answer, Generation generation, VersionTable versions) {
    RetirementCatalogue catalogue = generation.checks().retirements().catalogue();
    return new SearchResults(
        answer,
        answer.items().stream().map(found -> item(found, versions)).toList(),
        answer.otherItems().stream().map(found -> item(found, versions)).toList(),
        answer.retired().stream().flatMap(name -> catalogue.entry(name).stream()).toList());
  }

  private static Item item(Found found, VersionTable versions) {
    List<VersionSummary> all = versions.versions(found.procedure());
    VersionSummary summary =
        all.stream()
            .filter(version -> version.locale().equals(found.locale()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        found.procedure() + " in " + found.locale() + " is found and not served"));
    List<Sibling> siblings =
        all.stream()
            .filter(version -> !version.locale().equals(found.locale()))
            .map(version -> new Sibling(version.locale(), versions.standing(version).state()))
            .toList();
    return new Item(found, summary, versions.standing(summary), siblings);
  }
}
