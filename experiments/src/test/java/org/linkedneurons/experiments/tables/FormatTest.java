package org.linkedneurons.experiments.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.experiments.results.Accuracy;
import org.linkedneurons.experiments.tables.Table.Cell;

/** Protects the three forms of a table, to the letter. */
final class FormatTest {
  private static final Table TABLE =
      new Table(
          "depth",
          "100 % of a_b",
          List.of("Variant", "Median"),
          List.of(
              List.of(Cell.of("ReLU √2, x|y"), new Cell("0.5†", true)),
              List.of(Cell.of("a_b & \"c\""), Cell.of(Accuracy.NONE))),
          List.of("† diverged: --epochs"));

  @Test
  void latexHasBooktabsRulesAndEscapesWhatIsText() {
    assertEquals(
        """
        % Written by lkn table and lkn article: changes here are lost.
        \\begin{table}[htbp]
          \\centering
          \\caption{100 \\% of a\\_b}
          \\label{tab:depth}
          \\begin{tabular}{lr}
            \\toprule
            Variant & Median \\\\
            \\midrule
            ReLU $\\sqrt{2}$, x|y & \\textbf{0.5$\\dagger$} \\\\
            a\\_b \\& "c" & \\textendash{} \\\\
            \\bottomrule
          \\end{tabular}
          \\par\\smallskip{\\footnotesize $\\dagger$ diverged: -{}-epochs}
        \\end{table}
        """,
        Format.TEX.write(TABLE));
  }

  @Test
  void markdownEscapesBars() {
    assertEquals(
        """
        100 % of a_b

        | Variant | Median |
        |---|---:|
        | ReLU √2, x\\|y | **0.5†** |
        | a_b & "c" | – |

        † diverged: --epochs
        """,
        Format.MD.write(TABLE));
  }

  @Test
  void csvQuotesAndLeavesEmptyWhatWasNotMeasured() {
    assertEquals(
        """
        Variant,Median
        "ReLU √2, x|y",0.5†
        "a_b & ""c""\",
        """,
        Format.CSV.write(TABLE));
  }
}
