package org.linkedneurons.layers;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.linkedneurons.data.Samples;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.layers.GoldenCase.Value;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.models.Model;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.training.FitOptions;

/** What every layer has to pass, for one configuration with values from real Keras. */
final class LayerCheck {
  private static final float STEP = 0x1p-9f;

  private final GoldenCase golden;
  private final Layer layer;
  private final LayerRun run;

  private LayerCheck(GoldenCase golden, Layer layer, LayerRun run) {
    this.golden = golden;
    this.layer = layer;
    this.run = run;
  }

  /** Fails with everything that is wrong with a layer. */
  static void check(String className, GoldenCase golden) {
    Layer layer = golden.layer(className);
    try (LayerRun run = open(layer, golden)) {
      LayerCheck check = new LayerCheck(golden, layer, run);
      assertAll(
          className + ", " + golden.name(),
          check::shapes,
          check::parameters,
          check::values,
          check::gradients,
          check::numericGradients,
          check::states,
          check::configuration,
          check::training);
    }
  }

  private static LayerRun open(Layer layer, GoldenCase golden) {
    return new LayerRun(
        layer, golden.inputs().stream().map(Value::sample).toList(), golden.training());
  }

  /** The graph knows the output's shape, but for the batch, before it runs. */
  private void shapes() {
    assertArrayEquals(golden.output().sample(), run.staticShape().tail().asArray(), "static shape");
    assertArrayEquals(golden.output().shape(), output().shape(), "shape");
  }

  private void parameters() {
    assertEquals(
        golden.weights().stream()
            .map(weight -> weight.name() + Arrays.toString(weight.shape()))
            .toList(),
        run.weights().stream()
            .map(weight -> LayerRun.shortName(weight) + Arrays.toString(weight.shape().asArray()))
            .toList(),
        "weights");
    assertEquals(golden.parameters(), count(run.weights()), "parameters");
    assertEquals(golden.trainableParameters(), count(run.trainable()), "trainable parameters");
  }

  private static long count(List<Variable> weights) {
    return weights.stream().mapToLong(weight -> weight.shape().size()).sum();
  }

  private Value output() {
    return run.output(golden.inputs(), golden.weights());
  }

  private List<Value> allGradients() {
    return run.gradients(golden.inputs(), golden.weights(), golden.outputGradient());
  }

  private void values() {
    assertClose("output", golden.output(), output());
  }

  private void gradients() {
    List<Value> expected = new ArrayList<>(golden.inputGradients());
    expected.addAll(golden.weightGradients());
    List<Value> actual = allGradients();
    for (int i = 0; i < expected.size(); i++) {
      assertClose("gradient " + i, expected.get(i), actual.get(i));
    }
  }

  /**
   * Each gradient lies between the slopes to the left and to the right: at a kink every value
   * between them is a derivative, elsewhere they are one but for curvature and rounding. What the
   * derivative is exactly at 0 is a convention: Keras' values say it.
   */
  private void numericGradients() {
    List<Value> gradients = allGradients();
    for (int which = 0; which < gradients.size(); which++) {
      float[] gradient = gradients.get(which).values();
      for (int i : awayFromZero(which, gradient.length)) {
        Slope left = slope(which, i, -STEP);
        Slope right = slope(which, i, STEP);
        double error = left.rounding + right.rounding + STEP * Math.abs(left.value + right.value);
        double low = Math.min(left.value, right.value) - error;
        double high = Math.max(left.value, right.value) + error;
        assertTrue(
            low <= gradient[i] && gradient[i] <= high,
            "gradient %d at %d: %s is not between %s and %s"
                .formatted(which, i, gradient[i], low, high));
      }
    }
  }

  private int[] awayFromZero(int which, int length) {
    IntStream all = IntStream.range(0, length);
    return which < golden.inputs().size()
        ? all.filter(i -> golden.inputs().get(which).values()[i] != 0).toArray()
        : all.toArray();
  }

