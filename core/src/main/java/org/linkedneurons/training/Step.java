package org.linkedneurons.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.linkedneurons.ModelException;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.graph.Counter;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Phase;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.graph.Variable.Role;
import org.linkedneurons.initializers.Constant;
import org.linkedneurons.losses.Loss;
import org.linkedneurons.metrics.Metric;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.optimizers.Slots;
import org.linkedneurons.optimizers.Update;
import org.linkedneurons.saving.Checkpoint;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * The training step of a compiled model: one native call does forward pass, loss, gradients, update
 * and metrics.
 */
public final class Step {
  private final ModelGraph graph;
  private final Loss loss;
  private final List<Metric> metrics;
  private final FeedShapes feedShapes;
  private final Operand<TFloat32> labels;
  private final Phase training;
  private final Operand<TFloat32> trainingFigures;
  private final Operand<TFloat32> inferenceFigures;
  private final List<Op> updates = new ArrayList<>();
  private final Map<Variable, Operand<TFloat32>> gradients = new LinkedHashMap<>();
  private final LearningRate learningRate;
  private final Checkpoint checkpoint;

  /**
   * Adds the operations of training to a model's graph.
   *
   * @param graph the model
   * @param optimizer the update rule
   * @param loss what is minimized
   * @param metrics what is watched
   */
  public Step(ModelGraph graph, Optimizer optimizer, Loss loss, List<Metric> metrics) {
    this.graph = graph;
    this.loss = loss;
    this.metrics = List.copyOf(metrics);
    Ops tf = graph.ops();
    Shape labelShape = loss.labelShape(graph.inference().output().shape());
    labels = tf.withName("labels").placeholder(TFloat32.class, Placeholder.shape(labelShape));
    feedShapes = new FeedShapes(graph.inputs().stream().map(Operand::shape).toList(), labelShape);
    training = graph.buildTraining();
    Ops trainingOps = tf.withSubScope("training");
    Operand<TFloat32> total = totalLoss(trainingOps, training);
    trainingFigures = figures(trainingOps, training, total);
    Ops inferenceOps = tf.withSubScope("inference");
    inferenceFigures =
        figures(inferenceOps, graph.inference(), totalLoss(inferenceOps, graph.inference()));

    Counter counter = graph.variables().counter(ModelGraph.STEP);
    Operand<TInt64> stepsMade = counter.value();
    Operand<TFloat32> stepNumber = tf.dtypes.cast(stepsMade, TFloat32.class);
    learningRate = new LearningRate(graph, optimizer.learningRate(), stepNumber);
    addUpdates(optimizer, total, stepNumber);
    updates.addAll(training.updates());
    updates.add(tf.assignVariableOp(counter.handle(), tf.math.add(stepsMade, tf.constant(1L))));
    checkpoint = new Checkpoint(graph);
  }

  private Operand<TFloat32> totalLoss(Ops tf, Phase phase) {
    Operand<TFloat32> total = mean(tf, loss.perSample(tf, labels, phase.output()));
    for (Operand<TFloat32> penalty : phase.penalties()) {
      total = tf.math.add(total, penalty);
    }
    return total;
  }

  /** The loss and the metrics as one vector: one tensor to fetch. */
  private Operand<TFloat32> figures(Ops tf, Phase phase, Operand<TFloat32> total) {
    List<Operand<TFloat32>> figures = new ArrayList<>(List.of(total));
    for (Metric metric : metrics) {
      figures.add(mean(tf, metric.perSample(tf, labels, phase.output())));
    }
    return tf.stack(figures);
  }

  private static Operand<TFloat32> mean(Ops tf, Operand<TFloat32> perSample) {
    return tf.math.mean(perSample, tf.constant(0));
  }

