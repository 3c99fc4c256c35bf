package org.linkedneurons.experiments.article;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture that pgfplots draws.
 *
 * @param label its name, for references and for its file
 * @param axis options of the axis
 * @param plots its lines
 * @param caption the text below, as LaTeX
 */
record Figure(String label, String axis, List<Plot> plots, String caption) {

  /** The figure, or nothing where there is nothing to draw: what is missing is said elsewhere. */
  String tex() {
    if (plots.isEmpty()) {
      return "";
    }
    return """
    \\begin{figure}[htbp]
    \\centering
    \\begin{tikzpicture}
    \\begin{axis}[run%s]
    %s\\end{axis}
    \\end{tikzpicture}
    \\caption{%s}
    \\label{fig:%s}
    \\end{figure}
    """
        .formatted(
            axis.isEmpty() ? "" : ", " + axis,
            plots.stream().map(Plot::tex).collect(Collectors.joining()),
            caption,
            label);
  }
}
