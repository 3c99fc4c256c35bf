package org.linkedneurons.experiments.tables;

import java.util.function.Function;

/** How a table is written. */
public enum Format {
  /** LaTeX with booktabs. */
  TEX(Latex::write),
  /** Markdown. */
  MD(Markdown::write),
  /** Comma-separated values. */
  CSV(Csv::write);

  // A function without state, which Error Prone cannot see.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<Table, String> writer;

  Format(Function<Table, String> writer) {
    this.writer = writer;
  }

  /**
   * {@return a table as text}
   *
   * @param table the table
   */
  public String write(Table table) {
    return writer.apply(table);
  }
}
