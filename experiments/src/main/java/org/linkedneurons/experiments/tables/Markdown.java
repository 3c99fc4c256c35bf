package org.linkedneurons.experiments.tables;

import java.util.List;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.tables.Table.Cell;

/** A table for GitHub and the like. */
final class Markdown {
  private Markdown() {}

  static String write(Table table) {
    StringBuilder text = new StringBuilder();
    text.append(table.caption()).append("\n\n").append(line(table.header()));
    String rule = table.header().stream().skip(1).map(_ -> "---:").collect(Collectors.joining("|"));
    text.append("|---|").append(rule).append("|\n");
    for (List<Cell> row : table.rows()) {
      text.append(line(row.stream().map(Markdown::cell).toList()));
    }
    table.notes().forEach(note -> text.append('\n').append(escape(note)).append('\n'));
    return text.toString();
  }

  private static String cell(Cell cell) {
    return cell.best() ? "**" + cell.text() + "**" : cell.text();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Markdown::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String escape(String text) {
    return text.replace("|", "\\|");
  }
}
