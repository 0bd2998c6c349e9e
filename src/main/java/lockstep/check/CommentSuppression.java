package lockstep.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.source.Complaint;
import lockstep.source.SourceText;

/// A comment that suppresses rules on the next line with text:
/// `<!-- lockstep-disable-next-line empty-link -- reason until 2027-01-01 -->`.
///
/// @param line 1-based line that it is about
/// @param rules ids
/// @param reason never blank
/// @param until the last day on which it counts; empty for always
public record CommentSuppression(
    int line, Set<String> rules, String reason, Optional<LocalDate> until) {
  private static final String WORD = "lockstep-disable-next-line";
  private static final Pattern COMMENT =
      Pattern.compile("<!--\\s*" + WORD + "(?<what>.*?)(?<end>-->|$)");
  private static final Pattern FENCE =
      Pattern.compile("^[\\s>]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)*(?<marks>`{3,}|~{3,})(?<info>.*)$");
  private static final Pattern UNTIL = Pattern.compile("(?:^|\\s)until\\s+(?<date>\\S+)\\s*$");
  private static final String FORM = "<!-- " + WORD + " RULE -- reason until 2027-01-01 -->";

  public CommentSuppression {
    rules = Set.copyOf(rules);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a suppression needs a reason");
    }
  }

  /// The suppressions of a text and what is wrong with some; wrong ones do not count.
  public record InText(List<CommentSuppression> suppressions, List<Complaint> complaints) {
    public InText {
      suppressions = List.copyOf(suppressions);
      complaints = List.copyOf(complaints);
    }
  }

  /// Reads the comments of a text.
  ///
  /// @param known ids of the rules that there are
  public static InText in(SourceText text, Set<String> known) {
    List<CommentSuppression> found = new ArrayList<>();
    List<Complaint> complaints = new ArrayList<>();
    if (text.text().contains(WORD)) {
      String fence = "";
      for (int line = 1; line <= text.lineCount(); line++) {
        Matcher comment = COMMENT.matcher(text.line(line));
        String open = fence;
        fence = fenceBehind(text.line(line), fence);
        if (open.isEmpty() && comment.find()) {
          read(comment, line, text, known, found, complaints);
        }
      }
    }
    return new InText(found, complaints);
  }

  /// The marks of the fence that is open behind a line, empty when none is: what a fence prints is no comment.
  private static String fenceBehind(String line, String open) {
    Matcher marks = FENCE.matcher(line);
    if (!marks.find()) {
      return open;
    }
    String found = marks.group("marks");
    boolean closes = found.startsWith(open) && marks.group("info").isBlank();
    boolean opens = found.charAt(0) == '~' || marks.group("info").indexOf('`') < 0;
    return open.isEmpty() ? (opens ? found : "") : closes ? "" : open;
  }

  private static void read(
      Matcher comment,
      int line,
      SourceText text,
      Set<String> known,
      List<CommentSuppression> found,
      List<Complaint> complaints) {
    String[] parts = comment.group("what").split("\\s--\\s", 2);
    TreeSet<String> rules = new TreeSet<>(Arrays.asList(parts[0].strip().split("[,\\s]+")));
    rules.remove("");
    TreeSet<String> unknown = new TreeSet<>(rules);
    unknown.removeAll(known);
    String reason = parts.length < 2 ? "" : parts[1].strip();
    Matcher until = UNTIL.matcher(reason);
    Optional<LocalDate> date = Optional.empty();
    Optional<String> wrong = Optional.empty();
    if (until.find()) {
      date = date(until.group("date"));
      if (date.isEmpty() && until.group("date").matches("[0-9].*")) {
        wrong = Optional.of("has the date “" + until.group("date") + "”, which is none");
      } else if (date.isPresent()) {
        reason = reason.substring(0, until.start()).strip();
      }
    }
    if (comment.group("end").isEmpty()) {
      wrong = Optional.of("does not end on its line");
    } else if (rules.isEmpty()) {
      wrong = Optional.of("names no rule");
    } else if (!unknown.isEmpty()) {
      wrong = Optional.of("names “" + unknown.first() + "”, which is no rule");
    } else if (reason.isBlank()) {
      wrong = Optional.of("gives no reason");
    }
    if (wrong.isPresent()) {
      complaints.add(
          new Complaint(
              "bad-suppression",
              line,
              comment.start() + 1,
              "the suppression " + wrong.get() + " and does not count; write " + FORM));
    } else {
      found.add(new CommentSuppression(nextLine(line, text), rules, reason, date));
    }
  }

  /// The next line that says something: blank lines and further suppressions are passed over.
  private static int nextLine(int line, SourceText text) {
    int next = line + 1;
    while (next <= text.lineCount()
        && (text.line(next).isBlank() || COMMENT.matcher(text.line(next)).find())) {
      next++;
    }
    return next;
  }

  static Optional<LocalDate> date(String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// Whether it is about a finding on a day.
  boolean covers(Finding finding, String file, LocalDate day) {
    return until.filter(day::isAfter).isEmpty() && isAbout(finding, file);
  }

  /// The day on which it ended for a finding; empty where it holds or is about something else.
  Optional<LocalDate> endedFor(Finding finding, String file, LocalDate day) {
    return until.filter(day::isAfter).filter(_ -> isAbout(finding, file));
  }

  private boolean isAbout(Finding finding, String file) {
    return rules.contains(finding.rule())
        && finding.places().stream()
            .anyMatch(place -> place.file().equals(file) && place.span().line() == line);
  }
}
