package lockstep.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.locale.LocaleData;
import lockstep.locale.Normal;
import lockstep.locale.Phrases;
import lockstep.locale.Term;
import lockstep.locale.Vocabulary;
import lockstep.procedure.ActorClaim;
import lockstep.procedure.ActorClaim.Evidence;

/// Tells from a step's words who carries it out. Where nothing is said, nothing is claimed.
final class ActorReader {
  // Shares of claims that were right when they were read by hand on the development documents,
  // rounded down.
  private static final double LEAD_IN = 0.98;
  private static final double HEADING = 0.9;
  private static final double SUBJECT = 0.85;
  // A phrase that means the actor only when nothing else is said.
  private static final double LIKELY = 0.8;
  // Longer than any phrase for an actor, two of them joined.
  private static final int MAX_LABEL = 120;

  private final Vocabulary actors;
  private final Phrases phrases;
  private final Pattern joints;
  private final Map<Character, List<Form>> forms;

  /// A written form of an actor.
  ///
  /// @param form as [Normal] compares it
  /// @param citation whether it is the plain name, which heads compounds ("partner contract") as often as sentences
  private record Form(String actor, String form, Term.Certainty certainty, boolean citation) {}

  ActorReader(LocaleData locale) {
    this.actors = locale.actors();
    this.phrases = locale.phrases();
    this.joints =
        Pattern.compile(
            "[\\s\u00A0]+(?:"
                + Language.words(phrases.and())
                + ")[\\s\u00A0]+|[\\s\u00A0]*&[\\s\u00A0]*|,[\\s\u00A0]*",
            Pattern.CASE_INSENSITIVE);
    List<Form> all = new ArrayList<>();
    for (Term term : actors.terms()) {
      all.add(new Form(term.id(), Normal.words(term.label()), Term.Certainty.SURE, true));
      term.forms()
          .forEach(f -> all.add(new Form(term.id(), Normal.words(f.text()), f.certainty(), false)));
    }
    all.sort(Comparator.comparing((Form form) -> form.form().length()).reversed());
    this.forms = all.stream().collect(Collectors.groupingBy(form -> form.form().charAt(0)));
  }

  /// The actors that a label names, all of it: `The customer and the new partner`. Empty when any part of it is something else.
  List<ActorClaim> ofLabel(String label, Evidence evidence, double confidence) {
    String bare = label.strip();
    if (bare.isEmpty() || bare.length() > MAX_LABEL) {
      return List.of();
    }
    Optional<Vocabulary.Hit> whole = actors.find(bare);
    if (whole.isPresent()) {
      return List.of(claim(whole.get(), evidence, confidence));
    }
    List<Optional<Vocabulary.Hit>> parts =
        joints.splitAsStream(bare).filter(part -> !part.isBlank()).map(actors::find).toList();
    return parts.size() > 1 && parts.stream().allMatch(Optional::isPresent)
        ? parts.stream()
            .map(hit -> claim(hit.orElseThrow(), evidence, confidence))
            .distinct()
            .toList()
        : List.of();
  }

  private static ActorClaim claim(Vocabulary.Hit hit, Evidence evidence, double confidence) {
    double sure = hit.certainty() == Term.Certainty.SURE ? confidence : confidence * LIKELY;
    return new ActorClaim(hit.term().id(), evidence, sure);
  }

  /// Who acts by a step's own text: its lead-in label, else the subject of its first sentence.
  List<ActorClaim> ofText(String text) {
    int colon = text.indexOf(':');
    if (colon > 0) {
      List<ActorClaim> labelled = ofLabel(text.substring(0, colon), Evidence.LEAD_IN, LEAD_IN);
      if (!labelled.isEmpty()) {
        return labelled;
      }
    }
    return ofSubject(text, Evidence.SUBJECT, SUBJECT);
  }

  /// Who acts by a step heading's text behind `Step n:`.
  List<ActorClaim> ofHeading(String title) {
    return ofSubject(title, Evidence.HEADING, HEADING);
  }

  /// The actors of a table's head row, one list a column.
  List<List<ActorClaim>> ofTableHead(List<String> cells) {
    return cells.stream().map(cell -> ofLabel(cell, Evidence.TABLE, LEAD_IN)).toList();
  }

