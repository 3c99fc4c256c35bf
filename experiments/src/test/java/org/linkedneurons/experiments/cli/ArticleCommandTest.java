package org.linkedneurons.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.experiments.runs.SomeRun;

/** {@code lkn article} as a process, with stubs in place of latexmk, and once with the real one. */
final class ArticleCommandTest {
  private static final String[] ARTICLE = {"article", "--runs", "runs", "--directory", "article"};

  @TempDir private Path folder;
  private Path article;
  private Path path;

  @BeforeEach
  void anArticleAndARun() throws IOException {
    SomeRun.of("depth", "lkrelu", 100).write(folder.resolve("runs"), 0.2, 0.3);
    article = Files.createDirectory(folder.resolve("article"));
    path = Files.createDirectory(folder.resolve("path"));
    Files.writeString(article.resolve("article.tex"), "");
  }

  @Test
  void withoutTexOneLineNamesThePackagesAndTheRestIsWritten() throws Exception {
    Lkn.Ended ended = run(path.toString()).expect(ExitCode.WRONG_MACHINE.code());
    assertEquals(1, ended.err().lines().count(), ended::err);
    assertTrue(ended.err().contains("apt-get install latexmk texlive-latex"), ended::err);
    assertTrue(Files.readString(article.resolve("figures/depth.tex")).contains("(2,0.30000)"));
    assertTrue(Files.readString(article.resolve("tables/depth.tex")).contains("0.3000"));
  }

  @Test
  void latexmkIsCalledInTheArticlesFolderAndItsPdfIsTaken() throws Exception {
    latexmk("echo \"$PWD $*\"; echo a PDF > build/article.pdf");
    run(stubs()).expect(0);
    assertEquals(
        article.toRealPath()
            + " -pdf -interaction=nonstopmode -halt-on-error -file-line-error -outdir=build"
            + " article.tex\n",
        Files.readString(article.resolve("build/latexmk.txt")));
    assertEquals("a PDF\n", Files.readString(article.resolve("article.pdf")));
  }

  @Test
  void anErrorOfLatexIsOneLineWithItsLog() throws Exception {
    latexmk("echo working; echo './sections/linked.tex:7: Undefined control sequence.'; exit 12");
    Lkn.Ended ended = run(stubs()).expect(ExitCode.FAILED.code());
    assertEquals(
        "lkn: LaTeX: ./sections/linked.tex:7: Undefined control sequence."
            + " (all of it: article/build/latexmk.txt)\n",
        ended.err());
    assertFalse(Files.exists(article.resolve("article.pdf")));
  }

  @Test
  void anInterruptionEndsLatexAsWell() throws Exception {
    latexmk("sleep 600 & echo $! > child.txt; wait");
    Lkn.Running running = start(stubs()).until(article.resolve("child.txt"));
    while (Files.readString(article.resolve("child.txt")).isBlank()) {
      Thread.sleep(10);
    }
    long child = Long.parseLong(Files.readString(article.resolve("child.txt")).strip());
    running.signal("INT").ended().expect(ExitCode.INTERRUPTED.code());
    ProcessHandle.of(child)
        .ifPresent(sleep -> sleep.onExit().orTimeout(20, TimeUnit.SECONDS).join());
  }

  @Test
  void anotherFolderIsRefused() throws Exception {
    Files.delete(article.resolve("article.tex"));
    Lkn.Ended ended = run(stubs()).expect(ExitCode.WRONG_FILE.code());
    assertTrue(ended.err().startsWith("lkn: article: expected the article's article.tex"));
  }

  /** Needs TeX: left out unless asked for, as {@code .ci/run} does after it has installed it. */
  @Test
  @Tag("latex")
  void theArticleCompilesWithoutAnUndefinedReferenceOrAWideLine() throws Exception {
    copy(Path.of("..", "docs", "article"), article);
    run(System.getenv("PATH")).expect(0);
    String log =
        Files.readString(article.resolve("build/article.log"), StandardCharsets.ISO_8859_1);
    assertFalse(log.contains("undefined"), "an undefined reference or citation");
    assertFalse(log.matches("(?s).*Overfull .hbox \\(\\d{2,}\\..*"), "an overfull line");
    assertTrue(Files.size(article.resolve("article.pdf")) > 100_000);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
    }
  }

  private void latexmk(String script) throws IOException {
    Path stub = Files.writeString(path.resolve("latexmk"), "#!/bin/sh\n" + script + "\n");
    assertTrue(stub.toFile().setExecutable(true));
  }

  private String stubs() {
    return path + ":" + System.getenv("PATH");
  }

  private Lkn.Ended run(String searched) throws IOException, InterruptedException {
    return start(searched).ended();
  }

  private Lkn.Running start(String searched) throws IOException, InterruptedException {
    return new Lkn(folder).start(List.of("/usr/bin/env", "PATH=" + searched), ARTICLE);
  }
}