  /** A difference quotient of sum(output * outputGradient), and what float32 may add to it. */
  private record Slope(double value, double rounding) {}

  private Slope slope(int which, int index, float step) {
    List<Value> inputs = new ArrayList<>(golden.inputs());
    List<Value> weights = new ArrayList<>(golden.weights());
    List<Value> changed = which < inputs.size() ? inputs : weights;
    int position = which < inputs.size() ? which : which - inputs.size();
    float before = changed.get(position).values()[index];
    float after = before + step;
    changed.set(position, changed.get(position).with(index, after));
    float[] from = output().values();
    float[] to = run.output(inputs, weights).values();
    float[] factors = golden.outputGradient().values();
    double difference = 0;
    double rounding = Math.ulp(1f);
    for (int i = 0; i < from.length; i++) {
      if (from[i] != to[i]) {
        difference += ((double) to[i] - from[i]) * factors[i];
        rounding += 2 * Math.ulp(Math.max(1, Math.abs(from[i]))) * Math.abs(factors[i]);
      }
    }
    double actualStep = (double) after - before;
    return new Slope(difference / actualStep, rounding / Math.abs(actualStep));
  }

  /** Training moves the states as Keras does; inference moves none. */
  private void states() {
    List<Value> expected = golden.weightsAfter() == null ? List.of() : golden.weightsAfter();
    assertEquals(expected.size(), run.updates(), "states that change");
    Map<String, Value> after = run.statesAfter(golden.inputs(), golden.weights());
    expected.forEach(state -> assertClose(state.name(), state, after.get(state.name())));
  }

  /** A layer made of another's configuration, or of a file's map, is the same layer. */
  private void configuration() {
    Layer again = Layer.fromConfig(layer.config());
    assertEquals(layer.config(), again.config());
    assertEquals(layer.getClass(), again.getClass());
    try (LayerRun second = open(again, golden)) {
      assertArrayEquals(
          output().values(), second.output(golden.inputs(), golden.weights()).values());
    }
    Map<String, Object> file =
        Map.of("class_name", layer.className(), "config", layer.config().values());
    assertEquals(layer.config(), Layer.fromConfig(file).config());
  }

  /** With a linear layer behind it, training on a linear function lowers the loss. */
  private void training() {
    int count = 16;
    Random random = new Random(7);
    List<float[]> inputs = new ArrayList<>();
    float[] labels = new float[count];
    for (Value input : golden.inputs()) {
      int size = input.values().length / (int) input.shape()[0];
      float[] values = new float[count * size];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) random.nextGaussian();
        labels[i / size] += values[i] / size;
      }
      inputs.add(values);
    }
    List<Node> nodes =
        golden.inputs().stream().map(input -> Input.of(input.sample()).node()).toList();
    Node node = layer.apply(nodes.toArray(Node[]::new));
    try (Model model = Model.of(nodes, Dense.of(1).apply(new Flatten().apply(node)))) {
      model.compile(new SGD(0.01), new MeanSquaredError());
      double[] losses =
          model
              .fit(Samples.of(inputs, labels, count).batch(count), FitOptions.epochs(10))
              .get("loss");
      assertTrue(losses[9] < losses[0], "losses " + Arrays.toString(losses));
    }
  }

  /** Equal to float32 rounding, which grows with the largest of the values that were added up. */
  private static void assertClose(String what, Value expected, Value actual) {
    assertArrayEquals(expected.shape(), actual.shape(), what + ": shape");
    float[] values = expected.values();
    double largest =
        IntStream.range(0, values.length).mapToDouble(i -> Math.abs(values[i])).max().orElse(0);
    for (int i = 0; i < values.length; i++) {
      double tolerance = 1e-5 * Math.abs(values[i]) + 1e-6 * Math.min(largest, 10);
      assertEquals(values[i], actual.values()[i], tolerance, what + " at " + i);
    }
  }
}
