package org.linkedneurons.experiments.report;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.linkedneurons.experiments.report.Curve.Point;
import org.linkedneurons.experiments.results.Epoch;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.variants.Variant;

/** The charts of variants under the same settings; those without a value are named instead. */
final class SeriesCharts {
  private static final String BY_LAYER =
      "At each run's last measurement; medians where there are several runs.";

  /** No loss of a sane run is as large. */
  private static final double BLOWN_UP = 20;

  private final List<Series> all;
  private final Map<String, Look> looks;
  private final List<LineChart> drawn = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  SeriesCharts(List<Series> all, Map<String, Look> looks) {
    this.all = all;
    this.looks = looks;
    byEpoch("Validation accuracy", Epoch.VAL_ACCURACY);
    byEpoch("Training loss", "loss");
    byLayer("Dead units by layer, share", "dead_units");
    byLayer("Activation variance by layer", "activation_variance");
    byLayer("Gradient norm by layer", "gradient_norm");
  }

  List<LineChart> drawn() {
    return List.copyOf(drawn);
  }

  /** {@return a sentence on charts that have nothing to show} */
  String missing() {
    return Text.note("Not measured in these runs: %s.", missing);
  }

  private void byEpoch(String title, String figure) {
    List<Curve> curves = curves(title, series -> points(series, figure));
    boolean bands = curves.stream().anyMatch(curve -> curve.band().size() > 0);
    String caption =
        bands
            ? "Line: mean over the runs that reached the epoch. Band: from the lowest to the"
                + " highest of them, where there are two or more."
            : "One run of each variant, so no band.";
    double[] values = heights(curves);
    Axis y = farApart(values) ? Axis.logarithmic(values) : Axis.linear(5, values);
    draw(title, caption, "epoch", Axis.whole(places(curves)), y, curves);
  }

  /** Where a run blew up, a linear axis would show nothing else. */
  private static boolean farApart(double[] values) {
    double most = DoubleStream.of(values).max().orElse(0);
    double least = DoubleStream.of(values).min().orElse(0);
    return most > BLOWN_UP && least > 0 && most / least > BLOWN_UP;
  }

  private static List<Point> points(Series series, String figure) {
    Map<Integer, DoubleSummaryStatistics> values = new TreeMap<>();
    for (Run run : series.runs()) {
      for (Epoch epoch : run.epochs()) {
        Double value = epoch.figures().get(figure);
        if (value != null && Double.isFinite(value)) {
          values.computeIfAbsent(epoch.epoch(), _ -> new DoubleSummaryStatistics()).accept(value);
        }
      }
    }
    return values.entrySet().stream()
        .map(epoch -> new Point(epoch.getKey() + 1, epoch.getValue()))
        .toList();
  }

  private void byLayer(String title, String figure) {
    boolean alike =
        all.stream().map(one -> one.layers(figure).size()).filter(n -> n > 0).distinct().count()
            < 2;
    List<Curve> curves = curves(title, series -> layers(series, figure, alike));
    Axis x = alike ? Axis.whole(places(curves)) : Axis.share();
    Axis y = figure.equals("dead_units") ? Axis.share() : Axis.logarithmic(heights(curves));
    String across = alike ? "layer" : "place in the network, from first to last layer";
    draw(title, BY_LAYER, across, x, y, curves);
  }

  /** By number where networks are equally deep, else by their place from first to last. */
  private static List<Point> layers(Series series, String figure, boolean alike) {
    List<Double> values = List.copyOf(series.layers(figure).values());
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (Double.isFinite(values.get(i))) {
        double place = alike || values.size() == 1 ? i + 1 : (double) i / (values.size() - 1);
        points.add(new Point(place, DoubleStream.of(values.get(i)).summaryStatistics()));
      }
    }
    return points;
  }

  /** {@return the curves of those that have points} */
  private List<Curve> curves(String title, Function<Series, List<Point>> points) {
    List<Curve> curves = new ArrayList<>();
    for (Series series : all) {
      Variant variant = series.variant();
      curves.add(new Curve(variant.title(), looks.get(variant.name()), points.apply(series)));
    }
    curves.removeIf(curve -> curve.points().isEmpty());
    if (curves.isEmpty()) {
      missing.add(title);
    }
    return curves;
  }

  private static double[] places(List<Curve> curves) {
    return curves.stream()
        .flatMap(curve -> curve.points().stream())
        .mapToDouble(Point::x)
        .toArray();
  }

  private static double[] heights(List<Curve> curves) {
    return curves.stream()
        .flatMap(curve -> curve.points().stream())
        .flatMapToDouble(point -> DoubleStream.of(point.low(), point.high()))
        .toArray();
  }

  private void draw(
      String title, String caption, String across, Axis x, Axis y, List<Curve> curves) {
    if (!curves.isEmpty()) {
      String more = below(heights(curves), y) + without(curves);
      drawn.add(new LineChart(title, caption + more, across, x, y, curves));
    }
  }

  private static String below(double[] values, Axis axis) {
    return axis.logarithmic() && DoubleStream.of(values).anyMatch(value -> value < axis.low())
        ? " Values below %s, and zeros, lie on the lower edge.".formatted(Text.power(axis.low()))
        : "";
  }

  private String without(List<Curve> curves) {
    List<String> names =
        all.stream()
            .map(one -> one.variant().title())
            .filter(name -> curves.stream().noneMatch(curve -> curve.name().equals(name)))
            .toList();
    return Text.note(" Without values: %s.", names);
  }
}
