package org.linkedneurons.training;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.linkedneurons.checkpoints.Checkpoint;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Phase;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.optimizers.Optimizer;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The training step of a compiled model: one native call does forward pass, loss, gradients, update
 * and metrics.
 */
public final class Step {
  private final ModelGraph graph;
  private final Figures figures = new Figures();
  private final Operand<TFloat32> trainingFigures;
  private final Evaluation evaluation;
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
    Objective objective = new Objective(graph, targets);
    Phase training = graph.buildTraining();
    Ops trainingOps = graph.ops().withSubScope("training");
    Objective.Value value = objective.of(trainingOps, training, figures);
    trainingFigures = value.vector();
    evaluation = new Evaluation(graph, objective, figures);
    gradients = Gradients.of(graph, value.total());
    updates = new Updates(graph, optimizer, gradients, value.total(), training.updates());
    checkpoint = Checkpoint.ofTraining(graph, optimizer);
  }

  /** Makes one update. Returns the vector of the batch's figures. */
  float[] train(Feed feed) {
    return ModelGraph.floats(
        evaluation.feed(feed).fetch(trainingFigures).addTarget(updates.target()));
  }

  /** Makes the changes that come when a training ends: weights take the values of averages. */
  void finish() {
    updates.finish();
  }

  /** {@return what is known of the loss and the metrics} */
  public Figures figures() {
    return figures;
  }

  /** What sends data sets through the model. */
  Evaluation evaluation() {
    return evaluation;
  }

  /**
   * {@return the loss and the metrics over a data set, in inference mode}
   *
   * @param dataset the samples and labels
   * @throws org.linkedneurons.DataException if it has no batch, or one that does not fit the model
   * @throws CancellationException if the thread is interrupted
   */
  public Map<String, Double> evaluate(Dataset dataset) {
    return evaluation.evaluate(dataset).orElseThrow(Evaluation::interrupted);
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
    if (!evaluation.observe(dataset, values, each)) {
      throw Evaluation.interrupted();
    }
  }

  /**
   * {@return an operand for those who watch the model, made at the first call: watching it again,
   * in a later training too, adds nothing to the graph}
   *
   * @param what who watches what: equal keys stand for one operand
   * @param maker adds the operations
   */
  public Operand<TFloat32> watched(Object what, Function<Ops, Operand<TFloat32>> maker) {
    return evaluation.watched(what, maker);
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
