package org.linkedneurons.experiments.article;

import java.util.List;

/**
 * A picture that pgfplots draws, as {@code figure.tex} says.
 *
 * @param label its name, for references and for its file
 * @param axis options of the axis
 * @param plots its lines
 * @param caption the text below, as LaTeX
 */
record Figure(String label, String axis, List<Plot> plots, String caption) {
  /**
   * A line.
   *
   * @param name its name in the legend, as LaTeX
   * @param style options of pgfplots
   * @param points the points
   */
  record Plot(String name, String style, List<String> points) {
    static String point(double x, double y) {
      return "(%s,%s)".formatted(Tex.plain(x), Tex.fixed(y, 5));
    }

    /** A curve of one epoch is a point, which needs a mark to be seen. */
    String options() {
      return points.size() == 1 && !style.contains("mark") ? style + ", mark=*" : style;
    }

    String coordinates() {
      return String.join(" ", points);
    }
  }

  /** The figure, or nothing where there is nothing to draw: what is missing is said elsewhere. */
  String tex() {
    return plots.isEmpty() ? "" : Tex.fill("figure.tex", this);
  }
}
