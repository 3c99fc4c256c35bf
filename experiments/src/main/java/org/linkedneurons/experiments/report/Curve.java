package org.linkedneurons.experiments.report;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

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
   * @param measured one value or several
   */
  record Point(double x, DoubleSummaryStatistics measured) {
    double y() {
      return measured.getAverage();
    }

    double low() {
      return measured.getMin();
    }

    double high() {
      return measured.getMax();
    }
  }

  /** {@return the curve with fewer points if it has very many; first and last stay} */
  Curve thinned() {
    int step = (points.size() + MOST_POINTS - 1) / MOST_POINTS;
    List<Point> kept =
        IntStream.range(0, points.size())
            .filter(i -> i % step == 0 || i == points.size() - 1)
            .mapToObj(points::get)
            .toList();
    return new Curve(name, look, kept);
  }

  /** {@return the points that say what several runs agree on} */
  List<Point> band() {
    return points.stream().filter(point -> point.measured().getCount() > 1).toList();
  }
}
