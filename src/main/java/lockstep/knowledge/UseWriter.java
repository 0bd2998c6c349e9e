package lockstep.knowledge;

import java.util.List;
import lockstep.retired.RetiredUse;
import lockstep.retired.Retirement;
import lockstep.retired.Retirements;

/// Writes uses of what is retired; [UseReader] reads them. An entry of the catalogue is written as its name.
///
/// @param retirements with the catalogue, without which the uses cannot be read
record UseWriter(ByteWriter out, NodeWriter nodes, Retirements retirements) {
  void uses(List<RetiredUse> uses) {
    out.all(uses, this::use);
  }

  private void use(RetiredUse use) {
    switch (use) {
      case RetiredUse(
              var rule,
              var retirement,
              var written,
              var places,
              var severity,
              var suppression,
              var confidence,
              var proposal,
              var fix,
              var notes) -> {
        out.one(rule);
        retirement(retirement);
        out.text(written);
        out.all(places, this::place);
        out.one(severity);
        out.maybe(suppression, out::one);
        out.one(confidence);
        out.maybe(proposal, this::proposal);
        out.maybe(fix, this::fix);
        out.all(notes, this::note);
      }
    }
  }

  private void retirement(Retirement retirement) {
    boolean listed =
        retirements.catalogue().entry(retirement.name()).filter(retirement::equals).isPresent();
    out.truth(listed);
    if (listed) {
      out.text(retirement.name());
    } else {
      made(retirement);
    }
  }

  /// One that the scanner made up.
  private void made(Retirement retirement) {
    switch (retirement) {
      case Retirement(
              var name,
              var kind,
              var family,
              var forms,
              var scope,
              var modules,
              var replacements,
              var via,
              var context,
              var severity,
              var confidence,
              var status,
              var deprecatedOn,
              var retiredOn,
              var sources,
              var note) -> {
        out.text(name);
        out.one(kind);
        out.text(family);
        out.texts(forms);
        out.one(scope);
        out.texts(modules);
        out.all(replacements, this::replacement);
        out.texts(via);
        out.texts(context);
        out.one(severity);
        out.one(confidence);
        out.one(status);
        out.maybe(deprecatedOn, day -> out.text(day.toString()));
        out.maybe(retiredOn, day -> out.text(day.toString()));
        out.all(sources, this::source);
        out.maybe(note, out::text);
      }
    }
  }

  private void replacement(Retirement.Replacement replacement) {
    switch (replacement) {
      case Retirement.Replacement(var name, var module) -> {
        out.text(name);
        out.maybe(module, out::text);
      }
    }
  }

  private void source(Retirement.Source source) {
    switch (source) {
      case Retirement.Source(var id, var title, var url, var licence) -> {
        out.text(id);
        out.text(title);
        out.maybe(url, out::text);
        out.text(licence);
      }
    }
  }

  private void place(RetiredUse.Place place) {
    switch (place) {
      case RetiredUse.Place(var span, var context, var isSource) -> {
        nodes.span(span);
        out.one(context);
        out.truth(isSource);
      }
    }
  }

  private void proposal(RetiredUse.Proposal proposal) {
    switch (proposal) {
      case RetiredUse.Proposal(var text, var candidates, var parameters) -> {
        out.maybe(text, out::text);
        out.all(candidates, this::replacement);
        out.all(parameters, this::parameter);
      }
    }
  }

  private void parameter(RetiredUse.Parameter parameter) {
    switch (parameter) {
      case RetiredUse.Parameter(var old, var replacement, var change) -> {
        out.text(old);
        out.maybe(replacement, out::text);
        out.one(change);
      }
    }
  }

  private void fix(RetiredUse.Fix fix) {
    switch (fix) {
      case RetiredUse.Fix(var replace, var with) -> {
        out.text(replace);
        out.text(with);
      }
    }
  }

  private void note(RetiredUse.Note note) {
    switch (note) {
      case RetiredUse.Note(var kind, var text) -> {
        out.one(kind);
        out.text(text);
      }
    }
  }
}
