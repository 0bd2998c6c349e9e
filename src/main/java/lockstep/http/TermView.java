package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import lockstep.locale.Term;
import lockstep.locale.Vocabulary;
import lockstep.procedure.Mention;

/// A role, cloud or actor that a document names.
///
/// @param id `null` where the vocabulary does not know what is written
/// @param label its name in the reader's language
/// @param text as written; `null` where it was read from several places
@Serdeable
@Schema(name = "Term")
record TermView(Optional<String> id, Optional<String> label, Optional<String> text) {
  static TermView of(Mention mention, Vocabulary reader) {
    return new TermView(
        mention.id(),
        mention.id().flatMap(reader::term).map(Term::label),
        Optional.of(mention.text()));
  }

  static TermView of(String id, Vocabulary reader) {
    return new TermView(Optional.of(id), reader.term(id).map(Term::label), Optional.empty());
  }
}
