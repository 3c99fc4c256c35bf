package org.linkedneurons.experiments.tables;

import java.util.List;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.tables.Table.Cell;

/** A table for LaTeX, with booktabs' rules, to be taken in by {@code \input}. */
public final class Latex {
  private Latex() {}

  static String write(Table table) {
    StringBuilder text =
        new StringBuilder("% Written by lkn table and lkn article: changes here are lost.\n");
    text.append("\\begin{table}[htbp]\n  \\centering\n");
    text.append("  \\caption{").append(escape(table.caption())).append("}\n");
    text.append("  \\label{tab:").append(table.name()).append("}\n");
    String columns = "l" + "r".repeat(table.header().size() - 1);
    text.append("  \\begin{tabular}{").append(columns).append("}\n    \\toprule\n    ");
    text.append(line(table.header().stream().map(Latex::escape).toList()));
    text.append("    \\midrule\n");
    for (List<Cell> row : table.rows()) {
      text.append("    ").append(line(row.stream().map(Latex::cell).toList()));
    }
    text.append("    \\bottomrule\n  \\end{tabular}\n");
    table
        .notes()
        .forEach(
            note ->
                text.append("  \\par\\smallskip{\\footnotesize ")
                    .append(escape(note))
                    .append("}\n"));
    return text.append("\\end{table}\n").toString();
  }

  private static String line(List<String> cells) {
    return String.join(" & ", cells) + " \\\\\n";
  }

  /**
   * {@return a cell as LaTeX}
   *
   * @param cell the cell
   */
  public static String cell(Cell cell) {
    String text = cell.tex() ? cell.text() : escape(cell.text());
    return cell.best() ? "\\textbf{" + text + "}" : text;
  }

  /**
   * {@return text in which every character stands for itself}
   *
   * @param text the text
   */
  public static String escape(String text) {
    return text.codePoints()
        .mapToObj(Latex::escape)
        .collect(Collectors.joining())
        .replace("$\\surd$2", "$\\sqrt{2}$")
        .replace("--", "-{}-");
  }

  private static String escape(int character) {
    return switch (character) {
      case '\\' -> "\\textbackslash{}";
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '<' -> "\\textless{}";
      case '>' -> "\\textgreater{}";
      case '√' -> "$\\surd$";
      case '–' -> "\\textendash{}";
      case '†' -> "$\\dagger$";
      case '*' -> "$\\ast$";
      case '&', '%', '$', '#', '_', '{', '}' -> "\\" + Character.toString(character);
      default -> Character.toString(character);
    };
  }
}
