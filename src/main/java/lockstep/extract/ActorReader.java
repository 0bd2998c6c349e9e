package lockstep.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.locale.LocaleData;
import lockstep.locale.Phrases;
import lockstep.locale.Term;
import lockstep.locale.Vocabulary;
import lockstep.procedure.ActorClaim;
import lockstep.procedure.ActorClaim.Evidence;

/// Tells from a step's words who carries it out: from a label before its text, else from the subject of its first sentence. Where
/// nothing is said, nothing is claimed.
final class ActorReader {
  // Shares of claims that were right when they were read by hand on the development documents,
  // rounded down.
  private static final double LEAD_IN = 0.98;
  private static final double HEADING = 0.9;
  private static final double SUBJECT = 0.85;
  // A phrase that means the actor only when nothing else is said.
  static final double LIKELY = 0.8;
  // Longer than any phrase for an actor, two of them joined.
  private static final int MAX_LABEL = 120;
  // What may stand between a label and the text: "New partner:", "New partner \u2013 accept".
  private static final Pattern LABEL_END =
      Pattern.compile(":|[\\s\u00A0][\u2013\u2014-][\\s\u00A0]");

  private final Vocabulary actors;
  private final Pattern joints;
  private final List<String> no;
  private final SubjectReader subjects;

  ActorReader(LocaleData locale) {
    Phrases phrases = locale.phrases();
    this.actors = locale.actors();
    this.joints =
        Pattern.compile(
            "[\\s\u00A0]+(?:"
                + Language.words(phrases.and())
                + ")[\\s\u00A0]+|[\\s\u00A0]*&[\\s\u00A0]*|,[\\s\u00A0]*",
            Pattern.CASE_INSENSITIVE);
    this.no = phrases.no();
    this.subjects = new SubjectReader(locale, joints);
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
    Matcher end = LABEL_END.matcher(text);
    if (end.find() && end.start() <= MAX_LABEL) {
      List<ActorClaim> labelled =
          ofLabel(text.substring(0, end.start()), Evidence.LEAD_IN, LEAD_IN);
      if (!labelled.isEmpty()) {
        return labelled;
      }
    }
    return subjects.of(text, Evidence.SUBJECT, SUBJECT);
  }

  /// Who acts by a step heading's text behind `Step n:`.
  List<ActorClaim> ofHeading(String title) {
    return subjects.of(title, Evidence.HEADING, HEADING);
  }

  /// The actors that a table's cell names, all of it.
  List<ActorClaim> ofCell(String cell) {
    return ofLabel(cell, Evidence.TABLE, LEAD_IN);
  }

  /// Whether a table's cell leaves a step to others: empty, dashes, or a word for no.
  boolean isNo(String cell) {
    return cell.chars()
            .noneMatch(
                c ->
                    Character.isLetterOrDigit(c)
                        || "\u2713\u2714\u2705\u2611\u00D7\u25CF\u2022".indexOf(c) >= 0)
        || no.contains(cell.strip().toLowerCase(Locale.ROOT));
  }
}
