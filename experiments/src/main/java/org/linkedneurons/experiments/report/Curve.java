package org.linkedneurons.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A line of a chart.
 *
 * @param name what it is called
 * @param look how it is drawn
 * @param points what was measured, from left to right
 */
record Curve(String name, Look look, List<Point> points) {
  /** More would make the page heavy and no line finer. */
  private static final int MOST_POINTS = 300;

  /**
   * What was measured at one place.
   *
   * @param x the place
   * @param y the mean
   * @param low the lowest
   * @param high the highest
   * @param count how many measurements there are
   */
  record Point(double x, double y, double low, double high, int count) {
    static Point of(double x, double... values) {
      return new Point(
          x,
          DoubleStream.of(values).average().orElseThrow(),
          DoubleStream.of(values).min().orElseThrow(),
          DoubleStream.of(values).max().orElseThrow(),
          values.length);
    }

    boolean hasBand() {
      return count > 1;
    }
  }

  /** {@return the curve with fewer points if it has very many; first and last stay} */
  Curve thinned() {
    int step = (points.size() + MOST_POINTS - 1) / MOST_POINTS;
    if (step <= 1) {
      return this;
    }
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < points.size() - 1; i += step) {
      kept.add(points.get(i));
    }
    kept.add(points.getLast());
    return new Curve(name, look, kept);
  }

  /** {@return the points that say what several runs agree on} */
  List<Point> band() {
    return points.stream().filter(Point::hasBand).toList();
  }
}
