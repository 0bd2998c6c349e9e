package lockstep.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lockstep.align.Alignment;
import lockstep.align.Row;
import lockstep.check.Subject;
import lockstep.procedure.ActorClaim;
import lockstep.procedure.Block;
import lockstep.procedure.Mention;
import lockstep.procedure.Procedure;
import lockstep.procedure.Step;
import lockstep.procedure.Version;

/// What a version does not say of roles and actors and its siblings do, at places that surely correspond.
public final class Siblings {
  // Of such links hardly any is wrong; a wrong role is worse than none.
  private static final double SURE = 0.8;

  private final Version version;
  private List<Role> roles;
  private final Map<Integer, Claims> claims = new HashMap<>();

  private Siblings(Version version) {
    this.version = version;
    this.roles = version.roles().stream().map(role -> new Role(role, Optional.empty())).toList();
  }

  /// A required role.
  ///
  /// @param from tag of the sibling that says it; empty where the version itself does
  public record Role(Mention mention, Optional<String> from) {}

  /// Who carries a step out, as a sibling says.
  ///
  /// @param from tag of the sibling
  public record Claims(String from, List<ActorClaim> actors) {
    public Claims {
      actors = List.copyOf(actors);
    }
  }

  /// Asks the siblings of a version, its reference first.
  public static Siblings of(Generation generation, Procedure procedure, Version version) {
    Siblings siblings = new Siblings(version);
    Comparisons comparisons = generation.checks().comparisons();
    Optional<Subject> subject = comparisons.subject(procedure, version.locale());
    Set<String> order = new LinkedHashSet<>();
    subject
        .flatMap(one -> comparisons.reference(procedure, one))
        .ifPresent(reference -> order.add(reference.locale()));
    order.addAll(procedure.locales());
    order.remove(version.locale());
    for (String locale : order) {
      comparisons
          .subject(procedure, locale)
          .filter(sibling -> siblings.mayLearnFrom(sibling.version().orElseThrow()))
          .ifPresent(
              sibling ->
                  siblings.learn(comparisons.pair(subject.orElseThrow(), sibling).alignment()));
    }
    return siblings;
  }

  /// Required roles, those that only a sibling says too.
  public List<Role> roles() {
    return roles;
  }

  /// Who carries a step out, where only a sibling says it.
  public Optional<Claims> of(Step step) {
    return Optional.ofNullable(claims.get(step.block().index()));
  }

  /// Ids of the actors of all steps with the sibling that says it, empty where the version itself does, in the order of the steps.
  public Map<String, Optional<String>> actors() {
    Map<String, Optional<String>> actors = new LinkedHashMap<>();
    version.actors().forEach(actor -> actors.put(actor, Optional.empty()));
    version
        .steps()
        .flatMap(step -> of(step).stream())
        .forEach(
            claim ->
                claim
                    .actors()
                    .forEach(one -> actors.putIfAbsent(one.actor(), Optional.of(claim.from()))));
    return actors;
  }

  private boolean lacksRoles() {
    return roles.isEmpty() || roles.stream().anyMatch(role -> role.mention().id().isEmpty());
  }

  private boolean mayLearnFrom(Version sibling) {
    return lacksRoles() && sibling.roles().stream().anyMatch(role -> role.id().isPresent())
        || version.steps().anyMatch(this::lacksActors) && !sibling.actors().isEmpty();
  }

  private boolean lacksActors(Step step) {
    return step.actors().isEmpty() && !claims.containsKey(step.block().index());
  }

  private void learn(Alignment alignment) {
    String from = alignment.right().locale();
    Map<Integer, Step> theirs = new HashMap<>();
    alignment.right().steps().forEach(step -> theirs.put(step.block().index(), step));
    Map<Integer, Block> partners = new HashMap<>();
    alignment.rows().stream()
        .filter(Siblings::isSure)
        .forEach(row -> partners.put(row.left().orElseThrow().index(), row.right().orElseThrow()));
    version
        .steps()
        .filter(this::lacksActors)
        .forEach(
            step ->
                Stream.ofNullable(partners.get(step.block().index()))
                    .flatMap(block -> Stream.ofNullable(theirs.get(block.index())))
                    .filter(one -> !one.actors().isEmpty())
                    .forEach(
                        one -> claims.put(step.block().index(), new Claims(from, one.actors()))));
    learnRoles(alignment.right(), from, partners);
  }

  private static boolean isSure(Row row) {
    return row.isOneToOne() && row.confidence() >= SURE;
  }

  private void learnRoles(Version sibling, String from, Map<Integer, Block> partners) {
    List<Mention> theirs = sibling.roles().stream().filter(role -> role.id().isPresent()).toList();
    if (theirs.isEmpty() || !lacksRoles()) {
      return;
    }
    Optional<Block> there = blockOf(sibling, theirs.getFirst());
    if (roles.isEmpty()) {
      boolean around =
          there
              .filter(
                  block ->
                      partners.values().stream()
                          .anyMatch(one -> Math.abs(one.index() - block.index()) == 1))
              .isPresent();
      if (around) {
        roles = theirs.stream().map(role -> new Role(role, Optional.of(from))).toList();
      }
      return;
    }
    boolean aligned =
        blockOf(version, version.roles().getFirst())
            .flatMap(block -> Optional.ofNullable(partners.get(block.index())))
            .filter(block -> there.filter(one -> one.index() == block.index()).isPresent())
            .isPresent();
    if (aligned && sibling.roles().size() == roles.size()) {
      roles = mended(sibling, from);
    }
  }

  private List<Role> mended(Version sibling, String from) {
    List<Role> mended = new ArrayList<>();
    for (int n = 0; n < roles.size(); n++) {
      Mention own = roles.get(n).mention();
      Mention other = sibling.roles().get(n);
      boolean damaged = own.id().isEmpty() && other.id().isPresent();
      mended.add(
          damaged
              ? new Role(new Mention(other.id(), own.text(), own.span()), Optional.of(from))
              : roles.get(n));
    }
    return mended;
  }

  private static Optional<Block> blockOf(Version version, Mention mention) {
    int line = mention.span().line();
    return version.blocks().stream()
        .filter(block -> block.span().line() <= line && line <= block.span().endLine())
        .findFirst();
  }
}
