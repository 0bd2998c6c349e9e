package lockstep.http;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Knowledge;
import lockstep.knowledge.Settings;
import lockstep.knowledge.VersionSummary;
import lockstep.locale.LocaleResolution;
import lockstep.procedure.Procedure;
import lockstep.procedure.ProcedureId;

/// Finds what a request names, or ends it with the problem that says what is missing.
@Singleton
final class Lookup {
  // A build takes seconds.
  private static final int RETRY_SECONDS = 2;

  private final Knowledge knowledge;
  private final Settings settings;
  private final Measures measures;

  Lookup(Knowledge knowledge, Settings settings, Measures measures) {
    this.knowledge = knowledge;
    this.settings = settings;
    this.measures = measures;
  }

  /// The generation that serves this request.
  Generation generation() {
    return knowledge
        .current()
        .orElseThrow(
            () ->
                Problem.about(ProblemType.NOT_READY, "content")
                    .retryAfter(RETRY_SECONDS)
                    .toException());
  }

  /// The procedure of an id. Ends the request with its new address where it has moved.
  Procedure procedure(Generation generation, String id) {
    Optional<ProcedureId> asked =
        id.isBlank() ? Optional.empty() : Optional.of(ProcedureId.parse(id));
    return asked
        .flatMap(generation.procedures()::find)
        .orElseThrow(
            () ->
                asked
                    .map(one -> gone(generation, one))
                    .orElseGet(() -> unknown(generation, id).toException()));
  }

  private static RuntimeException gone(Generation generation, ProcedureId id) {
    Optional<ProcedureId> target = generation.redirections().of(id);
    if (target.isEmpty()) {
      return unknown(generation, id.toUrl()).toException();
    }
    return target
        .flatMap(generation.procedures()::find)
        .<RuntimeException>map(procedure -> new MovedException(procedure.id()))
        .orElseGet(() -> Problem.movedAway(id, target.orElseThrow()).toException());
  }

  private static Problem unknown(Generation generation, String id) {
    List<String> ids =
        generation.procedures().summaries().stream()
            .map(VersionSummary::procedure)
            .distinct()
            .map(ProcedureId::toUrl)
            .toList();
    return Problem.about(ProblemType.PROCEDURE_NOT_FOUND, id).suggesting(SimilarIds.of(id, ids));
  }

  /// The language that a reader gets, counted where it is another one than wanted.
  LocaleResolution locale(
      Generation generation, Procedure procedure, Reader reader, String fallback) {
    Parameters.oneOf("fallback", fallback, fallbacks());
    LocaleResolution resolution =
        LocaleResolution.resolve(
                generation.locales(),
                reader.wanted(),
                procedure.locales(),
                settings.sourceLocale(),
                LocaleResolution.Fallback.of(fallback).orElseThrow())
            .orElseThrow(() -> absent(procedure, reader).toException());
    if (resolution.isFallback()) {
      measures.countFallback(resolution.requested());
    }
    return resolution;
  }

  private static Problem absent(Procedure procedure, Reader reader) {
    return Problem.translationNotFound(
        procedure.id(), reader.wanted().getFirst(), procedure.locales());
  }

  private static List<String> fallbacks() {
    return List.of("none", "language", "source", "any");
  }
}
