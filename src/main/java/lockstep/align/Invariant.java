package lockstep.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.procedure.Shape;

/// Something that translation does not change: a link's target, a command, code, an image, a number.
///
/// @param value in a form that is the same in all locales
record Invariant(Evidence.Kind kind, String value) {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:\u00A0\u202F ]\\d{3}(?!\\d))*");
  private static final Pattern MARKS = Pattern.compile("[.,:\u00A0\u202F ]");
  private static final Pattern LOCALE = Pattern.compile("/[a-z]{2}-[a-z]{2}(?=/|$)");
  private static final Pattern HOST = Pattern.compile("^https?://(?:docs|learn)\\.microsoft\\.com");

  /// How much it tells against a word: a link or a command hardly ever stands twice.
  double weight() {
    return switch (kind) {
      case LINK, COMMAND, IMAGE, SLUG, SOURCE -> 2;
      case NUMBER, LABEL, LEXICON, LENGTH, ORDER -> 1;
    };
  }

  /// What a passage has of them.
  ///
  /// @param current gives the name that a command has today
  static Set<Invariant> of(Passage passage, UnaryOperator<String> current) {
    List<Invariant> found = new ArrayList<>();
    for (String link : passage.links()) {
      found.add(new Invariant(Evidence.Kind.LINK, target(link)));
    }
    for (String command : passage.commands()) {
      String name = current.apply(command);
      found.add(new Invariant(Evidence.Kind.COMMAND, name.toLowerCase(Locale.ROOT)));
    }
    for (String placeholder : passage.placeholders()) {
      found.add(new Invariant(Evidence.Kind.COMMAND, Words.of(placeholder).toString()));
    }
    if (passage.shape() instanceof Shape.Image(var target)) {
      found.add(new Invariant(Evidence.Kind.IMAGE, target(target)));
    }
    found.addAll(numbers(passage.text()));
    return new HashSet<>(found);
  }

  /// The numbers of a text, without what groups their digits.
  static Set<Invariant> numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(match -> MARKS.matcher(match.group()).replaceAll(""))
        .map(number -> new Invariant(Evidence.Kind.NUMBER, number))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The last part of a path, in lower case.
  static String fileName(String path) {
    String bare = target(path);
    return bare.substring(bare.lastIndexOf('/') + 1);
  }

  /// A link's target without what differs by locale or by the age of the site.
  static String target(String target) {
    String bare = HOST.matcher(target.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    bare = LOCALE.matcher(bare).replaceFirst("");
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
