package org.linkedneurons.callbacks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.linkedneurons.ModelException;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.graph.Topology;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Node;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;
import org.linkedneurons.training.Step;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
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
  /** What is watched: the names of the layers, in the order of the model. */
  private record Watched(String what, List<String> layers) {}

  private final Dataset dataset;
  private final int epochs;
  private final Predicate<Layer> activations;
  private final Map<String, UnitStatistics> layers = new LinkedHashMap<>();

  /** The figures that each watched output adds to: those of a shared layer are there repeatedly. */
  private final List<UnitStatistics> uses = new ArrayList<>();

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
    buildActivations(step);
    buildGradients(step);
  }

  private void buildActivations(Step step) {
    Topology topology = step.graph().topology();
    Map<Node, Operand<TFloat32>> outputs = step.graph().inference().values();
    List<Node> watched = new ArrayList<>();
    layers.clear();
    uses.clear();
    for (Node node : topology.nodes()) {
      if (activations.test(node.layer())) {
        Operand<TFloat32> input = outputs.get(node.inputs().getFirst());
        Shape output = outputs.get(node).shape();
        watched.add(node);
        uses.add(
            layers.computeIfAbsent(
                topology.name(node.layer()),
                name -> new UnitStatistics(input.shape().get(-1), output.get(-1))));
      }
    }
    values =
        watched.isEmpty()
            ? null
            : step.watched(
                new Watched(
                    "activations",
                    watched.stream().map(node -> topology.name(node.layer())).toList()),
                tf -> joined(tf, watched.stream().map(outputs::get).toList()));
  }

  private static Operand<TFloat32> joined(Ops tf, List<Operand<TFloat32>> outputs) {
    List<Operand<TFloat32>> pieces =
        outputs.stream().map(output -> UnitStatistics.operand(tf, output)).toList();
    return pieces.size() == 1 ? pieces.getFirst() : tf.concat(pieces, tf.constant(0));
  }

  private void buildGradients(Step step) {
    Map<String, List<Operand<TFloat32>>> byLayer = new LinkedHashMap<>();
    step.gradients()
        .forEach(
            (weight, gradient) ->
                byLayer.computeIfAbsent(weight.layer(), key -> new ArrayList<>()).add(gradient));
    weighted = List.copyOf(byLayer.keySet());
    gradients =
        step.watched(
            new Watched("gradients", List.of()),
            tf -> tf.stack(byLayer.values().stream().map(each -> norm(tf, each)).toList()));
  }

  private static Operand<TFloat32> norm(Ops tf, List<Operand<TFloat32>> gradients) {
    List<Operand<TFloat32>> squares = new ArrayList<>();
    for (Operand<TFloat32> gradient : gradients) {
      Operand<TFloat32> flat = tf.reshape(gradient, tf.constant(new int[] {-1}));
      squares.add(tf.reduceSum(tf.math.square(flat), tf.constant(0)));
    }
    return tf.math.sqrt(tf.math.addN(squares));
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
    for (UnitStatistics units : uses) {
      at = units.add(batch, at, count);
    }
  }
}
