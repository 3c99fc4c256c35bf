package org.linkedneurons.experiments.article;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.activations.Interval;
import org.linkedneurons.activations.Linkage;
import org.linkedneurons.experiments.tables.Table;
import org.linkedneurons.experiments.tables.Table.Cell;

/** The library's own verdicts on links, as a table. */
final class LinkageTable {
  private LinkageTable() {}

  static String tex() {
    List<List<Cell>> rows = new ArrayList<>();
    for (String name : List.of("relu", "prelu", "selu", "swish", "gelu", "tanh", "relu6")) {
      ActivationFunction function = Activations.of(name);
      rows.add(row(name, function));
      rows.add(row(name + ", mirrored", function, function.mirrored()));
    }
    rows.add(row("\\addlinespace\nmin-max", Activations.RELU, Activations.NEGATIVE_PART));
    rows.add(row("relu, tanh", Activations.RELU, Activations.TANH));
    rows.add(
        row(
            "relu, mirrored, tanh",
            Activations.RELU,
            Activations.RELU.mirrored(),
            Activations.TANH));
    return Layout.small(
        "llll",
        new Table(
            "linkage",
            "Which links meet the linkage condition, as the library answers. Points that are not in"
                + " the exceptions have a slope other than 0, unless the condition is refuted or"
                + " open there.",
            List.of("link", "condition", "except at $z=$", "slope rounds to 0 in 32 bits"),
            rows,
            List.of()));
  }

  private static List<Cell> row(String name, ActivationFunction... members) {
    Linkage linkage = Linkage.check(members);
    String verdict =
        switch (linkage.verdict()) {
          case HOLDS -> "holds";
          case FAILS -> "fails for " + intervals(linkage.failing());
          case UNDECIDED -> "undecided for " + intervals(linkage.undecided());
        };
    String points =
        linkage.points().stream().map(LinkageTable::number).collect(Collectors.joining(", "));
    return Stream.of(name, verdict, dash(points), dash(intervals(linkage.saturated())))
        .map(Cell::tex)
        .toList();
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
