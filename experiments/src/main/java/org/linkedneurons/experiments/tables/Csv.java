package org.linkedneurons.experiments.tables;

import java.util.List;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.results.Accuracy;
import org.linkedneurons.experiments.tables.Table.Cell;

/** A table for other programs: a header and rows, nothing else; what was not measured is empty. */
final class Csv {
  private Csv() {}

  static String write(Table table) {
    StringBuilder text = new StringBuilder(line(table.header()));
    for (List<Cell> row : table.rows()) {
      text.append(
          line(
              row.stream()
                  .map(Cell::text)
                  .map(cell -> cell.equals(Accuracy.NONE) ? "" : cell)
                  .toList()));
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\n";
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[,\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
