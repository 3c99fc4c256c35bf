package org.linkedneurons.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table drawn with lines, as Keras draws its summary. A title that starts with &gt; is
 * right-aligned.
 */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();
  private final boolean[] right;

  Table(String... titles) {
    right = new boolean[titles.length];
    List<String> header = new ArrayList<>();
    for (int i = 0; i < titles.length; i++) {
      right[i] = titles[i].startsWith(">");
      header.add(right[i] ? titles[i].substring(1) : titles[i]);
    }
    rows.add(header);
  }

  void add(List<String> cells) {
    rows.add(cells);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(line("┏", "━", "┳", "┓"));
    text.append(row(rows.getFirst(), "┃")).append(line("┡", "━", "╇", "┩"));
    text.append(
        rows.stream()
            .skip(1)
            .map(cells -> row(cells, "│"))
            .collect(Collectors.joining(line("├", "─", "┼", "┤"))));
    return text.append(line("└", "─", "┴", "┘")).toString();
  }

  private int width(int column) {
    return rows.stream()
        .flatMap(cells -> cells.get(column).lines())
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private String line(String left, String fill, String middle, String end) {
    return IntStream.range(0, right.length)
        .mapToObj(column -> fill.repeat(width(column) + 2))
        .collect(Collectors.joining(middle, left, end + "\n"));
  }

  private String row(List<String> cells, String bar) {
    int height = cells.stream().mapToInt(cell -> (int) cell.lines().count()).max().orElse(1);
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < height; line++) {
      text.append(bar);
      for (int column = 0; column < right.length; column++) {
        List<String> lines = cells.get(column).lines().toList();
        String cell = line < lines.size() ? lines.get(line) : "";
        String space = " ".repeat(width(column) - cell.length());
        text.append(' ')
            .append(right[column] ? space + cell : cell + space)
            .append(' ')
            .append(bar);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
