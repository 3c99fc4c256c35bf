package org.linkedneurons.experiments.article;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line in a figure.
 *
 * @param name its name in the legend, as LaTeX
 * @param style options of pgfplots
 * @param points the points
 */
record Plot(String name, String style, List<Point> points) {

  /** A point of a line. */
  record Point(double x, double y) {}

  String tex() {
    String coordinates =
        points.stream()
            .map(point -> "(%s,%s)".formatted(Tex.plain(point.x()), Tex.fixed(point.y(), 5)))
            .collect(Collectors.joining(" "));
    // A curve of one epoch is a point, which needs a mark to be seen.
    String options = points.size() == 1 && !style.contains("mark") ? style + ", mark=*" : style;
    return "\\addplot[%s] coordinates {%s};\n\\addlegendentry{%s}\n"
        .formatted(options, coordinates, name);
  }
}
