package lockstep.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.format.Json;
import lockstep.format.Tree;
import lockstep.identity.Ledgers;
import lockstep.identity.Redirections;
import lockstep.procedure.ProcedureId;
import lockstep.source.ContentRoot;
import lockstep.source.Problem;

/// Reads the redirection files at the top of the content folders, as documentation repositories keep them: a list `redirections` with
/// `source_path` and `redirect_url`. Paths of the repository may have folders before the path in the content: those of the content
/// folder itself, of a locale, or any before a path that is known.
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
  ///
  /// @param procedures those of the content
  /// @param before what is known of procedures that may have another path now
  /// @param isLocale whether a folder's name is a locale tag that the program knows
  static RedirectionFiles read(
      List<ContentRoot> roots,
      Collection<ProcedureId> procedures,
      Ledgers before,
      Predicate<String> isLocale) {
    Paths paths = Paths.of(Set.copyOf(procedures), before.byProcedure().keySet(), isLocale);
    SortedMap<ProcedureId, Target> targets = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (ContentRoot root : roots) {
      Path file = root.folder().resolve(FILE);
      if (Files.isRegularFile(file)) {
        String name = file.toString().replace('\\', '/');
        try {
          String json = Files.readString(file, StandardCharsets.UTF_8);
          for (Tree entry : Tree.of(Json.read(json)).at("redirections").elements()) {
            read(entry, name, paths.in(root), targets, problems);
          }
        } catch (IOException e) {
          problems.add(problem(name, "cannot be read (" + e + "); save the file as UTF-8"));
        } catch (IllegalArgumentException e) {
          problems.add(problem(name, e.getMessage() + "; mend the file, nothing of it is used"));
        }
      }
    }
    SortedMap<ProcedureId, ProcedureId> bySource = new TreeMap<>();
    targets.forEach((old, target) -> bySource.put(old, target.procedure));
    Redirections redirections = new Redirections(bySource);
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
      Tree entry,
      String file,
      Paths paths,
      SortedMap<ProcedureId, Target> targets,
      List<Problem> problems) {
    try {
      String source =
          entry
              .at("source_path")
              .optionalText()
              .or(() -> entry.at("source_path_from_root").optionalText())
              .orElseGet(() -> entry.at("source_path").wrong("the path of the old page"));
      String old = source.startsWith("/") ? source.substring(1) : source;
      target(entry.at("redirect_url").text(), old)
          .map(paths::target)
          .ifPresent(target -> targets.put(paths.source(old), new Target(target, file)));
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

  /// The paths in the content that paths of a repository stand for.
  ///
  /// @param procedures of the content
  /// @param known that have a ledger
  /// @param folders first folders of both
  /// @param folder name of the one that the file stands in
  private record Paths(
      Set<ProcedureId> procedures,
      Set<ProcedureId> known,
      Set<String> folders,
      Predicate<String> isLocale,
      String folder) {
    static Paths of(
        Set<ProcedureId> procedures, Set<ProcedureId> known, Predicate<String> isLocale) {
      Set<String> folders = new HashSet<>();
      Stream.concat(procedures.stream(), known.stream())
          .forEach(path -> top(path).ifPresent(folders::add));
      return new Paths(procedures, known, folders, isLocale, "");
    }

    Paths in(ContentRoot root) {
      Path name = root.folder().toAbsolutePath().normalize().getFileName();
      return new Paths(procedures, known, folders, isLocale, name == null ? "" : name.toString());
    }

    ProcedureId target(String path) {
      return ends(path).stream()
          .filter(end -> procedures.contains(end) || isBelowKnownFolder(end))
          .findFirst()
          // The name alone may be that of any page.
          .filter(end -> end.path().equals(path) || end.path().indexOf('/') > 0)
          .orElseGet(() -> ProcedureId.of(bare(path)));
    }

    ProcedureId source(String path) {
      ProcedureId whole = ProcedureId.of(path);
      return ends(path).stream()
          .filter(
              end ->
                  isBelowKnownFolder(end)
                      || (end.equals(whole) || !procedures.contains(end)) && known.contains(end))
          .findFirst()
          .orElseGet(() -> ProcedureId.of(bare(path)));
    }

    private boolean isBelowKnownFolder(ProcedureId path) {
      return top(path).filter(folders::contains).isPresent();
    }

    /// The first folder of a path, in lower case.
    private static Optional<String> top(ProcedureId path) {
      int slash = path.path().indexOf('/');
      return slash > 0
          ? Optional.of(path.path().substring(0, slash).toLowerCase(Locale.ROOT))
          : Optional.empty();
    }

    /// The path, then without its first folder, then without two, ...
    private static List<ProcedureId> ends(String path) {
      List<ProcedureId> ends = new ArrayList<>();
      String rest = path;
      for (int slash = path.indexOf('/'); slash >= 0; slash = rest.indexOf('/')) {
        ends.add(ProcedureId.of(rest));
        rest = rest.substring(slash + 1);
      }
      ends.add(ProcedureId.of(rest));
      return ends;
    }

    /// Without the content folder's name and a locale's in front.
    private String bare(String path) {
      String rest = path;
      int slash = rest.indexOf('/');
      if (slash > 0 && rest.substring(0, slash).equals(folder)) {
        rest = rest.substring(slash + 1);
        slash = rest.indexOf('/');
      }
      return slash > 0 && isLocale.test(rest.substring(0, slash))
          ? rest.substring(slash + 1)
          : rest;
    }
  }

  private static Problem problem(String file, String message) {
    return new Problem("bad-redirection", file, 1, 1, message);
  }
}
