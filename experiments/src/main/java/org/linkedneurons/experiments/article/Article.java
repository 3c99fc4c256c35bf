package org.linkedneurons.experiments.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.FileException;
import org.linkedneurons.experiments.claims.JudgedClaims;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Runs;
import org.linkedneurons.experiments.tables.Format;
import org.linkedneurons.experiments.tables.ResultTable;
import org.linkedneurons.files.WholeFile;

/**
 * What the article takes from runs: figures, notes, and the tables that are no experiment's own.
 *
 * <pre>{@code
 * new Article(Path.of("docs/article")).write(Runs.read(Path.of("runs")));
 * }</pre>
 *
 * @param folder where {@code article.tex} is
 */
public record Article(Path folder) {
  private static final String MARK = "% Written by lkn article: changes here are lost.\n";

  /**
   * Writes all files anew.
   *
   * @param runs the runs
   * @return how many files
   * @throws FileException if the folder is not the article's, or cannot be written
   */
  public int write(Runs runs) {
    if (!Files.isRegularFile(source())) {
      throw new FileException(
          folder.toString(),
          "the article's " + source().getFileName(),
          "none",
          "Name its folder with --directory");
    }
    Map<String, String> files = files(runs);
    files.forEach(this::write);
    return files.size();
  }

  Path source() {
    return folder.resolve("article.tex");
  }

  /** {@return by name, all that comes from runs} */
  static Map<String, String> files(Runs runs) {
    List<Measured> measured = Measured.all(runs);
    PaperFigures paper = PaperFigures.load();
    Map<String, String> files = new LinkedHashMap<>();
    for (Measured each : measured) {
      String name = each.experiment().name();
      files.put("notes/" + name, Notes.of(each));
      files.put("figures/" + name, Figures.of(each).tex());
      files.put("tables/" + name, table(each, paper));
      if (name.equals("depth")) {
        files.put("figures/depth-dead-units", Figures.deadUnits(each).tex());
      }
    }
    JudgedClaims claims = JudgedClaims.of(measured);
    files.put("notes/claims", claims.summary() + "\n");
    files.put("tables/claims", ClaimsTable.tex(claims));
    files.put("tables/differences", Published.differences(measured, paper));
    files.put("tables/linkage", LinkageTable.tex());
    files.put("tables/provenance", Notes.provenance(measured));
    return files;
  }

  /** To the letter what {@code lkn table} writes; without runs nothing, and the notes say so. */
  private static String table(Measured measured, PaperFigures paper) {
    return measured.series().isEmpty()
        ? ""
        : Format.TEX.write(new ResultTable(measured, paper, 0).table());
  }

  private void write(String name, String text) {
    Path file = folder.resolve(name + ".tex");
    try {
      // The tables of lkn table bring such a line along.
      WholeFile.write(file, text.startsWith("%") ? text : MARK + text);
    } catch (IOException e) {
      throw FileException.unwritable(file, e, "Free space or change rights");
    }
  }
}
