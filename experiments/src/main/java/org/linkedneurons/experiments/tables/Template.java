package org.linkedneurons.experiments.tables;

import com.samskivert.mustache.Mustache;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.linkedneurons.experiments.results.Accuracy;

/**
 * A text with places for values, written as for Mustache: a file beside a class, which may take in
 * others there.
 *
 * @param beside the class
 * @param file the file's name
 * @param escaper makes of a value what means the same where the text is read
 */
public record Template(Class<?> beside, String file, Mustache.Escaper escaper) {
  /**
   * {@return the text with values in their places}
   *
   * @param values has a method for each, or for lists of them
   */
  public String fill(Object values) {
    return Mustache.compiler()
        .emptyStringIsFalse(true)
        .withFormatter(
            value ->
                value instanceof OptionalDouble figure ? Accuracy.text(figure) : value.toString())
        .withEscaper(escaper)
        .withLoader(this::open)
        .loadTemplate(file)
        .execute(values);
  }

  private Reader open(String name) {
    return new InputStreamReader(beside.getResourceAsStream(name), StandardCharsets.UTF_8);
  }
}
