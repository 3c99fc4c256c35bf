package org.linkedneurons.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.experiments.article.Article;
import org.linkedneurons.experiments.claims.JudgedClaims;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Runs;
import org.linkedneurons.experiments.tables.Format;
import org.linkedneurons.experiments.tables.ResultTable;

/** Protects the numbers in documents: each is that of the runs in {@code docs/results}. */
class CommittedResultsTest {
  private static final Path DOCS = Path.of("..", "docs");

  private final Runs runs = Runs.read(DOCS.resolve("results"));

  @Test
  void theRunsAreWhole() {
    assertEquals(List.of(), runs.problems());
    assertTrue(runs.all().stream().noneMatch(run -> run.epochs().isEmpty()));
  }

  @Test
  void theReadmeShowsTheTableOfDepth() throws IOException {
    Experiment depth = named("depth");
    String readme = Files.readString(Path.of("..", "README.md"));
    assertSays(readme, table(depth), "./lkn table depth --format md --runs docs/results");
  }

  @Test
  void thePageOfResultsShowsAllTablesAndClaims() throws IOException {
    String page = Files.readString(DOCS.resolve("results/README.md"));
    for (String name : runs.all().stream().map(Run::experiment).distinct().toList()) {
      assertSays(
          page, table(named(name)), "./lkn table " + name + " --format md --runs docs/results");
    }
    String claims = Format.MD.write(JudgedClaims.of(Measured.all(runs)).table());
    assertSays(page, claims, "./lkn claims --runs docs/results");
  }

  @Test
  void theArticleIsThatOfTheRuns(@TempDir Path folder) throws IOException {
    Path committed = DOCS.resolve("article");
    Files.copy(committed.resolve("article.tex"), folder.resolve("article.tex"));
    new Article(folder).write(runs);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = folder.relativize(file);
        assertEquals(
            Files.readString(file),
            Files.readString(committed.resolve(name)),
            () -> name + " is not what ./lkn article --runs docs/results writes");
      }
    }
  }

  private static Experiment named(String name) {
    return Experiments.all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String table(Experiment experiment) {
    return Format.MD.write(
        new ResultTable(Measured.of(experiment, runs), PaperFigures.load(), 0).table());
  }

  private static void assertSays(String document, String part, String command) {
    assertTrue(document.contains(part), () -> "to be replaced by the output of " + command);
  }
}
