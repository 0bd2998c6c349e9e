package lockstep.export;

import java.util.List;
import lockstep.export.BlockTree.Branch;
import lockstep.locale.LocaleData;
import lockstep.markdown.BlockHtml;
import lockstep.markdown.Node;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Version;

/// Writes a version as an HTML fragment that is safe to put into a page: what the document brought along went through the allow-list,
/// the elements around it are ours. List items carry their numbers, so that a list interrupted by others goes on counting.
public final class HtmlExport {
  private final StringBuilder html = new StringBuilder();
  private final Labels labels;

  private HtmlExport(Labels labels) {
    this.labels = labels;
  }

  /// The version as HTML.
  ///
  /// @param reader the language that the kinds of notes are named in
  public static String of(Version version, LocaleData reader) {
    HtmlExport export = new HtmlExport(new Labels(reader));
    export.blocks(BlockTree.of(version).branches());
    return export.html.toString();
  }

  private void blocks(List<Branch> branches) {
    String open = "";
    for (Branch branch : branches) {
      String around = around(branch);
      boolean again = startsAgain(branch.block());
      if (!around.equals(open) || again) {
        close(open);
        open = around;
        line(open.isEmpty() ? "" : "<" + open + ">");
      }
      block(branch);
    }
    close(open);
  }

  private void line(String text) {
    if (!text.isEmpty()) {
      html.append(text).append('\n');
    }
  }

  private void close(String open) {
    line(open.isEmpty() ? "" : "</" + open.replaceFirst(" .*", "") + ">");
  }

  /// The element that a block shares with its neighbours of the same kind.
  private static String around(Branch branch) {
    return switch (branch.block().shape()) {
      case Shape.Item item -> listOf(branch, item);
      case Shape.TableRow _ -> "table";
      case Shape.Heading _,
          Shape.Paragraph _,
          Shape.Note _,
          Shape.Quote _,
          Shape.Code _,
          Shape.Image _,
          Shape.Html _ ->
          "";
    };
  }

  private static String listOf(Branch branch, Shape.Item item) {
    if (item.marker() == Shape.Marker.ORDINAL) {
      return "ol";
    }
    return branch.step().isPresent() ? "ol type=\"a\"" : "ul";
  }

  /// A head row begins another table, a first item another list.
  private static boolean startsAgain(Block block) {
    return switch (block.shape()) {
      case Shape.Item item -> place(item) == 1;
      case Shape.TableRow row -> row.head();
      case Shape.Heading _,
          Shape.Paragraph _,
          Shape.Note _,
          Shape.Quote _,
          Shape.Code _,
          Shape.Image _,
          Shape.Html _ ->
          false;
    };
  }

  private void block(Branch branch) {
    Node body = branch.block().body();
    String own = BlockHtml.of(body);
    switch (branch.block().shape()) {
      case Shape.Heading heading ->
          line("<h" + heading.level() + id(heading) + ">" + own + "</h" + heading.level() + ">");
      case Shape.Paragraph _ -> line("<p>" + own + "</p>");
      case Shape.Note(var kind) ->
          line(
              own.replaceFirst(
                  "^(<div class=\"alert-[a-z]+\">)",
                  "$1<strong>" + labels.note(kind).replace("$", "") + "</strong>"));
      case Shape.Item item -> item(branch, item, own);
      case Shape.Quote _, Shape.Code _, Shape.Image _, Shape.TableRow _, Shape.Html _ -> line(own);
    }
  }

  /// What links lead to; the first heading of a name counts.
  private static String id(Shape.Heading heading) {
    boolean named =
        heading.occurrence() == 1 && MarkdownBlocks.NAME.matcher(heading.slug()).matches();
    return named ? " id=\"" + heading.slug() + "\"" : "";
  }

  private void item(Branch branch, Shape.Item item, String own) {
    html.append("<li");
    if (!listOf(branch, item).equals("ul")) {
      html.append(" value=\"").append(place(item)).append('"');
    }
    branch.step().ifPresent(step -> html.append(" data-step=\"").append(step.id()).append('"'));
    html.append('>').append(own);
    if (!branch.below().isEmpty()) {
      html.append('\n');
      blocks(branch.below());
    }
    line("</li>");
  }

  /// An item's place in its list, from the end of its number: 3 for `2.3`, 28 for `6.ab`.
  private static int place(Shape.Item item) {
    String last = item.number().substring(item.number().lastIndexOf('.') + 1);
    int place = 0;
    for (char c : last.toCharArray()) {
      place = Character.isDigit(c) ? place * 10 + c - '0' : place * 26 + c - 'a' + 1;
    }
    return place;
  }
}
