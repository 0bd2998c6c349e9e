package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import lockstep.knowledge.Siblings;
import lockstep.locale.Term;
import lockstep.locale.Vocabulary;
import lockstep.procedure.Mention;

/// A role, cloud or actor that a document names.
///
/// @param id `null` where the vocabulary does not know what is written
/// @param label its name in the reader's language
/// @param text as written; `null` where it was read from several places
/// @param from the language of the version that says it, where only a sibling does
@Serdeable
@Schema(name = "Term")
record TermView(
    Optional<String> id, Optional<String> label, Optional<String> text, Optional<String> from) {
  static TermView of(Mention mention, Vocabulary reader) {
    return new TermView(
        mention.id(),
        mention.id().flatMap(reader::term).map(Term::label),
        Optional.of(mention.text()),
        Optional.empty());
  }

  static TermView of(Siblings.Role role, Vocabulary reader) {
    TermView term = of(role.mention(), reader);
    return new TermView(term.id, term.label, term.text, role.from());
  }

  static TermView of(Map.Entry<String, Optional<String>> actor, Vocabulary reader) {
    return new TermView(
        Optional.of(actor.getKey()),
        reader.term(actor.getKey()).map(Term::label),
        Optional.empty(),
        actor.getValue());
  }
}
