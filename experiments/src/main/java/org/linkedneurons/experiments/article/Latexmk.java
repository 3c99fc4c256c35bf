package org.linkedneurons.experiments.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.linkedneurons.EnvironmentException;
import org.linkedneurons.FileException;

/**
 * Compiles the article with latexmk.
 *
 * @param article the article
 */
public record Latexmk(Article article) {
  private static final String PACKAGES =
      "latexmk texlive-latex-recommended texlive-latex-extra texlive-pictures"
          + " texlive-fonts-recommended lmodern";

  /** {@return what the article compiles to} */
  public Path pdf() {
    return article.folder().resolve("article.pdf");
  }

  /** {@return where the output of latexmk goes} */
  public Path output() {
    return build().resolve("latexmk.txt");
  }

  private Path build() {
    return article.folder().resolve("build");
  }

  /**
   * Compiles.
   *
   * @return the first error of LaTeX, or nothing where there is a PDF
   * @throws EnvironmentException if there is no latexmk
   * @throws InterruptedException if this thread is to end
   */
  public Optional<String> compile() throws InterruptedException {
    try {
      Files.createDirectories(build());
      // In place before there is anything to end: Ctrl-C may come at once.
      Thread ending = new Thread(Latexmk::endChildren);
      Runtime.getRuntime().addShutdownHook(ending);
      int code = start().waitFor();
      Runtime.getRuntime().removeShutdownHook(ending);
      if (code != 0) {
        return Optional.of(firstError());
      }
      Files.copy(build().resolve("article.pdf"), pdf(), StandardCopyOption.REPLACE_EXISTING);
      return Optional.empty();
    } catch (IOException e) {
      throw FileException.unwritable(build(), e, "Free space or change rights");
    }
  }

  private Process start() throws IOException {
    ProcessBuilder latexmk =
        new ProcessBuilder(
                "latexmk",
                "-pdf",
                "-interaction=nonstopmode",
                "-halt-on-error",
                "-file-line-error",
                "-outdir=build",
                "article.tex")
            .directory(article.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output().toFile());
    try {
      return latexmk.start();
    } catch (IOException e) {
      throw new EnvironmentException(
          "latexmk",
          "TeX's build tool on the PATH",
          "none",
          "On Debian: apt-get install " + PACKAGES + "; tables and figures are written");
    }
  }

  /** LaTeX is a child of latexmk: both must end, or it would go on by itself. */
  private static void endChildren() {
    ProcessHandle.current().descendants().toList().forEach(ProcessHandle::destroy);
  }

  /** With -file-line-error an error is {@code file:line: message}, others begin with {@code !}. */
  private String firstError() throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(output()), StandardCharsets.ISO_8859_1).lines().toList();
    return lines.stream()
        .filter(line -> line.startsWith("!") || line.matches("\\S+\\.\\w+:\\d+: .*"))
        .findFirst()
        .orElseGet(() -> lines.isEmpty() ? "latexmk says nothing" : lines.getLast());
  }
}
