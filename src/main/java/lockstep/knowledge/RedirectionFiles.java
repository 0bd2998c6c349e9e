package lockstep.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lockstep.format.Json;
import lockstep.format.Tree;
import lockstep.identity.Redirections;
import lockstep.procedure.ProcedureId;
import lockstep.source.ContentRoot;
import lockstep.source.Problem;

/// Reads the redirection files at the top of the content folders, as documentation repositories keep them: a list `redirections` with
/// `source_path` and `redirect_url`.
///
/// @param problems what of the files cannot be used
record RedirectionFiles(Redirections redirections, List<Problem> problems) {
  static final String FILE = ".openpublishing.redirection.json";
  private static final Pattern SITE =
      Pattern.compile("^https?://(?:docs|learn)\\.microsoft\\.com", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOCALE = Pattern.compile("^/[a-z]{2}-[a-z]{2}(?=/)");
  private static final Pattern BEHIND_PATH = Pattern.compile("[?#].*$");

  RedirectionFiles {
    problems = List.copyOf(problems);
  }

  /// What the files of some folders say; a later folder's file wins.
  static RedirectionFiles read(List<ContentRoot> roots) {
    SortedMap<ProcedureId, Target> targets = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (ContentRoot root : roots) {
      Path file = root.folder().resolve(FILE);
      if (Files.isRegularFile(file)) {
        String name = file.toString().replace('\\', '/');
        try {
          String json = Files.readString(file, StandardCharsets.UTF_8);
          for (Tree entry : Tree.of(Json.read(json)).at("redirections").elements()) {
            read(entry, name, targets, problems);
          }
        } catch (IOException e) {
          problems.add(problem(name, "cannot be read (" + e + "); save the file as UTF-8"));
        } catch (IllegalArgumentException e) {
          problems.add(problem(name, e.getMessage() + "; mend the file, nothing of it is used"));
        }
      }
    }
    SortedMap<ProcedureId, ProcedureId> procedures = new TreeMap<>();
    targets.forEach((old, target) -> procedures.put(old, target.procedure));
    Redirections redirections = new Redirections(procedures);
    targets.forEach(
        (old, target) -> {
          if (redirections.of(old).isEmpty()) {
            String message = old + " is redirected in a circle; let one entry lead to a page";
            problems.add(problem(target.file, message));
          }
        });
    return new RedirectionFiles(redirections, problems);
  }

  /// Where a procedure went.
  ///
  /// @param file that says so
  private record Target(ProcedureId procedure, String file) {}

  private static void read(
      Tree entry, String file, SortedMap<ProcedureId, Target> targets, List<Problem> problems) {
    try {
      String source =
          entry
              .at("source_path")
              .optionalText()
              .or(() -> entry.at("source_path_from_root").optionalText())
              .orElseGet(() -> entry.at("source_path").wrong("the path of the old page"));
      String old = source.startsWith("/") ? source.substring(1) : source;
      target(entry.at("redirect_url").text(), old)
          .ifPresent(
              target -> targets.put(ProcedureId.of(old), new Target(ProcedureId.of(target), file)));
    } catch (IllegalArgumentException e) {
      problems.add(problem(file, e.getMessage()));
    }
  }

  /// The path of a page of the same site; empty for other sites.
  private static Optional<String> target(String url, String old) {
    String path = BEHIND_PATH.matcher(SITE.matcher(url.strip()).replaceFirst("")).replaceFirst("");
    if (path.contains("://") || path.isEmpty()) {
      return Optional.empty();
    }
    path = LOCALE.matcher(path).replaceFirst("");
    String absolute =
        path.startsWith("/")
            ? path.substring(1)
            : Path.of("/" + old).resolveSibling(path).normalize().toString().substring(1);
    String bare = absolute.endsWith("/") ? absolute.substring(0, absolute.length() - 1) : absolute;
    return Optional.of(bare).filter(one -> !one.isBlank());
  }

  private static Problem problem(String file, String message) {
    return new Problem("bad-redirection", file, 1, 1, message);
  }
}
