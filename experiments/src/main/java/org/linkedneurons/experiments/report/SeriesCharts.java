package org.linkedneurons.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  private SeriesCharts(List<Series> all, Map<String, Look> looks) {
    this.all = all;
    this.looks = looks;
  }

  static SeriesCharts of(List<Series> all, Map<String, Look> looks) {
    SeriesCharts charts = new SeriesCharts(all, looks);
    charts.byEpoch("Validation accuracy", Epoch.VAL_ACCURACY);
    charts.byEpoch("Training loss", "loss");
    charts.byLayer("Dead units by layer, share", "dead_units");
    charts.byLayer("Activation variance by layer", "activation_variance");
    charts.byLayer("Gradient norm by layer", "gradient_norm");
    return charts;
  }

  List<LineChart> drawn() {
    return List.copyOf(drawn);
  }

  /** {@return a sentence on charts that have nothing to show} */
  Optional<String> missing() {
    return Text.note("Not measured in these runs: %s.", missing);
  }

  private void byEpoch(String title, String figure) {
    List<Curve> curves = new ArrayList<>();
    for (Series series : all) {
      add(curves, series, points(series, figure));
    }
    if (curves.isEmpty()) {
      missing.add(title);
      return;
    }
    double[] values = LineChart.values(curves, Point::low, Point::high);
    Axis x = Axis.whole(LineChart.values(curves, Point::x, Point::x));
    Axis y = farApart(values) ? Axis.logarithmic(values) : Axis.linear(5, values);
    boolean bands = curves.stream().anyMatch(curve -> curve.band().size() > 0);
    String caption =
        bands
            ? "Line: mean over the runs that reached the epoch. Band: from the lowest to the"
                  + " highest of them, where there are two or more."
            : "One run of each variant, so no band.";
    drawn.add(
        LineChart.of(title, caption + below(values, y) + without(curves), "epoch", x, y, curves));
  }

  /** Where a run blew up, a linear axis would show nothing else. */
  private static boolean farApart(double[] values) {
    double most = DoubleStream.of(values).max().orElse(0);
    double least = DoubleStream.of(values).min().orElse(0);
    return most > BLOWN_UP && least > 0 && most / least > BLOWN_UP;
  }

  private static List<Point> points(Series series, String figure) {
    Map<Integer, List<Double>> values = new TreeMap<>();
    for (Run run : series.runs()) {
      for (Epoch epoch : run.epochs()) {
        Double value = epoch.figures().get(figure);
        if (value != null && Double.isFinite(value)) {
          values.computeIfAbsent(epoch.epoch(), _ -> new ArrayList<>()).add(value);
        }
      }
    }
    List<Point> points = new ArrayList<>();
    values.forEach(
        (epoch, each) ->
            points.add(
                Point.of(epoch + 1, each.stream().mapToDouble(Double::doubleValue).toArray())));
    return points;
  }

  private void byLayer(String title, String figure) {
    boolean alike =
        all.stream()
                .map(one -> one.layers(figure).size())
                .filter(size -> size > 0)
                .distinct()
                .count()
            < 2;
    List<Curve> curves = new ArrayList<>();
    for (Series series : all) {
      List<Double> values = List.copyOf(series.layers(figure).values());
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        if (Double.isFinite(values.get(i))) {
          double place = alike || values.size() == 1 ? i + 1 : (double) i / (values.size() - 1);
          points.add(Point.of(place, values.get(i)));
        }
      }
      add(curves, series, points);
    }
    if (curves.isEmpty()) {
      missing.add(title);
      return;
    }
    double[] values = LineChart.values(curves, Point::y, Point::y);
    boolean share = figure.equals("dead_units");
    Axis x = alike ? Axis.whole(LineChart.values(curves, Point::x, Point::x)) : Axis.share();
    Axis y = share ? Axis.share() : Axis.logarithmic(values);
    String across = alike ? "layer" : "place in the network, from first to last layer";
    String below = below(values, y);
    drawn.add(LineChart.of(title, BY_LAYER + below + without(curves), across, x, y, curves));
  }

  private static String below(double[] values, Axis axis) {
    for (double value : values) {
      if (axis.logarithmic() && value < axis.low()) {
        return " Values below %s, and zeros, lie on the lower edge."
            .formatted(Text.power(axis.low()));
      }
    }
    return "";
  }

  private void add(List<Curve> curves, Series series, List<Point> points) {
    if (!points.isEmpty()) {
      Variant variant = series.variant();
      curves.add(new Curve(variant.title(), looks.get(variant.name()), points));
    }
  }

  private String without(List<Curve> curves) {
    List<String> names =
        all.stream()
            .map(one -> one.variant().title())
            .filter(name -> curves.stream().noneMatch(curve -> curve.name().equals(name)))
            .toList();
    return Text.note(" Without values: %s.", names).orElse("");
  }
}
