package org.linkedneurons.experiments.report;

import com.samskivert.mustache.Escapers;
import java.io.IOException;
import java.nio.file.Path;
import org.linkedneurons.FileException;
import org.linkedneurons.experiments.results.Runs;
import org.linkedneurons.experiments.tables.Template;
import org.linkedneurons.files.WholeFile;

/** A page of runs: one HTML file that asks for nothing outside itself. */
public final class Report {
  private final Page page;

  private Report(Page page) {
    this.page = page;
  }

  /**
   * {@return the report of some runs}
   *
   * @param runs the runs, one or more
   */
  public static Report of(Runs runs) {
    return new Report(Page.of(runs));
  }

  /** {@return how much there is, in one line} */
  public String summary() {
    return page.summary();
  }

  /** {@return the page} */
  public String html() {
    return new Template(Report.class, "page.html", Escapers.HTML).fill(page);
  }

  /**
   * Writes the page whole or not at all.
   *
   * @param file where
   * @throws FileException if it cannot be written
   */
  public void write(Path file) {
    try {
      WholeFile.write(file, html());
    } catch (IOException e) {
      throw FileException.unwritable(file, e, "Choose another with --output");
    }
  }
}
