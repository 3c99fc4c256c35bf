package org.linkedneurons.experiments.tables;

import com.samskivert.mustache.Mustache.Escaper;
import java.util.Locale;
import org.linkedneurons.experiments.results.Accuracy;

/** How a table is written: a template and what its characters mean. */
public enum Format {
  /** LaTeX with booktabs, to be taken in by {@code \input}. */
  TEX(Latex::escape),
  /** Markdown, for GitHub and the like. */
  MD(text -> text.replace("|", "\\|")),
  /** Comma-separated values for other programs; what was not measured is empty. */
  CSV(text -> text.equals(Accuracy.NONE) ? "" : quoted(text));

  // A record of what does not change, which Error Prone cannot see of an escaper.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Template template;

  Format(Escaper escaper) {
    template = new Template(Format.class, "table." + name().toLowerCase(Locale.ROOT), escaper);
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[,\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /**
   * {@return a table as text}
   *
   * @param table the table
   */
  public String write(Table table) {
    return template.fill(table);
  }
}
