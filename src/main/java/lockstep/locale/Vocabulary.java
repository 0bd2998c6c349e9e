package lockstep.locale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.format.Tsv;

/// The terms of one kind in one language, found by what is written.
public final class Vocabulary {
  // A truncated or misspelt name shorter than this many letters may be anything.
  private static final int MIN_DAMAGED = 8;

  private final List<Term> terms;
  private final Map<String, Hit> byForm = new HashMap<>();

  /// A term that a text names.
  ///
  /// @param certainty how surely
  public record Hit(Term term, Term.Certainty certainty) {}

  private Vocabulary(List<Term> terms) {
    this.terms = List.copyOf(terms);
    for (Term term : terms) {
      add(term.label(), new Hit(term, Term.Certainty.SURE));
      term.forms().forEach(form -> add(form.text(), new Hit(term, form.certainty())));
    }
  }

  private void add(String form, Hit hit) {
    byForm.merge(
        Normal.of(form), hit, (a, b) -> b.certainty().compareTo(a.certainty()) < 0 ? b : a);
  }

  /// Reads a table `id, label, forms`; forms are separated by ` | `. A form that ends in `*` means another term more often, one that
  /// ends in `**` or `?` means this one when nothing else is said.
  ///
  /// @throws IllegalArgumentException when the table is not of that form; the message begins with the line
  static Vocabulary parse(String table) {
    List<Term> terms = new ArrayList<>();
    for (Tsv.Row row : Tsv.parse(table)) {
      List<Term.Form> forms = new ArrayList<>();
      for (String form : row.cell("forms").split("\\s+\\|\\s+|\\s+\\|$")) {
        if (!form.isBlank()) {
          forms.add(form(form.strip()));
        }
      }
      terms.add(new Term(row.cell("id"), row.cell("label"), forms));
    }
    return new Vocabulary(terms);
  }

  private static Term.Form form(String written) {
    if (written.endsWith("**") || written.endsWith("?")) {
      return new Term.Form(written.replaceFirst("(\\*\\*|\\?)$", ""), Term.Certainty.LIKELY);
    }
    if (written.endsWith("*")) {
      return new Term.Form(written.substring(0, written.length() - 1), Term.Certainty.RARE);
    }
    return new Term.Form(written, Term.Certainty.SURE);
  }

  /// The terms in the order of the file.
  public List<Term> terms() {
    return terms;
  }

  /// The term with an id.
  public Optional<Term> term(String id) {
    return terms.stream().filter(term -> term.id().equals(id)).findFirst();
  }

  /// The term that exactly these words mean, whatever their case, spacing and punctuation.
  public Optional<Hit> find(String written) {
    return Optional.ofNullable(byForm.get(Normal.of(written)));
  }

  /// The term that these words mean when they may be cut off or misspelt: the one term that has a form beginning with them, or one
  /// within a letter in eight of them.
  public Optional<Hit> findDamaged(String written) {
    Optional<Hit> exact = find(written);
    String key = Normal.of(written);
    if (exact.isPresent() || key.length() < MIN_DAMAGED) {
      return exact;
    }
    return only(key, true).or(() -> only(key, false));
  }

  private Optional<Hit> only(String key, boolean prefix) {
    Optional<Term> found = Optional.empty();
    for (Map.Entry<String, Hit> entry : byForm.entrySet()) {
      Term term = entry.getValue().term();
      String form = entry.getKey();
      boolean alike =
          prefix
              ? form.startsWith(key)
              : EditDistance.within(form, key, Math.max(1, key.length() / 8));
      if (alike && found.isPresent() && !found.get().id().equals(term.id())) {
        return Optional.empty();
      }
      if (alike) {
        found = Optional.of(term);
      }
    }
    return found.map(term -> new Hit(term, Term.Certainty.LIKELY));
  }
}
