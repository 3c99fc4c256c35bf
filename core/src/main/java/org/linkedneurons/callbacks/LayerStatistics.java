package org.linkedneurons.callbacks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.linkedneurons.ModelException;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Topology;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Node;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;
import org.linkedneurons.training.Step;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Watches what the linked neurons' paper is about, layer by layer, after every k epochs: dead units
 * ({@code dead_units/<layer>}, the share of units that are zero on every sample), the mean and the
 * variance of activations ({@code activation_mean/}, {@code activation_variance/}), and the length
 * of the loss's gradient by a layer's weights on the first batch ({@code gradient_norm/}).
 *
 * <p>The figures join the epoch's logs: callbacks that come after this one write them down. They
 * are computed between epochs; no training step gets slower.
 *
 * <p>A unit is one element of a dense layer or one channel of an image, wherever in the image. A
 * linked layer that makes d outputs of each input has as many units as inputs, and a unit of it is
 * dead where all its d outputs are.
 *
 * <pre>{@code
 * new LayerStatistics(test, 1, layer -> layer instanceof LKReLU)
 * }</pre>
 */
public final class LayerStatistics implements Callback {
  private final Dataset dataset;
  private final int epochs;
  private final Predicate<Layer> activations;
  private final Map<String, UnitStatistics> layers = new LinkedHashMap<>();
  private List<String> weighted;
  private Operand<TFloat32> values;
  private Operand<TFloat32> gradients;
  private int lastEpoch;

  /**
   * Watches a model.
   *
   * @param dataset the samples to send through it, such as the validation set
   * @param epochs after every how many epochs, from the first on; after the last anyway
   * @param activations which layers are activations
   * @throws ModelException if that is less than 1
   */
  public LayerStatistics(Dataset dataset, int epochs, Predicate<Layer> activations) {
    if (epochs < 1) {
      throw new ModelException(
          "LayerStatistics", "every 1 or more epochs", epochs + "", "Ask for 1");
    }
    this.dataset = dataset;
    this.epochs = epochs;
    this.activations = activations;
  }

  @Override
  public void onTrainBegin(Event.TrainBegin event) {
    lastEpoch = event.epochs() - 1;
    Step step = event.fit().step();
    buildActivations(step.graph());
    buildGradients(step);
  }

  private void buildActivations(ModelGraph graph) {
    Ops tf = graph.ops().withSubScope("statistics");
    Topology topology = graph.topology();
    List<Operand<TFloat32>> pieces = new ArrayList<>();
    layers.clear();
    for (Node node : topology.nodes()) {
      if (activations.test(node.layer())) {
        Operand<TFloat32> output = graph.inference().values().get(node);
        Operand<TFloat32> input = graph.inference().values().get(node.inputs().getFirst());
        UnitStatistics units = new UnitStatistics(input.shape().get(-1), output.shape().get(-1));
        layers.put(topology.name(node.layer()), units);
        pieces.add(units.operand(tf, output));
      }
    }
    values =
        switch (pieces.size()) {
          case 0 -> null;
          case 1 -> pieces.getFirst();
          default -> tf.concat(pieces, tf.constant(0));
        };
  }

  private void buildGradients(Step step) {
    Ops tf = step.graph().ops().withSubScope("statistics");
    Map<String, List<Operand<TFloat32>>> squares = new LinkedHashMap<>();
    step.gradients()
        .forEach(
            (weight, gradient) -> {
              Operand<TFloat32> flat = tf.reshape(gradient, tf.constant(new int[] {-1}));
              squares
                  .computeIfAbsent(weight.layer(), key -> new ArrayList<>())
                  .add(tf.reduceSum(tf.math.square(flat), tf.constant(0)));
            });
    weighted = List.copyOf(squares.keySet());
    gradients =
        tf.stack(
            squares.values().stream()
                .<Operand<TFloat32>>map(parts -> tf.math.sqrt(tf.math.addN(parts)))
                .toList());
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    if (event.epoch() % epochs == 0 || event.epoch() == lastEpoch) {
      measure(event.fit().step(), event.logs());
    }
  }

  private void measure(Step step, Map<String, Double> logs) {
    if (values != null) {
      layers.values().forEach(UnitStatistics::clear);
      step.observe(dataset, values, this::add);
      layers.forEach((name, units) -> logs.put("dead_units/" + name, units.dead()));
      layers.forEach((name, units) -> logs.put("activation_mean/" + name, units.mean()));
      layers.forEach((name, units) -> logs.put("activation_variance/" + name, units.variance()));
    }
    step.observe(
        dataset.take(1),
        gradients,
        (norms, count) -> {
          for (int i = 0; i < norms.length; i++) {
            logs.put("gradient_norm/" + weighted.get(i), (double) norms[i]);
          }
        });
  }

  private void add(float[] batch, int count) {
    int at = 0;
    for (UnitStatistics units : layers.values()) {
      at = units.add(batch, at, count);
    }
  }
}
