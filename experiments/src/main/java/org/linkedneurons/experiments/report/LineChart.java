package org.linkedneurons.experiments.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.report.Curve.Point;

/**
 * Curves as the template {@code chart.svg} draws them; colours are the style sheet's.
 *
 * @param title what is shown
 * @param caption how to read it
 * @param across what runs from left to right
 * @param x where values lie from left to right
 * @param y where they lie from bottom to top
 * @param curves the curves; axes hold all their points
 */
record LineChart(String title, String caption, String across, Axis x, Axis y, List<Curve> curves) {
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

  /** {@return what it shows, for those who do not see it} */
  String description() {
    return curves.stream().map(LineChart::words).collect(Collectors.joining(" "));
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

  List<Mark> columns() {
    return x.marks().stream().map(mark -> new Mark(across(mark), text(mark, x))).toList();
  }

  List<Mark> rows() {
    return y.marks().stream().map(mark -> new Mark(up(mark), text(mark, y))).toList();
  }

  List<Line> lines() {
    return curves.stream().map(Curve::thinned).map(this::line).toList();
  }

  private Line line(Curve curve) {
    List<Point> points = curve.points();
    return new Line(
        curve.name(),
        curve.look().classes(),
        "M" + path(points, Point::y),
        band(curve.band()),
        points.size() > MOST_DOTS
            ? List.of()
            : points.stream().map(point -> new Dot(across(point.x()), up(point.y()))).toList());
  }

  private String band(List<Point> points) {
    return points.isEmpty()
        ? ""
        : "M" + path(points, Point::high) + "L" + path(points.reversed(), Point::low) + "Z";
  }

  private String path(List<Point> points, ToDoubleFunction<Point> height) {
    return points.stream()
        .map(point -> across(point.x()) + " " + up(height.applyAsDouble(point)))
        .collect(Collectors.joining("L"));
  }

  private String across(double value) {
    return number(LEFT + (RIGHT - LEFT) * x.place(value));
  }

  private String up(double value) {
    return number(BOTTOM - (BOTTOM - TOP) * y.place(value));
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
