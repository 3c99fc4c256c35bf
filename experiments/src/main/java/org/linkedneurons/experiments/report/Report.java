package org.linkedneurons.experiments.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.linkedneurons.FileException;
import org.linkedneurons.experiments.results.Accuracy;
import org.linkedneurons.experiments.results.Runs;
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
    try (Reader template = template("page.html")) {
      return Mustache.compiler()
          .emptyStringIsFalse(true)
          .withFormatter(
              value ->
                  value instanceof OptionalDouble figure ? Accuracy.text(figure) : value.toString())
          .withLoader(Report::template)
          .compile(template)
          .execute(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader template(String name) {
    return new InputStreamReader(Report.class.getResourceAsStream(name), StandardCharsets.UTF_8);
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
