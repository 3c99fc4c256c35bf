package org.linkedneurons.experiments.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.linkedneurons.experiments.article.Article;
import org.linkedneurons.experiments.article.Latexmk;
import org.linkedneurons.experiments.results.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lkn article}. */
@Command(
    name = "article",
    description = {
      "Writes the article's tables and figures from runs and compiles it with latexmk.",
      "What has not been run is said so in the article."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ArticleCommand implements Callable<Integer> {
  @Mixin private RunsOption runs;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      defaultValue = "docs/article",
      description = "Where article.tex is. Default: ${DEFAULT-VALUE}.")
  private Path directory;

  @Override
  public Integer call() throws InterruptedException {
    Runs found = runs.read();
    Article article = new Article(directory);
    int files = article.write(found);
    System.out.printf("%d runs: %d tables, figures and notes%n", found.all().size(), files);
    Latexmk latexmk = new Latexmk(article);
    System.out.printf("Compiling %s (output in %s)%n", latexmk.pdf(), latexmk.output());
    Optional<String> error = latexmk.compile();
    if (error.isPresent()) {
      System.err.printf("lkn: LaTeX: %s (all of it: %s)%n", error.get(), latexmk.output());
      return ExitCode.FAILED.code();
    }
    System.out.println("Written: " + latexmk.pdf());
    return 0;
  }
}
