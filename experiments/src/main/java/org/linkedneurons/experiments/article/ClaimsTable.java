package org.linkedneurons.experiments.article;

import java.util.ArrayList;
import java.util.List;
import org.linkedneurons.experiments.claims.JudgedClaims;
import org.linkedneurons.experiments.tables.Latex;
import org.linkedneurons.experiments.tables.Table;
import org.linkedneurons.experiments.tables.Table.Cell;

/** The table of claims and verdicts, over as many pages as it takes, a heading an experiment. */
final class ClaimsTable {
  private ClaimsTable() {}

  static String tex(JudgedClaims claims) {
    List<List<Cell>> rows = new ArrayList<>();
    String last = "";
    for (List<Cell> row : claims.table().rows()) {
      String experiment = row.getFirst().text();
      List<Cell> rest = new ArrayList<>(row.subList(1, row.size()));
      if (!experiment.equals(last)) {
        String heading =
            "%s\\multicolumn{5}{@{}l}{%s}\\\\*\n"
                .formatted(last.isEmpty() ? "" : "\\addlinespace\n", Tex.code(experiment));
        rest.set(0, Cell.tex(heading + Latex.cell(rest.getFirst())));
        last = experiment;
      }
      rows.add(rest);
    }
    return Layout.pages(
        "\\setlength{\\tabcolsep}{4pt}\\setlength{\\LTcapwidth}{\\linewidth}",
        ">{\\raggedright}p{48mm}lp{29mm}ll",
        new Table(
            "claims",
            "What is claimed, the paper's figures, ours, after how many epochs of the default"
                + " number and in how many runs of each side, and what follows.",
            List.of("claim", "paper", "ours", "epochs (runs)", "verdict"),
            rows,
            List.of()));
  }
}
