package lockstep.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.analysis.Analysis;
import lockstep.analysis.Identifiers;
import lockstep.analysis.Word;
import lockstep.search.Found.How;

/// Plans what is typed in one language for entries in another, by what words of the one stand for in the other. The anchors of headings
/// are in the source language everywhere, which helps those who type it, and others by way of it.
///
/// @param from tag of the language that is typed
/// @param to tag of the language of the entries
/// @param source tag of the language of headings' anchors
record BridgePlanner(
    Analysis analysis,
    Analysis other,
    String from,
    String to,
    String source,
    Bridge bridge,
    Engine engine,
    RetiredNames retired) {
  // Words that were learnt badly may stand for nothing that is meant, so fewer have to be there.
  private static final double SHARE = .3;

  // Only what is about as likely as the best takes part in what is looked for near others.
  private static final double LIKELY = .3;

  private static final float TITLE = 1.2f;
  private static final float HEADINGS = 1.5f;
  private static final float DESCRIPTION = 1.05f;
  private static final float ANCHORS = 1.5f;
  private static final float PAIR = 1;
  private static final float ANCHOR_PAIR = 3;
  private static final float HEADING = 1;

  Plan plan(QueryText text) {
    List<Asked> asked = new ArrayList<>();
    List<List<String>> anchors = new ArrayList<>();
    List<SearchAnswer.Bridged> bridged = new ArrayList<>();
    for (List<Word> words : Names.grouped(text.words(), analysis.words(text.words()))) {
      if (words.size() > 1) {
        Asked name = new Asked(asked.size(), words);
        asked.add(name);
        Names.together(
            name, words.stream().map(word -> other.forms(word.lower())).toList(), engine, to);
        name(name);
        continue;
      }
      for (Word one : known(words.getFirst())) {
        Asked next = new Asked(asked.size(), List.of(one));
        asked.add(next);
        ways(next, bridged);
        anchor(next, anchors);
        name(next);
      }
    }
    List<Asked> known = asked.stream().filter(one -> !one.isUnknown()).toList();
    return Planning.plan(
        known,
        SHARE,
        List.of(),
        without(text.without()),
        exact(text.words()),
        nearness(known, anchors),
        Optional.empty(),
        bridged.stream().distinct().toList());
  }

  /// The word, or its parts where only these were learnt.
  private List<Word> known(Word word) {
    String form = analysis.forms(word.lower()).getFirst();
    if (!bridge.meanings(from, to, form).isEmpty()) {
      return List.of(word);
    }
    List<String> parts = analysis.compounding().parts(word.plain(), engine.words(from));
    return parts.isEmpty()
        ? List.of(word)
        : parts.stream()
            .map(part -> new Word(part, part, part, word.position(), word.start(), word.end()))
            .toList();
  }

  private void ways(Asked one, List<SearchAnswer.Bridged> bridged) {
    List<Way.Sure> sure = new ArrayList<>();
    String form = analysis.forms(one.word().lower()).getFirst();
    List<Bridge.Meaning> meanings = bridge.meanings(from, to, form);
    How how = How.BRIDGE;
    for (Bridge.Meaning meaning : meanings) {
      double likely = meaning.probability() / meanings.getFirst().probability();
      sure.add(new Way.Sure(meaning.form(), (float) likely));
      if (likely > LIKELY) {
        one.place(meaning.form());
      }
    }
    if (meanings.isEmpty()) {
      String same = other.forms(one.word().lower()).getFirst();
      if (engine.documents(Zone.TEXT.of(to), same) == 0) {
        return;
      }
      how = How.FORM;
      sure.add(new Way.Sure(same, 1));
      one.place(same);
    } else if (!meanings.getFirst().word().equalsIgnoreCase(one.word().lower())) {
      bridged.add(new SearchAnswer.Bridged(one.word().written(), meanings.getFirst().word(), to));
    }
    one.ways().add(new Way.Together(Zone.TITLE.of(to), sure, TITLE));
    one.ways().add(new Way.Together(Zone.HEADINGS.of(to), sure, HEADINGS));
    one.ways().add(new Way.Together(Zone.DESCRIPTION.of(to), sure, DESCRIPTION));
    one.ways().add(new Way.Together(Zone.TEXT.of(to), sure, Weights.TEXT));
    one.ways().add(new Way.Together(Zone.PARTS.of(to), sure, Weights.PARTS));
    for (Bridge.Meaning meaning : meanings) {
      one.meant(Zone.TEXT.of(to), meaning.form(), how, meaning.word());
      one.meant(Zone.PARTS.of(to), meaning.form(), how, meaning.word());
    }
    if (meanings.isEmpty()) {
      one.meant(Zone.TEXT.of(to), sure.getFirst().form(), how, one.word().lower());
    }
  }

  private void anchor(Asked one, List<List<String>> anchors) {
    String form = analysis.forms(one.word().lower()).getFirst();
    List<Way.Sure> sure = new ArrayList<>();
    if (from.equals(source)) {
      sure.add(new Way.Sure(form, 1));
    } else if (!to.equals(source)) {
      List<Bridge.Meaning> meanings = bridge.meanings(from, source, form);
      for (Bridge.Meaning meaning : meanings) {
        double likely = meaning.probability() / meanings.getFirst().probability();
        sure.add(new Way.Sure(meaning.form(), (float) likely));
      }
    }
    if (!sure.isEmpty()) {
      one.ways().add(new Way.Together(Fields.SLUGS, sure, ANCHORS));
      anchors.add(
          sure.stream().filter(some -> some.sureness() > LIKELY).map(Way.Sure::form).toList());
    }
  }

  private void name(Asked one) {
    String key = Identifiers.key(one.word().written());
    if (key.length() < Identifiers.SHORTEST_KEY) {
      return;
    }
    boolean isWord = one.isInText() && !Identifiers.isName(one.word().written());
    if (!isWord && engine.documents(Fields.NAMES, key) > 0) {
      String written = one.word().written();
      one.add(new Way.Term(Fields.NAMES, key, Weights.NAMES), key, How.NAME, written);
    }
    for (String name : retired.others(key)) {
      String current = Identifiers.key(name);
      if (engine.documents(Fields.NAMES, current) > 0) {
        one.add(
            new Way.Term(Fields.NAMES, current, Weights.RETIREMENT), current, How.RETIREMENT, name);
      }
    }
  }

  private List<Way> without(List<String> texts) {
    List<Way> all = new ArrayList<>();
    for (String text : texts) {
      for (Word word : analysis.words(text)) {
        String form = analysis.forms(word.lower()).getFirst();
        List<Bridge.Meaning> meanings = bridge.meanings(from, to, form);
        String there =
            meanings.isEmpty() ? other.forms(word.lower()).getFirst() : meanings.getFirst().form();
        all.add(new Way.Flat(Zone.TEXT.of(to), there, 1));
      }
      all.add(new Way.Flat(Fields.NAMES, Identifiers.key(text), 1));
    }
    return all;
  }

  /// What is a heading of the other language, or one in the source language, as a whole.
  private List<Way> exact(String text) {
    return Stream.of(to, source)
        .filter(locale -> locale.equals(to) || locale.equals(from))
        .map(locale -> EntryDocument.exact(locale, text))
        .distinct()
        .filter(form -> engine.documents(Fields.EXACT, form) > 0)
        .<Way>map(form -> new Way.Term(Fields.EXACT, form, Weights.EXACT))
        .toList();
  }

  private List<Way> nearness(List<Asked> asked, List<List<String>> anchors) {
    List<Way> near = new ArrayList<>(Planning.newsLast());
    List<List<String>> words = asked.stream().flatMap(one -> one.places().stream()).toList();
    for (int i = 0; i + 1 < words.size(); i++) {
      near.add(new Way.Near(Zone.TEXT.of(to), words.subList(i, i + 2), 3, PAIR));
    }
    for (int i = 0; i + 1 < anchors.size(); i++) {
      near.add(new Way.Near(Fields.SLUGS, anchors.subList(i, i + 2), 3, ANCHOR_PAIR));
    }
    if (words.size() > 1) {
      // Other languages put words into another order, which costs two places a word.
      near.add(new Way.Near(Zone.HEADINGS.of(to), words, 4 + words.size(), HEADING));
    }
    return near;
  }
}
