package org.linkedneurons.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.ObjIntConsumer;
import org.linkedneurons.DataException;
import org.linkedneurons.checkpoints.Checkpoint;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Phase;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.metrics.Direction;
import org.linkedneurons.optimizers.Optimizer;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The training step of a compiled model: one native call does forward pass, loss, gradients, update
 * and metrics.
 */
public final class Step {
  private final ModelGraph graph;
  private final Objective objective;
  private final Figures figures = new Figures();
  private final Operand<TFloat32> trainingFigures;
  private final Operand<TFloat32> inferenceFigures;
  private final Map<Variable, Operand<TFloat32>> gradients;
  private final Updates updates;
  private final Checkpoint checkpoint;

  /**
   * Adds the operations of training to a model's graph.
   *
   * @param graph the model
   * @param optimizer the update rule
   * @param targets what each output is trained and judged by
   */
  public Step(ModelGraph graph, Optimizer optimizer, List<Target> targets) {
    this.graph = graph;
    objective = new Objective(graph, targets);
    Phase training = graph.buildTraining();
    Ops trainingOps = graph.ops().withSubScope("training");
    Ops inferenceOps = graph.ops().withSubScope("inference");
    Objective.Value value = objective.of(trainingOps, training, figures);
    trainingFigures = value.vector();
    inferenceFigures = objective.of(inferenceOps, graph.inference(), new Figures()).vector();
    gradients = Gradients.of(graph, value.total());
    updates = new Updates(graph, optimizer, gradients, value.total(), training.updates());
    checkpoint = Checkpoint.ofTraining(graph, optimizer);
  }

  /** {@return the names of the figures: {@code "loss"}, then the metrics'} */
  public List<String> figureNames() {
    return figures.names();
  }

  /**
   * {@return which way a figure gets better, if it is one of {@link #figureNames}}
   *
   * @param figure the figure's name
   */
  public Optional<Direction> direction(String figure) {
    return figures.direction(figure);
  }

  /** Makes one update. Returns the vector of the batch's figures. */
  float[] train(Feed feed) {
    return ModelGraph.floats(feed(feed).fetch(trainingFigures).addTarget(updates.target()));
  }

  /** Makes the changes that come when a training ends: weights take the values of averages. */
  void finish() {
    updates.finish();
  }

  private Session.Runner feed(Feed feed) {
    Session.Runner runner = graph.runner();
    feed.to(runner, graph.inputs());
    objective.feed(runner, feed);
    return runner;
  }

  /** What the vector of {@link #train} holds. */
  Figures figures() {
    return figures;
  }

  Loader load(Dataset dataset, int epoch, long skip) {
    return new Loader(objective.feedShapes(), () -> dataset.batches(epoch), skip);
  }

  /**
   * {@return the loss and the metrics over a data set, in inference mode}
   *
   * @param dataset the samples and labels
   * @throws org.linkedneurons.DataException if it has no batch, or one that does not fit the model
   * @throws CancellationException if the thread is interrupted
   */
  public Map<String, Double> evaluate(Dataset dataset) {
    return evaluateWhole(dataset).orElseThrow(Step::interrupted);
  }

  /** The figures over a data set; none if the thread is interrupted. */
  Optional<Map<String, Double>> evaluateWhole(Dataset dataset) {
    Sums sums = new Sums(figures);
    if (!observeWhole(dataset, inferenceFigures, sums::add)) {
      return Optional.empty();
    }
    if (sums.samples() == 0) {
      throw new DataException(
          "evaluate", "at least one batch", "none", "Give a data set with samples");
    }
    return Optional.of(sums.named());
  }

  /**
   * Computes figures of each batch of a data set beside training: no weight changes.
   *
   * @param dataset the samples and labels
   * @param values a vector, of the phases' values or of gradients
   * @param each hears of each batch: its figures, and how many samples it has
   * @throws CancellationException if the thread is interrupted
   */
  public void observe(Dataset dataset, Operand<TFloat32> values, ObjIntConsumer<float[]> each) {
    if (!observeWhole(dataset, values, each)) {
      throw interrupted();
    }
  }

  /** Whether all batches were seen before the thread was interrupted. */
  private boolean observeWhole(
      Dataset dataset, Operand<TFloat32> values, ObjIntConsumer<float[]> each) {
    try (Loader loader = load(dataset, 0, 0)) {
      for (Feed feed = loader.next(); feed != null; feed = loader.next()) {
        each.accept(ModelGraph.floats(feed(feed).fetch(values)), feed.count());
      }
      return loader.ended();
    }
  }

  private static CancellationException interrupted() {
    return new CancellationException(
        "the thread was interrupted before all batches were seen: figures of a part would be"
            + " wrong");
  }

  /** {@return the gradient of a training batch's loss by each trainable weight} */
  public Map<Variable, Operand<TFloat32>> gradients() {
    return gradients;
  }

  /** {@return the learning rate of the next step} */
  public double learningRate() {
    return updates.learningRate().value();
  }

  /**
   * Changes the learning rate of the steps to come.
   *
   * @param value the new rate
   * @throws org.linkedneurons.ModelException if the optimizer's rate follows a schedule
   */
  public void learningRate(double value) {
    updates.learningRate().set(value);
  }

  /** {@return the number of updates made so far} */
  public long stepsMade() {
    return updates.stepsMade();
  }

  /** {@return what writes and reads the state of this step's model} */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** {@return the model that is trained} */
  public ModelGraph graph() {
    return graph;
  }
}
