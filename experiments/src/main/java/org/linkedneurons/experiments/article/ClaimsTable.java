package org.linkedneurons.experiments.article;

import org.linkedneurons.experiments.claims.JudgedClaim;
import org.linkedneurons.experiments.claims.JudgedClaims;
import org.linkedneurons.experiments.tables.Latex;

/** The table of claims and verdicts, over as many pages as it takes. */
final class ClaimsTable {
  private ClaimsTable() {}

  static String tex(JudgedClaims claims) {
    StringBuilder rows = new StringBuilder();
    String last = "";
    for (JudgedClaim claim : claims.all()) {
      if (!claim.experiment().equals(last)) {
        rows.append(last.isEmpty() ? "" : "\\addlinespace\n");
        rows.append("\\multicolumn{5}{@{}l}{%s}\\\\*\n".formatted(Tex.code(claim.experiment())));
        last = claim.experiment();
      }
      rows.append(row(claim));
    }
    return """
        \\begingroup\\footnotesize\\setlength{\\tabcolsep}{4pt}\\setlength{\\LTcapwidth}{\\linewidth}
        \\begin{longtable}{@{}>{\\raggedright}p{48mm}lp{29mm}ll@{}}
        \\caption{What is claimed, the paper's figures, ours, after how many epochs of the default \
        number and in how many runs of each side, and what follows.}
        \\label{tab:claims}\\\\
        \\toprule
        claim & paper & ours & epochs (runs) & verdict\\\\
        \\midrule
        \\endfirsthead
        \\toprule
        claim & paper & ours & epochs (runs) & verdict\\\\
        \\midrule
        \\endhead
        \\bottomrule
        \\endfoot
        %s\\end{longtable}
        \\endgroup
        """
        .formatted(rows);
  }

  private static String row(JudgedClaim claim) {
    String verdict = Latex.escape(claim.verdict());
    return "%s & %s & %s & %s & %s\\\\\n"
        .formatted(
            Latex.escape(claim.text()),
            Latex.escape(claim.published()),
            Latex.escape(claim.finding().numbers()),
            Latex.escape(claim.finding().extent()),
            claim.finding().isDecided() ? "\\textbf{" + verdict + "}" : verdict);
  }
}