  private List<ActorClaim> ofSubject(String text, Evidence evidence, double confidence) {
    String sentence = firstSentence(text);
    String clause = mainClause(sentence);
    String behindModal = behindModal(clause);
    if (!clause.equals(sentence) && !behindModal.equals(clause)) {
      // "If ..., must the customer ...": the order of Swedish and Dutch behind another clause.
      return subject(behindModal, true, evidence, confidence);
    }
    return subject(clause, false, evidence, confidence);
  }

  private static String firstSentence(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean mark = ".!?:\n".indexOf(text.charAt(i)) >= 0;
      if (mark
          && (i + 1 == text.length()
              || Character.isWhitespace(text.charAt(i + 1))
              || text.charAt(i) == '\n')) {
        return text.substring(0, i).strip();
      }
    }
    return text.strip();
  }

  private List<ActorClaim> subject(
      String clause, boolean modal, Evidence evidence, double confidence) {
    List<ActorClaim> claims = new ArrayList<>();
    String rest = clause;
    boolean citation = false;
    while (true) {
      Optional<Form> form = leading(rest);
      if (form.isEmpty()) {
        return List.of();
      }
      double sure =
          form.get().certainty() == Term.Certainty.SURE ? confidence : confidence * LIKELY;
      claims.add(new ActorClaim(form.get().actor(), evidence, sure));
      citation = form.get().citation();
      rest = rest.substring(Normal.prefixEnd(rest, form.get().form()));
      var joint = joints.matcher(rest);
      if (!joint.lookingAt() || leading(rest.substring(joint.end())).isEmpty()) {
        break;
      }
      rest = rest.substring(joint.end());
    }
    return isPredicate(rest, modal || evidence == Evidence.HEADING, citation) ? claims : List.of();
  }

  private Optional<Form> leading(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(c -> forms.getOrDefault((char) Character.toLowerCase(c), List.of()))
        .findFirst()
        .flatMap(found -> found.stream().filter(form -> isPhrase(text, form.form())).findFirst());
  }

  private static boolean isPhrase(String text, String form) {
    int end = Normal.prefixEnd(text, form);
    // "The customer's" reads like "The customers" once apostrophes do not count, and is no actor.
    return end > 0
        && !(end > 1
            && text.charAt(end - 1) == 's'
            && "'\u2019".indexOf(text.charAt(end - 2)) >= 0);
  }

  /// Whether what follows the phrase can be its verb: a lower-case word; behind a plain name only a modal verb is sure to be one.
  private boolean isPredicate(String rest, boolean sure, boolean citation) {
    String next = rest.strip();
    if (rest.isEmpty() || !Character.isWhitespace(rest.charAt(0)) && rest.charAt(0) != '\u00A0') {
      // "The customer's ...", "Customer-ID": another noun.
      return false;
    }
    if (phrases.nounJoints().stream().anyMatch(word -> startsWithWord(next, word))) {
      // "The customer of ...": a longer name for something else.
      return false;
    }
    if (next.isEmpty() || !Character.isLowerCase(next.codePointAt(0))) {
      return false;
    }
    return sure || !citation || !behindModal(next).equals(next);
  }

  /// The part of a sentence behind a clause that only says when, why or for what.
  private String mainClause(String sentence) {
    int comma = sentence.indexOf(',');
    if (comma < 0) {
      return sentence;
    }
    boolean subordinate =
        phrases.subordinators().stream().anyMatch(word -> startsWithWord(sentence, word));
    return subordinate ? sentence.substring(comma + 1).strip() : sentence;
  }

  private String behindModal(String clause) {
    return phrases.modals().stream()
        .filter(modal -> startsWithWord(clause, modal))
        .map(modal -> clause.substring(modal.length()).strip())
        .findFirst()
        .orElse(clause);
  }

  private static boolean startsWithWord(String text, String word) {
    return text.regionMatches(true, 0, word, 0, word.length())
        && (text.length() == word.length()
            || !Character.isLetterOrDigit(word.charAt(word.length() - 1))
            || !Character.isLetterOrDigit(text.charAt(word.length())));
  }
}
