package org.linkedneurons.experiments.article;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.activations.Interval;
import org.linkedneurons.activations.Linkage;

/** The library's own verdicts on links, as a table. */
final class LinkageTable {
  private LinkageTable() {}

  /** A link and what the library says of it, as LaTeX. */
  private record Row(String name, String verdict, String points, String saturated) {}

  static String tex() {
    List<Row> alone =
        Stream.of("relu", "prelu", "selu", "swish", "gelu", "tanh", "relu6")
            .flatMap(name -> alone(name, Activations.of(name)))
            .toList();
    ActivationFunction relu = Activations.RELU;
    List<Row> together =
        List.of(
            row("min-max", relu, Activations.NEGATIVE_PART),
            row("relu, tanh", relu, Activations.TANH),
            row("relu, mirrored, tanh", relu, relu.mirrored(), Activations.TANH));
    return Tex.fill("linkage.tex", Map.of("alone", alone, "together", together));
  }

  private static Stream<Row> alone(String name, ActivationFunction function) {
    return Stream.of(row(name, function), row(name + ", mirrored", function, function.mirrored()));
  }

  private static Row row(String name, ActivationFunction... members) {
    Linkage linkage = Linkage.check(members);
    String verdict =
        switch (linkage.verdict()) {
          case HOLDS -> "holds";
          case FAILS -> "fails for " + intervals(linkage.failing());
          case UNDECIDED -> "undecided for " + intervals(linkage.undecided());
        };
    String points =
        linkage.points().stream().map(LinkageTable::number).collect(Collectors.joining(", "));
    return new Row(name, verdict, dash(points), dash(intervals(linkage.saturated())));
  }

  private static String dash(String text) {
    return text.isEmpty() ? "--" : text;
  }

  private static String intervals(List<Interval> intervals) {
    return intervals.stream().map(LinkageTable::text).collect(Collectors.joining(" and "));
  }

  private static String text(Interval interval) {
    boolean below = Double.isInfinite(interval.low());
    boolean above = Double.isInfinite(interval.high());
    return below && above
        ? "every $z$"
        : (below ? "" : number(interval.low()) + " $<$ ")
            + "$z$"
            + (above ? "" : " $<$ " + number(interval.high()));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? "$" + (long) value + "$" : "$" + Tex.fixed(value, 2) + "$";
  }
}
