package lockstep.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.locale.LocaleData;
import lockstep.locale.Normal;
import lockstep.locale.Phrases;
import lockstep.locale.Term;
import lockstep.procedure.ActorClaim;
import lockstep.procedure.ActorClaim.Evidence;

/// Reads who acts from the subject of a sentence, where it is plain: the sentence, or its main clause, begins with an actor and goes on
/// with a verb that acts; or, behind another clause, a modal verb and the actor begin it, as in Swedish and Dutch.
final class SubjectReader {
  private final Phrases phrases;
  private final Pattern joints;
  private final Map<Character, List<Form>> forms;

  /// A written form of an actor.
  ///
  /// @param words as [Normal] compares them
  /// @param bare whether it is a plain name of one word, which heads compounds ("partner contract") as often as sentences
  private record Form(String actor, String words, Term.Certainty certainty, boolean bare) {}

  /// @param joints what joins two actors
  SubjectReader(LocaleData locale, Pattern joints) {
    this.phrases = locale.phrases();
    this.joints = joints;
    List<Form> all = new ArrayList<>();
    for (Term term : locale.actors().terms()) {
      String label = Normal.words(term.label());
      all.add(new Form(term.id(), label, Term.Certainty.SURE, label.indexOf(' ') < 0));
      term.forms()
          .forEach(f -> all.add(new Form(term.id(), Normal.words(f.text()), f.certainty(), false)));
    }
    all.sort(Comparator.comparing((Form form) -> form.words().length()).reversed());
    this.forms = all.stream().collect(Collectors.groupingBy(form -> form.words().charAt(0)));
  }

  List<ActorClaim> of(String text, Evidence evidence, double confidence) {
    String sentence = firstSentence(text);
    String clause = mainClause(sentence);
    String behindModal = behind(clause, phrases.modals());
    boolean inverted = !clause.equals(sentence) && !behindModal.equals(clause);
    List<Form> subject = new ArrayList<>();
    String rest = subject(inverted ? behindModal : clause, subject);
    boolean acts = !subject.isEmpty() && acts(rest, subject, inverted, evidence);
    return acts
        ? subject.stream().map(form -> claim(form, evidence, confidence)).distinct().toList()
        : List.of();
  }

  private static ActorClaim claim(Form form, Evidence evidence, double confidence) {
    boolean sure = form.certainty() == Term.Certainty.SURE;
    return new ActorClaim(
        form.actor(), evidence, sure ? confidence : confidence * ActorReader.LIKELY);
  }

  /// Adds the actors that a clause begins with; gives what stands behind them.
  private String subject(String clause, List<Form> subject) {
    String rest = clause;
    Optional<Form> form = leading(rest);
    while (form.isPresent()) {
      subject.add(form.get());
      rest = rest.substring(Normal.prefixEnd(rest, form.get().words()));
      Matcher joint = joints.matcher(rest);
      String next = joint.lookingAt() ? rest.substring(joint.end()) : "";
      form = leading(next);
      rest = form.isPresent() ? next : rest;
    }
    return rest;
  }

  private Optional<Form> leading(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(c -> forms.getOrDefault((char) Character.toLowerCase(c), List.of()))
        .findFirst()
        .flatMap(found -> found.stream().filter(form -> isPhrase(text, form.words())).findFirst());
  }

  private static boolean isPhrase(String text, String words) {
    int end = Normal.prefixEnd(text, words);
    // "The customer's" reads like "The customers" once apostrophes do not count, and is no actor.
    boolean genitive =
        end > 1 && text.charAt(end - 1) == 's' && "'\u2019".indexOf(text.charAt(end - 2)) >= 0;
    return end > 0 && !genitive;
  }

  /// Whether what follows the subject makes it act.
  private boolean acts(String rest, List<Form> subject, boolean inverted, Evidence evidence) {
    String next = rest.strip();
    boolean apart =
        !rest.isEmpty() && (Character.isWhitespace(rest.charAt(0)) || rest.charAt(0) == '\u00A0');
    // "Customer-ID", "The customer Contoso", "The customer of ...": a longer name for something
    // else.
    if (!apart
        || next.isEmpty()
        || !Character.isLowerCase(next.codePointAt(0))
        || startsWithOne(next, phrases.nounJoints())) {
      return false;
    }
    String behindModal = behind(next, phrases.modals());
    if (inverted || !behindModal.equals(next)) {
      return !startsWithOne(inverted ? next : behindModal, phrases.passives());
    }
    if (startsWithOne(next, phrases.notActing())) {
      return false;
    }
    boolean bare = subject.getLast().bare() && evidence != Evidence.HEADING;
    return subject.size() > 1 || !bare && isVerb(next);
  }

  private boolean isVerb(String text) {
    String word = text.split("[^\\p{L}]", 2)[0];
    return phrases.verbEndings().stream().anyMatch(word::endsWith);
  }

  /// The part of a sentence behind a clause that only says when, why or for what.
  private String mainClause(String sentence) {
    int comma = sentence.indexOf(',');
    return comma > 0 && startsWithOne(sentence, phrases.subordinators())
        ? sentence.substring(comma + 1).strip()
        : sentence;
  }

  /// The text behind one of the words, or all of it.
  private static String behind(String text, List<String> words) {
    return words.stream()
        .filter(word -> startsWithWord(text, word))
        .map(word -> text.substring(word.length()).strip())
        .findFirst()
        .orElse(text);
  }

  private static boolean startsWithOne(String text, List<String> words) {
    return words.stream().anyMatch(word -> startsWithWord(text, word));
  }

  private static boolean startsWithWord(String text, String word) {
    return text.regionMatches(true, 0, word, 0, word.length())
        && (text.length() == word.length()
            || !Character.isLetterOrDigit(word.charAt(word.length() - 1))
            || !Character.isLetterOrDigit(text.charAt(word.length())));
  }

  private static String firstSentence(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean mark = ".!?:\n".indexOf(text.charAt(i)) >= 0;
      boolean last = i + 1 == text.length();
      if (mark && (last || text.charAt(i) == '\n' || Character.isWhitespace(text.charAt(i + 1)))) {
        return text.substring(0, i).strip();
      }
    }
    return text.strip();
  }
}
