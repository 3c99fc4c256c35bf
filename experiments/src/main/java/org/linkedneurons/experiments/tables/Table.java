package org.linkedneurons.experiments.tables;

import java.util.List;

/**
 * A table to be written in one of several formats.
 *
 * @param name what it is referred to by, such as {@code depth}
 * @param caption what it shows, in a sentence
 * @param header the columns' titles
 * @param rows the rows, as many cells each as there are titles
 * @param notes what its marks mean
 */
public record Table(
    String name, String caption, List<String> header, List<List<Cell>> rows, List<String> notes) {
  /**
   * A cell.
   *
   * @param text what stands in it
   * @param best whether it is the best of its column
   * @param tex whether the text is LaTeX, for tables that are written in no other format
   */
  public record Cell(String text, boolean best, boolean tex) {
    /**
     * A cell of any format.
     *
     * @param text what stands in it
     * @param best whether it is the best of its column
     */
    public Cell(String text, boolean best) {
      this(text, best, false);
    }

    /**
     * {@return a cell that is not the best}
     *
     * @param text what stands in it
     */
    public static Cell of(String text) {
      return new Cell(text, false);
    }

    /**
     * {@return a cell of LaTeX}
     *
     * @param text what stands in it
     */
    public static Cell tex(String text) {
      return new Cell(text, false, true);
    }
  }

  /** Copies. */
  public Table {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
  }
}
