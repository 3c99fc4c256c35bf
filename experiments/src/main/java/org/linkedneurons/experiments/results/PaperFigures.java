package org.linkedneurons.experiments.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.Setting;

/**
 * The validation accuracies of the paper's tables (arXiv:1712.02609).
 *
 * @param figures a line of a table each
 */
public record PaperFigures(List<Figure> figures) {

  /**
   * What the paper says of a variant.
   *
   * @param experiment the experiment's name
   * @param width the number of filters, null where the table has one network
   * @param variant the variant's name
   * @param accuracy the median over runs, or the one figure that the paper gives
   * @param highest the maximum over runs, where the paper gives it
   */
  public record Figure(
      String experiment, Integer width, String variant, double accuracy, OptionalDouble highest) {}

  /** {@return the figures, read from a file beside this class} */
  public static PaperFigures load() {
    try (InputStream file = PaperFigures.class.getResourceAsStream("paper.csv")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new PaperFigures(
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .map(line -> figure(line.split(",", -1)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Figure figure(String[] cells) {
    return new Figure(
        cells[0],
        cells[1].isEmpty() ? null : Integer.valueOf(cells[1]),
        cells[2],
        Double.parseDouble(cells[3]),
        cells[4].isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(Double.parseDouble(cells[4])));
  }

  /**
   * {@return whether the paper has a table of an experiment}
   *
   * @param experiment the experiment
   */
  public boolean hasAccuracy(Experiment experiment) {
    return of(experiment.name()).findAny().isPresent();
  }

  /**
   * {@return whether that table gives maxima over runs}
   *
   * @param experiment the experiment
   */
  public boolean hasHighest(Experiment experiment) {
    return of(experiment.name()).anyMatch(figure -> figure.highest().isPresent());
  }

  private Stream<Figure> of(String experiment) {
    return figures.stream().filter(figure -> figure.experiment().equals(experiment));
  }

  /**
   * {@return the figure that stands beside a series}
   *
   * @param experiment the experiment
   * @param series runs of one variant; of another width than the experiment's they have another
   *     figure
   */
  public Optional<Figure> of(Experiment experiment, Series series) {
    Integer width =
        series
            .conditions()
            .map(Conditions::settings)
            .orElseGet(experiment::settings)
            .get(Setting.WIDTH);
    return of(experiment.name(), series.variant().name(), width);
  }

  /**
   * {@return the figure of a variant}
   *
   * @param experiment the experiment's name
   * @param variant the variant's name
   * @param width the number of filters, or null
   */
  public Optional<Figure> of(String experiment, String variant, Integer width) {
    return of(experiment)
        .filter(figure -> figure.variant().equals(variant))
        .filter(figure -> figure.width() == null || figure.width().equals(width))
        .findFirst();
  }
}