  private void addUpdates(Optimizer optimizer, Operand<TFloat32> total, Operand<TFloat32> step) {
    List<Variable> weights = graph.variables().all(Role.TRAINABLE);
    if (weights.isEmpty()) {
      throw new ModelException(
          "model", "weights to train", "none", "Add a layer that has some, such as Dense");
    }
    Output<?>[] values =
        weights.stream().map(weight -> weight.value().asOutput()).toArray(Output<?>[]::new);
    Output<?>[] outputs =
        graph.graph().addGradients("gradients", new Output<?>[] {total.asOutput()}, values, null);
    Ops tf = graph.ops().withSubScope("update");
    for (int i = 0; i < values.length; i++) {
      Variable weight = weights.get(i);
      Slots slots =
          (name, value) ->
              graph
                  .variables()
                  .get(
                      weight.layer(),
                      weight.weight() + "/" + name,
                      weight.shape(),
                      Role.TRAINING,
                      new Constant(value))
                  .handle();
      Operand<TFloat32> gradient = outputs[i].expect(TFloat32.class);
      gradients.put(weight, gradient);
      updates.add(
          optimizer.update(
              tf,
              new Update(weight.handle(), weight.value(), gradient, learningRate.operand(), step),
              slots));
    }
  }

  /** {@return the names of the figures: {@code "loss"}, then the metrics'} */
  public List<String> figureNames() {
    List<String> names = new ArrayList<>(List.of("loss"));
    metrics.forEach(metric -> names.add(metric.name()));
    return names;
  }

  /** Makes one update. Returns the batch's loss and metrics. */
  float[] train(Feed feed) {
    Session.Runner runner = feed(feed).fetch(trainingFigures);
    updates.forEach(runner::addTarget);
    return figures(runner);
  }

  private float[] evaluate(Feed feed) {
    return figures(feed(feed).fetch(inferenceFigures));
  }

  private Session.Runner feed(Feed feed) {
    Session.Runner runner = graph.runner().feed(labels, feed.labels());
    for (int i = 0; i < feed.inputs().size(); i++) {
      runner.feed(graph.inputs().get(i), feed.inputs().get(i));
    }
    return runner;
  }

  private static float[] figures(Session.Runner runner) {
    try (Result result = runner.run()) {
      TFloat32 tensor = (TFloat32) result.get(0);
      float[] figures = new float[Math.toIntExact(tensor.size())];
      tensor.asRawTensor().data().asFloats().read(figures);
      return figures;
    }
  }

  Loader load(Dataset dataset, int epoch, long skip) {
    return new Loader(feedShapes, () -> dataset.batches(epoch), skip);
  }

  /**
   * {@return the loss and the metrics over a data set, in inference mode, weighted by batch size}
   *
   * @param dataset the samples and labels
   */
  public Map<String, Double> evaluate(Dataset dataset) {
    Means means = new Means(figureNames().size());
    try (Loader loader = load(dataset, 0, 0)) {
      for (Feed feed = loader.next(); feed != null; feed = loader.next()) {
        means.add(evaluate(feed), feed.count());
      }
    }
    return means.named(figureNames());
  }

  /**
   * Computes figures of each batch of a data set beside training: no weight changes.
   *
   * @param dataset the samples and labels
   * @param figures a vector, of the phases' values or of gradients
   * @param each hears of each batch: its figures, and how many samples it has
   */
  public void observe(Dataset dataset, Operand<TFloat32> figures, ObjIntConsumer<float[]> each) {
    try (Loader loader = load(dataset, 0, 0)) {
      for (Feed feed = loader.next(); feed != null; feed = loader.next()) {
        each.accept(figures(feed(feed).fetch(figures)), feed.count());
      }
    }
  }

  /** {@return the gradient of a training batch's loss by each trainable weight} */
  public Map<Variable, Operand<TFloat32>> gradients() {
    return Collections.unmodifiableMap(gradients);
  }

  /** {@return the learning rate of the next step} */
  public double learningRate() {
    return learningRate.value();
  }

  /**
   * Changes the learning rate of the steps to come.
   *
   * @param value the new rate
   * @throws ModelException if the optimizer's rate follows a schedule
   */
  public void learningRate(double value) {
    learningRate.set(value);
  }

  /** {@return the number of updates made so far} */
  public long stepsMade() {
    try (Result result =
        graph.runner().fetch(graph.variables().counter(ModelGraph.STEP).value()).run()) {
      return ((TInt64) result.get(0)).getLong();
    }
  }

  /** {@return what writes and reads the state of this step's model} */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** {@return the model that is trained} */
  public ModelGraph graph() {
    return graph;
  }

  /** {@return the operations of the training phase} */
  public Phase phase() {
    return training;
  }

  static Map<String, Double> prefixed(String prefix, Map<String, Double> values) {
    Map<String, Double> result = new LinkedHashMap<>();
    values.forEach((name, value) -> result.put(prefix + name, value));
    return result;
  }
}
