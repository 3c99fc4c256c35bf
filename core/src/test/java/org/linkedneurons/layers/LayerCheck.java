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
import org.linkedneurons.golden.Values;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.models.Model;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.training.FitOptions;

/** What every layer has to pass, for one configuration with values from real Keras. */
final class LayerCheck {
  private static final float STEP = 0x1p-9f;

  private final LayerCase golden;
  private final Layer layer;
  private final LayerRun run;

  private LayerCheck(LayerCase golden, Layer layer, LayerRun run) {
    this.golden = golden;
    this.layer = layer;
    this.run = run;
  }

  /** Fails with everything that is wrong with a layer. */
  static void check(String className, LayerCase golden) {
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

  private static LayerRun open(Layer layer, LayerCase golden) {
    return new LayerRun(
        layer, golden.inputs().stream().map(Values::sample).toList(), golden.training());
  }

  /** The graph knows the output's shape, but for the batch, before it runs. */
  private void shapes() {
    assertArrayEquals(golden.output().sample(), run.staticShape().tail().asArray(), "static shape");
    assertArrayEquals(golden.output().shape().asArray(), output().shape().asArray(), "shape");
  }

  private void parameters() {
    assertEquals(
        golden.weights().stream()
            .map(weight -> weight.name() + Arrays.toString(weight.shape().asArray()))
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

  private Values output() {
    return run.output(golden.inputs(), golden.weights());
  }

  private List<Values> allGradients() {
    return run.gradients(golden.inputs(), golden.weights(), golden.outputGradient());
  }

  private void values() {
    assertClose("output", golden.output(), output());
  }

  private void gradients() {
    List<Values> expected = new ArrayList<>(golden.inputGradients());
    expected.addAll(golden.weightGradients());
    List<Values> actual = allGradients();
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
    List<Values> gradients = allGradients();
    for (int which = 0; which < gradients.size(); which++) {
      float[] gradient = gradients.get(which).data();
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
        ? all.filter(i -> golden.inputs().get(which).data()[i] != 0).toArray()
        : all.toArray();
  }

  /** A difference quotient of sum(output * outputGradient), and what float32 may add to it. */
  private record Slope(double value, double rounding) {}

  private Slope slope(int which, int index, float step) {
    List<Values> inputs = new ArrayList<>(golden.inputs());
    List<Values> weights = new ArrayList<>(golden.weights());
    List<Values> changed = which < inputs.size() ? inputs : weights;
    int position = which < inputs.size() ? which : which - inputs.size();
    float before = changed.get(position).data()[index];
    float after = before + step;
    changed.set(position, changed.get(position).with(index, after));
    float[] from = output().data();
    float[] to = run.output(inputs, weights).data();
    float[] factors = golden.outputGradient().data();
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
    List<Values> expected = golden.weightsAfter();
    assertEquals(expected.size(), run.updates(), "states that change");
    Map<String, Values> after = run.statesAfter(golden.inputs(), golden.weights());
    expected.forEach(state -> assertClose(state.name(), state, after.get(state.name())));
  }

  /** A layer made of another's configuration, or of a file's map, is the same layer. */
  private void configuration() {
    Layer again = Layer.fromConfig(layer.config());
    assertEquals(layer.config(), again.config());
    assertEquals(layer.getClass(), again.getClass());
    try (LayerRun second = open(again, golden)) {
      assertArrayEquals(output().data(), second.output(golden.inputs(), golden.weights()).data());
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
    for (Values input : golden.inputs()) {
      int size = input.data().length / (int) input.shape().get(0);
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
  private static void assertClose(String what, Values expected, Values actual) {
    assertArrayEquals(expected.shape().asArray(), actual.shape().asArray(), what + ": shape");
    float[] values = expected.data();
    double largest =
        IntStream.range(0, values.length).mapToDouble(i -> Math.abs(values[i])).max().orElse(0);
    for (int i = 0; i < values.length; i++) {
      double tolerance = 1e-5 * Math.abs(values[i]) + 1e-6 * Math.min(largest, 10);
      assertEquals(values[i], actual.data()[i], tolerance, what + " at " + i);
    }
  }
}
