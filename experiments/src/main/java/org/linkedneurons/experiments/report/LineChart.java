package org.linkedneurons.experiments.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.linkedneurons.experiments.report.Curve.Point;

/**
 * Curves as the template {@code chart.svg} draws them; colours are the style sheet's.
 *
 * @param title what is shown
 * @param caption how to read it
 * @param description what it shows, for those who do not see it
 * @param across what runs from left to right
 * @param columns marks from left to right
 * @param rows marks from bottom to top
 * @param lines the curves
 */
record LineChart(
    String title,
    String caption,
    String description,
    String across,
    List<Mark> columns,
    List<Mark> rows,
    List<Line> lines) {
  private static final double LEFT = 58;
  private static final double RIGHT = 448;
  private static final double TOP = 12;
  private static final double BOTTOM = 246;

  /** More points are too close for a dot each. */
  private static final int MOST_DOTS = 30;

  /** A round number on an axis, and where it is. */
  record Mark(String at, String text) {}

  /** A curve: its line, the area that its runs span, a dot for each point where they are few. */
  record Line(String name, String classes, String path, String band, List<Dot> dots) {}

  /** Where a measurement is. */
  record Dot(String x, String y) {}

  /** {@return a chart of some curves; axes hold all their points} */
  static LineChart of(
      String title, String caption, String across, Axis x, Axis y, List<Curve> curves) {
    List<Line> lines = curves.stream().map(curve -> line(curve.thinned(), x, y)).toList();
    return new LineChart(
        title,
        caption,
        curves.stream().map(LineChart::words).collect(Collectors.joining(" ")),
        across,
        x.marks().stream().map(mark -> new Mark(across(x, mark), text(mark, x))).toList(),
        y.marks().stream().map(mark -> new Mark(up(y, mark), text(mark, y))).toList(),
        lines);
  }

  /** {@return two values of each point of some curves} */
  static double[] values(
      List<Curve> curves, ToDoubleFunction<Point> low, ToDoubleFunction<Point> high) {
    return curves.stream()
        .flatMap(curve -> curve.points().stream())
        .flatMapToDouble(
            point -> DoubleStream.of(low.applyAsDouble(point), high.applyAsDouble(point)))
        .toArray();
  }

  private static String words(Curve curve) {
    Point first = curve.points().getFirst();
    Point last = curve.points().getLast();
    return String.format(
        Locale.ROOT,
        "%s: %.4g at %.3g, %.4g at %.3g.",
        curve.name(),
        first.y(),
        first.x(),
        last.y(),
        last.x());
  }

  private static Line line(Curve curve, Axis x, Axis y) {
    List<Dot> dots =
        curve.points().stream()
            .map(point -> new Dot(across(x, point.x()), up(y, point.y())))
            .toList();
    String path = "M" + dots.stream().map(LineChart::pair).collect(Collectors.joining("L"));
    return new Line(
        curve.name(),
        curve.look().classes(),
        path,
        band(curve.band(), x, y),
        dots.size() > MOST_DOTS ? List.of() : dots);
  }

  private static String band(List<Point> points, Axis x, Axis y) {
    if (points.isEmpty()) {
      return "";
    }
    String high =
        points.stream()
            .map(point -> across(x, point.x()) + " " + up(y, point.high()))
            .collect(Collectors.joining("L"));
    String low =
        points.reversed().stream()
            .map(point -> across(x, point.x()) + " " + up(y, point.low()))
            .collect(Collectors.joining("L"));
    return "M" + high + "L" + low + "Z";
  }

  private static String pair(Dot dot) {
    return dot.x() + " " + dot.y();
  }

  private static String across(Axis axis, double value) {
    return number(LEFT + (RIGHT - LEFT) * axis.place(value));
  }

  private static String up(Axis axis, double value) {
    return number(BOTTOM - (BOTTOM - TOP) * axis.place(value));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }

  private static String text(double mark, Axis axis) {
    if (axis.logarithmic()) {
      return Text.power(mark);
    }
    return String.format(Locale.ROOT, "%.6f", mark)
        .replaceFirst("\\.?0+$", "")
        .replaceFirst("^-0$", "0");
  }
}
