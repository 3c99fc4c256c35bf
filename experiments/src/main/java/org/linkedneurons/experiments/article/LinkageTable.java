package org.linkedneurons.experiments.article;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.activations.Interval;
import org.linkedneurons.activations.Linkage;
import org.linkedneurons.experiments.tables.Latex;

/** The library's own verdicts on links, as a table. */
final class LinkageTable {
  private LinkageTable() {}

  static String tex() {
    StringBuilder rows = new StringBuilder();
    for (String name : List.of("relu", "prelu", "selu", "swish", "gelu", "tanh", "relu6")) {
      ActivationFunction function = Activations.of(name);
      rows.append(row(name, function));
      rows.append(row(name + ", mirrored", function, function.mirrored()));
    }
    rows.append("\\addlinespace\n");
    rows.append(row("min-max", Activations.RELU, Activations.NEGATIVE_PART));
    rows.append(row("relu, tanh", Activations.RELU, Activations.TANH));
    rows.append(
        row(
            "relu, mirrored, tanh",
            Activations.RELU,
            Activations.RELU.mirrored(),
            Activations.TANH));
    return """
        \\begin{table}[htbp]
        \\centering\\small
        \\begin{tabular}{@{}llll@{}}
        \\toprule
        link & condition & except at $z=$ & slope rounds to 0 in 32 bits\\\\
        \\midrule
        %s\\bottomrule
        \\end{tabular}
        \\caption{Which links meet the linkage condition, as the library answers. Points that are not \
        in the exceptions have a slope other than 0, unless the condition is refuted or open there.}
        \\label{tab:linkage}
        \\end{table}
        """
        .formatted(rows);
  }

  private static String row(String name, ActivationFunction... members) {
    Linkage linkage = Linkage.check(members);
    String verdict =
        switch (linkage.verdict()) {
          case HOLDS -> "holds";
          case FAILS -> "fails for " + intervals(linkage.failing());
          case UNDECIDED -> "undecided for " + intervals(linkage.undecided());
        };
    String points =
        linkage.points().stream().map(LinkageTable::number).collect(Collectors.joining(", "));
    return "%s & %s & %s & %s\\\\\n"
        .formatted(Latex.escape(name), verdict, dash(points), dash(intervals(linkage.saturated())));
  }

  private static String dash(String text) {
    return text.isEmpty() ? "--" : text;
  }

  private static String intervals(List<Interval> intervals) {
    List<String> texts = new ArrayList<>();
    for (Interval interval : intervals) {
      texts.add(text(interval));
    }
    return String.join(" and ", texts);
  }

  private static String text(Interval interval) {
    boolean below = Double.isInfinite(interval.low());
    boolean above = Double.isInfinite(interval.high());
    if (below && above) {
      return "every $z$";
    }
    return Stream.of(
            below ? "" : number(interval.low()) + " $<$ ",
            "$z$",
            above ? "" : " $<$ " + number(interval.high()))
        .collect(Collectors.joining());
  }

  private static String number(double value) {
    return value == Math.rint(value) ? "$" + (long) value + "$" : "$" + Tex.fixed(value, 2) + "$";
  }
}
