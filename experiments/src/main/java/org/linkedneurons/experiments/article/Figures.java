package org.linkedneurons.experiments.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.variants.Variant;

/** The figures that the article draws of what was measured. */
final class Figures {
  /** So few epochs are all numbered: between whole ones there is nothing. */
  private static final int MARKED_EPOCHS = 10;

  private Figures() {}

  /** What each experiment shows: curves, or where it varies the inputs, scores over offsets. */
  static Figure of(Measured measured) {
    boolean byOffset = measured.experiment().varied().filter(Setting.OFFSET::equals).isPresent();
    return byOffset ? offsets(measured) : curves(measured);
  }

  private static Figure curves(Measured measured) {
    List<Plot> plots = new ArrayList<>();
    for (Series series : measured.series()) {
      boolean wide = measured.varied(series) > 50;
      List<Plot.Point> points =
          IntStream.range(0, series.epochs())
              .filter(epoch -> series.accuracy(epoch).isPresent())
              .mapToObj(epoch -> new Plot.Point(epoch + 1, series.accuracy(epoch).orElseThrow()))
              .toList();
      String style = new Curve(series.variant(), plots.size()).style() + (wide ? ", mark=*" : "");
      plots.add(new Plot(Tex.series(measured, series), style, points));
    }
    String name = measured.experiment().name();
    int epochs = measured.series().stream().mapToInt(Series::epochs).max().orElse(0);
    return new Figure(
        name,
        epochs <= MARKED_EPOCHS ? "xtick distance=1" : "",
        plots,
        "\\texttt{%s}: validation accuracy over epochs, medians over runs.".formatted(name));
  }

  /**
   * After equally many epochs of all: where one had more time, the offset is not the difference.
   */
  private static Figure offsets(Measured measured) {
    int epochs = measured.series().stream().mapToInt(Series::epochs).min().orElse(0);
    Map<Variant, List<Plot.Point>> points = new LinkedHashMap<>();
    List<Double> offsets =
        measured.series().stream().map(series -> measured.varied(series)).distinct().toList();
    for (Series series : measured.series()) {
      int at = offsets.indexOf(measured.varied(series));
      series
          .best(epochs)
          .ifPresent(
              best ->
                  points
                      .computeIfAbsent(series.variant(), _ -> new ArrayList<>())
                      .add(new Plot.Point(at, best)));
    }
    List<Plot> plots = new ArrayList<>();
    points.forEach(
        (variant, line) -> {
          String style = new Curve(variant, plots.size()).style() + ", mark=*";
          plots.add(new Plot(Tex.variant(variant), style, List.copyOf(line)));
        });
    String ticks =
        String.join(",", IntStream.range(0, offsets.size()).mapToObj(i -> "" + i).toList());
    String labels =
        String.join(",", offsets.stream().map(offset -> "$" + Tex.plain(offset) + "$").toList());
    return new Figure(
        "shift",
        "xlabel={offset}, ylabel={best validation accuracy}, xtick={%s}, xticklabels={%s}"
            .formatted(ticks, labels),
        plots,
        "\\texttt{shift}: best validation accuracy by what is added to pixels in $[0,1]$; at $-0.5$"
            + " they are standardised as the package does. Medians over runs, after %s."
                .formatted(Tex.count(epochs, "epoch")));
  }

  /** Dead units by layer at the last measurement. */
  static Figure deadUnits(Measured measured) {
    List<Plot> plots = new ArrayList<>();
    for (Series series : measured.series()) {
      List<Double> layers = List.copyOf(series.layers("dead_units").values());
      if (!layers.isEmpty()) {
        plots.add(
            new Plot(
                Tex.variant(series.variant()),
                new Curve(series.variant(), plots.size()).style(),
                IntStream.range(0, layers.size())
                    .mapToObj(layer -> new Plot.Point(layer + 1, layers.get(layer)))
                    .toList()));
      }
    }
    String name = measured.experiment().name();
    return new Figure(
        name + "-dead-units",
        "xlabel={activation layer}, ylabel={share of dead units}, ymin=-0.03, ymax=1.03",
        plots,
        "\\texttt{%s}: the share of units that are zero on every validation image, layer by layer,"
                .formatted(name)
            + " when last measured. Lines that are not seen lie on zero.");
  }
}
