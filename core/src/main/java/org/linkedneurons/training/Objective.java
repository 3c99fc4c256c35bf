package org.linkedneurons.training;

import java.util.ArrayList;
import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Phase;
import org.linkedneurons.losses.Labels;
import org.linkedneurons.losses.Prediction;
import org.linkedneurons.metrics.Metric;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * What a model is trained for: from labels and a phase's outputs to the loss that is minimized and
 * to one vector of figures.
 */
final class Objective {
  private static final System.Logger LOG = System.getLogger(Objective.class.getPackageName());

  /** The loss that is minimized, a scalar, and the vector that a step fetches. */
  record Value(Operand<TFloat32> total, Operand<TFloat32> vector) {}

  private final ModelGraph graph;
  private final List<Target> targets;
  private final List<JudgedOutput> judged = new ArrayList<>();
  private final List<Labels> kinds = new ArrayList<>();
  private final Operand<TFloat32> sampleWeights;

  Objective(ModelGraph graph, List<Target> targets) {
    this.graph = graph;
    this.targets = List.copyOf(targets);
    List<Operand<TFloat32>> outputs = graph.inference().outputs();
    if (targets.size() != outputs.size()) {
      throw new ModelException(
          "compile",
          "a loss for each of the " + outputs.size() + " outputs",
          targets.size() + "",
          "Give as many as the model has outputs");
    }
    Ops tf = graph.ops();
    for (int i = 0; i < outputs.size(); i++) {
      Shape shape = targets.get(i).loss().labelShape(outputs.get(i).shape());
      String name = i == 0 ? "labels" : "labels_" + i;
      Operand<TFloat32> labels =
          tf.withName(name).placeholder(TFloat32.class, Placeholder.shape(shape));
      judged.add(new JudgedOutput(targets.get(i), labels));
      kinds.add(targets.get(i).loss().labels(outputs.get(i).shape()));
      Prediction prediction = graph.inference().predictions().get(i);
      targets
          .get(i)
          .loss()
          .doubt(prediction)
          .ifPresent(d -> LOG.log(System.Logger.Level.WARNING, d));
    }
    Placeholder.Options each = Placeholder.shape(Shape.of(Shape.UNKNOWN_SIZE));
    sampleWeights = tf.withName("sample_weights").placeholder(TFloat32.class, each);
  }

  /** Adds the operations of one phase. */
  Value of(Ops tf, Phase phase, Figures figures) {
    List<Operand<TFloat32>> losses = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      Prediction prediction = phase.predictions().get(i);
      Operand<TFloat32> each = judged.get(i).loss(tf, prediction);
      losses.add(tf.math.mean(tf.math.mul(each, sampleWeights), tf.constant(0)));
    }
    Operand<TFloat32> total = losses.getFirst();
    for (Operand<TFloat32> loss : losses.subList(1, losses.size())) {
      total = tf.math.add(total, loss);
    }
    for (Operand<TFloat32> penalty : phase.penalties()) {
      total = tf.math.add(total, penalty);
    }
    return new Value(total, vector(tf, phase, total, losses, figures));
  }

  /** One tensor to fetch: the total, each output's loss where there are several, the statistics. */
  private Operand<TFloat32> vector(
      Ops tf,
      Phase phase,
      Operand<TFloat32> total,
      List<Operand<TFloat32>> losses,
      Figures figures) {
    List<Operand<TFloat32>> scalars = new ArrayList<>(List.of(total));
    figures.addLoss("loss");
    if (losses.size() > 1) {
      scalars.addAll(losses);
      outputNames().forEach(name -> figures.addLoss(name + "_loss"));
    }
    List<Operand<TFloat32>> parts = new ArrayList<>(List.of(tf.stack(scalars)));
    // As in Keras, weights of samples are the loss' alone.
    Operand<TFloat32> ones = tf.onesLike(sampleWeights);
    for (int i = 0; i < targets.size(); i++) {
      for (Metric metric : targets.get(i).metrics()) {
        String prefix = targets.size() > 1 ? outputNames().get(i) + "_" : "";
        Operand<TFloat32> statistics =
            judged.get(i).statistics(tf, metric, phase.outputs().get(i), ones);
        figures.addMetric(prefix + metric.name(), metric, statistics);
        parts.add(statistics);
      }
    }
    return parts.size() == 1 ? parts.getFirst() : tf.concat(parts, tf.constant(0));
  }

  private List<String> outputNames() {
    var topology = graph.topology();
    return topology.outputs().stream().map(node -> topology.name(node.layer())).toList();
  }

  /** What a batch must hold. */
  FeedShapes feedShapes() {
    return new FeedShapes(
        graph.inputs().stream().map(Operand::shape).toList(),
        judged.stream().map(each -> each.labels().shape()).toList(),
        kinds);
  }

  /** Gives a run the labels and weights of a batch. */
  void feed(Session.Runner runner, Feed feed) {
    runner.feed(sampleWeights, feed.sampleWeights());
    for (int i = 0; i < judged.size(); i++) {
      runner.feed(judged.get(i).labels(), feed.labels().get(i));
    }
  }
}
