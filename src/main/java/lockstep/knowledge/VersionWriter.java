package lockstep.knowledge;

import java.util.List;
import java.util.OptionalInt;
import lockstep.procedure.ActorClaim;
import lockstep.procedure.Block;
import lockstep.procedure.Mention;
import lockstep.procedure.Provenance;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Task;
import lockstep.procedure.Version;
import lockstep.source.Span;

/// Writes versions; [VersionReader] reads them. A block that a step holds is written once, with the version's blocks.
record VersionWriter(ByteWriter out, NodeWriter nodes) {
  VersionWriter(ByteWriter out) {
    this(out, new NodeWriter(out));
  }

  /// What kind of block a block is.
  enum Kind {
    HEADING,
    ITEM,
    PARAGRAPH,
    NOTE,
    QUOTE,
    CODE,
    IMAGE,
    TABLE_ROW,
    HTML
  }

  void version(Version version) {
    switch (version) {
      case Version(
              var procedure,
              var locale,
              var kind,
              var title,
              var description,
              var provenance,
              var roles,
              var appliesTo,
              var blocks,
              var tasks) -> {
        out.text(procedure.path());
        out.text(locale);
        out.one(kind);
        out.text(title);
        out.maybe(description, out::text);
        provenance(provenance);
        out.all(roles, this::mention);
        out.all(appliesTo, this::mention);
        out.all(blocks, this::block);
        out.all(tasks, task -> task(task, blocks));
      }
    }
  }

  private void span(Span span) {
    nodes.span(span);
  }

  private void provenance(Provenance provenance) {
    switch (provenance) {
      case Provenance(
              var file,
              var sha256,
              var sourceCommit,
              var sourceHash,
              var date,
              var handoff,
              var translation,
              var derivedFrom,
              var pageTitle,
              var sourceTitle) -> {
        out.text(file);
        out.text(sha256);
        out.maybe(sourceCommit, out::text);
        out.maybe(sourceHash, out::text);
        out.maybe(date, day -> out.text(day.toString()));
        out.maybe(handoff, day -> out.text(day.toString()));
        out.maybe(translation, out::one);
        out.maybe(derivedFrom, out::text);
        out.maybe(pageTitle, out::text);
        out.maybe(sourceTitle, out::text);
      }
    }
  }

  private void mention(Mention mention) {
    switch (mention) {
      case Mention(var id, var text, var span) -> {
        out.maybe(id, out::text);
        out.text(text);
        span(span);
      }
    }
  }

  private void block(Block block) {
    switch (block) {
      case Block(
              _,
              var shape,
              var span,
              var parent,
              var text,
              var body,
              var labels,
              var menuPaths,
              var links,
              var commands,
              var placeholders,
              var source) -> {
        shape(shape);
        span(span);
        index(parent);
        out.text(text);
        nodes.node(body);
        out.all(labels, this::label);
        out.all(menuPaths, this::menuPath);
        out.all(links, this::link);
        out.all(commands, this::command);
        out.all(placeholders, this::placeholder);
        out.maybe(source, out::text);
      }
    }
  }

  private void index(OptionalInt index) {
    out.number(index.orElse(-1) + 1);
  }

  private void label(Block.Label label) {
    switch (label) {
      case Block.Label(var text, var span) -> {
        out.text(text);
        span(span);
      }
    }
  }

  private void menuPath(Block.MenuPath path) {
    switch (path) {
      case Block.MenuPath(var labels, var span) -> {
        out.texts(labels);
        span(span);
      }
    }
  }

  private void link(Block.Link link) {
    switch (link) {
      case Block.Link(var text, var target, var kind, var span) -> {
        out.text(text);
        out.text(target);
        out.one(kind);
        span(span);
      }
    }
  }

  private void command(Block.Command command) {
    switch (command) {
      case Block.Command(var raw, var name, var span) -> {
        out.text(raw);
        out.text(name);
        span(span);
      }
    }
  }

  private void placeholder(Block.Placeholder placeholder) {
    switch (placeholder) {
      case Block.Placeholder(var text, var span) -> {
        out.text(text);
        span(span);
      }
    }
  }

  private void shape(Shape shape) {
    switch (shape) {
      case Shape.Heading(var level, var slug, var occurrence) -> {
        out.one(Kind.HEADING);
        out.number(level);
        out.text(slug);
        out.number(occurrence);
      }
      case Shape.Item(var marker, var literal, var number) -> {
        out.one(Kind.ITEM);
        out.one(marker);
        out.text(literal);
        out.text(number);
      }
      case Shape.Paragraph() -> out.one(Kind.PARAGRAPH);
      case Shape.Note(var kind) -> {
        out.one(Kind.NOTE);
        out.one(kind);
      }
      case Shape.Quote() -> out.one(Kind.QUOTE);
      case Shape.Code(var language) -> {
        out.one(Kind.CODE);
        out.maybe(language, out::text);
      }
      case Shape.Image(var target) -> {
        out.one(Kind.IMAGE);
        out.text(target);
      }
      case Shape.TableRow(var head, var cells) -> {
        out.one(Kind.TABLE_ROW);
        out.truth(head);
        out.texts(cells);
      }
      case Shape.Html() -> out.one(Kind.HTML);
    }
  }

  private void task(Task task, List<Block> blocks) {
    switch (task) {
      case Task(var id, var title, var line, var variant, var steps) -> {
        out.text(id.value());
        out.text(title);
        out.number(line);
        out.maybe(variant, this::variant);
        out.all(steps, step -> step(step, blocks));
      }
    }
  }

  private void variant(Task.Variant variant) {
    switch (variant) {
      case Task.Variant(var key, var label) -> {
        out.text(key);
        out.text(label);
      }
    }
  }

  private void step(Step step, List<Block> blocks) {
    switch (step) {
      case Step(
              var id,
              var rev,
              var number,
              var kind,
              var block,
              var parts,
              var actors,
              var substeps) -> {
        out.text(id.value());
        out.number(rev);
        out.text(number);
        out.one(kind);
        held(block, blocks);
        out.all(parts, part -> held(part, blocks));
        out.all(actors, this::claim);
        out.all(substeps, substep -> step(substep, blocks));
      }
    }
  }

  private void held(Block block, List<Block> blocks) {
    if (blocks.get(block.index()) != block) {
      throw new IllegalArgumentException("block " + block.index() + " is none of its version");
    }
    out.number(block.index());
  }

  private void claim(ActorClaim claim) {
    switch (claim) {
      case ActorClaim(var actor, var evidence, var confidence) -> {
        out.text(actor);
        out.one(evidence);
        out.real(confidence);
      }
    }
  }
}
