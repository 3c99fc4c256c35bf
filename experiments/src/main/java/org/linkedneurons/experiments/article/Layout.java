package org.linkedneurons.experiments.article;

import java.util.List;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.tables.Latex;
import org.linkedneurons.experiments.tables.Table;

/** How the article sets its own tables; headers and captions are LaTeX. */
final class Layout {
  private Layout() {}

  /** On one page, the caption below. */
  static String small(String columns, Table table) {
    return """
    \\begin{table}[htbp]
    \\centering\\small
    \\begin{tabular}{@{}%s@{}}
    %s%s\\bottomrule
    \\end{tabular}
    \\caption{%s}
    \\label{tab:%s}
    \\end{table}
    """
        .formatted(columns, head(table), rows(table), table.caption(), table.name());
  }

  /** Over as many pages as it takes, the caption above the first, if there is one. */
  static String pages(String setup, String columns, Table table) {
    String first =
        "\\caption{%s}\n\\label{tab:%s}\\\\\n%s\\endfirsthead\n"
            .formatted(table.caption(), table.name(), head(table));
    return """
    \\begingroup\\footnotesize%s
    \\begin{longtable}{@{}%s@{}}
    %s%s\\endhead
    \\bottomrule
    \\endfoot
    %s\\end{longtable}
    \\endgroup
    """
        .formatted(
            setup, columns, table.caption().isEmpty() ? "" : first, head(table), rows(table));
  }

  private static String head(Table table) {
    return "\\toprule\n%s\\midrule\n".formatted(line(table.header()));
  }

  private static String rows(Table table) {
    return table.rows().stream()
        .map(row -> line(row.stream().map(Latex::cell).toList()))
        .collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return String.join(" & ", cells) + "\\\\\n";
  }
}
