package org.linkedneurons.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.linkedneurons.ModelException;
import org.linkedneurons.checkpoints.Checkpoint;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Topology;
import org.linkedneurons.layers.Node;
import org.linkedneurons.losses.Loss;
import org.linkedneurons.metrics.Metric;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.Fit;
import org.linkedneurons.training.FitOptions;
import org.linkedneurons.training.History;
import org.linkedneurons.training.Step;
import org.linkedneurons.training.Target;

/**
 * A network that can be trained, as Keras' {@code Model}: made of nodes here, of a chain of layers
 * in {@link Sequential}.
 *
 * <pre>{@code
 * Node input = Input.of(28, 28, 1).node();
 * Node x = new Flatten().apply(input);
 * x = Dense.of(10).activation(Activations.SOFTMAX).apply(x);
 * try (Model model = Model.of(input, x)) {
 *   model.compile(new Adam(), new CategoricalCrossentropy(), new Accuracy());
 *   model.fit(train, FitOptions.epochs(2).validation(test));
 * }
 * }</pre>
 *
 * <p>Owns native memory: close it. Not safe for use by several threads at once, {@link #predict}
 * and {@link #close} excepted: closing refuses new calls, ends a training as interrupted, and waits
 * for the calls that run.
 */
public abstract sealed class Model implements AutoCloseable permits Functional, Sequential {
  /** How many samples {@link #predict} holds in native memory at once, as in Keras. */
  private static final int BATCH_SIZE = 32;

  private final Uses uses = new Uses();
  private final Object building = new Object();
  private Engine engine = new Engine();
  private ModelGraph graph;
  private Step step;
  private Checkpoint weightFile;
  private volatile Fit running;

  /** Only models of this package. */
  Model() {}

  /**
   * {@return a functional model with one input, built and checked}
   *
   * @param input the node of an Input layer
   * @param output the node whose values are the predictions
   * @throws ModelException if the graph is wrong: which layer, what it expected, what it found
   */
  public static Model of(Node input, Node output) {
    return of(List.of(ModelException.requireGiven(input, "input")), output);
  }

  /**
   * {@return a functional model with several inputs, built and checked}
   *
   * @param inputs the nodes of Input layers, in the order in which data is given
   * @param output the node whose values are the predictions
   * @throws ModelException if the graph is wrong: which layer, what it expected, what it found
   */
  public static Model of(List<Node> inputs, Node output) {
    return of(inputs, output, new Engine());
  }

  /**
   * {@return a functional model with several outputs, built and checked}
   *
   * @param inputs the nodes of Input layers, in the order in which data is given
   * @param outputs the nodes whose values are the predictions
   * @throws ModelException if the graph is wrong: which layer, what it expected, what it found
   */
  public static Model of(List<Node> inputs, List<Node> outputs) {
    return of(inputs, outputs, new Engine());
  }

  /**
   * {@return a functional model, built and checked}
   *
   * @param inputs the nodes of Input layers, in the order in which data is given
   * @param output the node whose values are the predictions
   * @param engine seed, threads and precision
   * @throws ModelException if the graph is wrong: which layer, what it expected, what it found
   */
  public static Model of(List<Node> inputs, Node output, Engine engine) {
    return of(inputs, List.of(ModelException.requireGiven(output, "output")), engine);
  }

  /**
   * {@return a functional model, built and checked}
   *
   * @param inputs the nodes of Input layers, in the order in which data is given
   * @param outputs the nodes whose values are the predictions
   * @param engine seed, threads and precision
   * @throws ModelException if the graph is wrong: which layer, what it expected, what it found
   */
  public static Model of(List<Node> inputs, List<Node> outputs, Engine engine) {
    requireAll(inputs, "inputs");
    requireAll(outputs, "outputs");
    Model model = new Functional(new Topology(inputs, outputs));
    model.engine = ModelException.requireGiven(engine, "engine");
    model.graph();
    return model;
  }

  /** {@return the model's nodes} */
  abstract Topology topology();

  private static void requireAll(List<?> values, String where) {
    ModelException.requireGiven(values, where)
        .forEach(value -> ModelException.requireGiven(value, where));
  }

  final void setEngine(Engine engine) {
    requireUnbuilt("another engine");
    this.engine = ModelException.requireGiven(engine, "engine");
  }

  final void requireUnbuilt(String what) {
    uses.requireOpen();
    if (graph != null) {
      throw new ModelException(
          "model", what + " before it is built", "a built model", "Set it up first");
    }
  }

  /** {@return the model as TensorFlow holds it, built at the first call} */
  public final ModelGraph graph() {
    synchronized (building) {
      uses.requireOpen();
      if (graph == null) {
        graph = new ModelGraph(topology(), engine);
      }
      return graph;
    }
  }

  /**
   * Says how to train.
   *
   * @param optimizer the update rule
   * @param loss what is minimized
   * @param metrics what is watched beside it
   * @throws ModelException if the model was compiled before
   */
  public final void compile(Optimizer optimizer, Loss loss, Metric... metrics) {
    compile(optimizer, List.of(Target.of(loss, metrics)));
  }

  /**
   * Says how to train a model of several outputs. Its figures are, as in Keras, {@code loss} for
   * the sum, {@code <layer>_loss} and {@code <layer>_<metric>} for each output.
   *
   * @param optimizer the update rule
   * @param targets the loss and the metrics of each output, in order
   * @throws ModelException if the model was compiled before, or has another number of outputs
   */
  public final void compile(Optimizer optimizer, List<Target> targets) {
    ModelException.requireGiven(optimizer, "optimizer");
    requireAll(targets, "targets");
    uses.requireOpen();
    if (step != null) {
      throw new ModelException(
          "compile", "one call a model", "a second", "Make a new model to train otherwise");
    }
    step = uses.use(() -> new Step(graph(), optimizer, targets));
  }

  /**
   * {@return what happened in each epoch, after training}
   *
   * @param dataset the samples and labels
   * @param options epochs, validation, callbacks
   * @throws ModelException if the model is not compiled
   * @throws org.linkedneurons.DataException if the data do not fit the model
   */
  public final History fit(Dataset dataset, FitOptions options) {
    ModelException.requireGiven(dataset, "data set");
    ModelException.requireGiven(options, "options");
    return uses.use(
        () -> {
          Fit fit = new Fit(step(), dataset, options);
          running = fit;
          if (uses.closed()) {
            stopTraining();
          }
          try {
            return fit.run();
          } finally {
            running = null;
          }
        });
  }

  /**
   * {@return the loss and the metrics over a data set, by name}
   *
   * @param dataset the samples and labels
   * @throws ModelException if the model is not compiled
   * @throws org.linkedneurons.DataException if the data do not fit the model, or are none
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public final Map<String, Double> evaluate(Dataset dataset) {
    ModelException.requireGiven(dataset, "data set");
    return uses.use(() -> step().evaluate(dataset));
  }

  /** {@return the training step} */
  public final Step step() {
    uses.requireOpen();
    if (step == null) {
      throw new ModelException("model", "a compiled model", "none", "Call compile first");
    }
    return step;
  }

  /**
   * {@return the predictions, sample after sample}
   *
   * <p>Samples go through the model 32 at a time.
   *
   * @param inputs for each input the samples, row-major; one sample is fine
   * @throws org.linkedneurons.DataException if a length is no multiple of the sample's size, or the
   *     inputs have unequal numbers of samples
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public final float[] predict(float[]... inputs) {
    return predict(BATCH_SIZE, inputs);
  }

  /**
   * {@return the predictions, sample after sample}
   *
   * @param batchSize how many samples go through the model at a time: more cost more memory
   * @param inputs for each input the samples, row-major
   * @throws org.linkedneurons.DataException as above, or if the batch size is less than 1
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public final float[] predict(int batchSize, float[]... inputs) {
    return predictAll(batchSize, inputs).getFirst();
  }

  /**
   * {@return the predictions, sample after sample}
   *
   * @param dataset the samples; labels are left alone
   * @throws org.linkedneurons.DataException if the data do not fit the model, or are none
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public final float[] predict(Dataset dataset) {
    return predictAll(dataset).getFirst();
  }

  /**
   * {@return the predictions of each output, sample after sample}
   *
   * @param inputs for each input the samples, row-major; one sample is fine
   * @throws org.linkedneurons.DataException as {@link #predict(float[]...)}
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public final List<float[]> predictAll(float[]... inputs) {
    return predictAll(BATCH_SIZE, inputs);
  }

  /**
   * {@return the predictions of each output, sample after sample}
   *
   * @param batchSize how many samples go through the model at a time
   * @param inputs for each input the samples, row-major
   * @throws org.linkedneurons.DataException as {@link #predict(int, float[]...)}
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public final List<float[]> predictAll(int batchSize, float[]... inputs) {
    return uses.use(() -> new Predictor(graph()).predict(batchSize, inputs));
  }

  /**
   * {@return the predictions of each output, sample after sample}
   *
   * @param dataset the samples; labels are left alone
   * @throws org.linkedneurons.DataException as {@link #predict(Dataset)}
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public final List<float[]> predictAll(Dataset dataset) {
    ModelException.requireGiven(dataset, "data set");
    return uses.use(() -> new Predictor(graph()).predict(dataset));
  }

  /**
   * Writes the weights, moving statistics included, as a TensorFlow checkpoint, and names it in the
   * folder's file {@code checkpoint}, as TensorFlow does.
   *
   * @param path the checkpoint's path without ending, such as {@code models/digits}
   * @throws org.linkedneurons.FileException if it cannot be written, or is named as a file of
   *     another format
   */
  public final void saveWeights(Path path) {
    ModelException.requireGiven(path, "path");
    uses.use(
        () -> {
          weightFile().write(path, "");
          return path;
        });
  }

  /**
   * Takes the weights of a checkpoint, one of a training or of TensorFlow's {@code Saver} too, of
   * which the rest is left alone.
   *
   * @param path the checkpoint's path without ending
   * @throws org.linkedneurons.FileException if it is missing, damaged or of another model; then no
   *     weight has changed
   */
  public final void loadWeights(Path path) {
    ModelException.requireGiven(path, "path");
    uses.use(() -> weightFile().read(path));
  }

  /**
   * Takes those weights of a checkpoint that have the names of this model's; the others stay.
   *
   * @param path the checkpoint's path without ending
   * @return the names of this model's weights that the checkpoint lacks
   * @throws org.linkedneurons.FileException if it is missing or damaged, has none of the names, or
   *     another shape under one; then no weight has changed
   */
  public final List<String> loadWeightsByName(Path path) {
    ModelException.requireGiven(path, "path");
    return uses.use(() -> weightFile().readByName(path));
  }

  private Checkpoint weightFile() {
    if (weightFile == null) {
      weightFile = Checkpoint.ofWeights(graph());
    }
    return weightFile;
  }

  /** {@return all weights, moving statistics included, in the order of the layers} */
  public final List<Weight> weights() {
    ModelGraph built = graph();
    return built.variables().weights().stream().map(each -> new Weight(uses, built, each)).toList();
  }

  /**
   * {@return the weights of one layer; none where it has none}
   *
   * @param name the layer's name, its own or that of {@link #summary}
   * @throws ModelException if the model has no layer of that name
   */
  public final LayerWeights layer(String name) {
    List<String> names = graph().topology().layerNames();
    ModelException.requireGiven(name, "layer");
    if (!names.contains(name)) {
      throw new ModelException(
          "layer", "one of " + names, "'" + name + "'", "Name a layer of this model");
    }
    return new LayerWeights(
        name, weights().stream().filter(weight -> weight.layer().equals(name)).toList());
  }

  /** {@return Keras' table: layers, output shapes, parameters, connections} */
  public final String summary() {
    return uses.use(() -> new Summary(graph(), this instanceof Sequential).text());
  }

  /** {@return the number of weights, moving statistics included} */
  public final long countParameters() {
    return weights().stream().mapToLong(Weight::size).sum();
  }

  /**
   * Frees the model's native memory, once nobody uses it any more: new calls are refused, a
   * training ends as interrupted, and it waits for the calls that run. A second time it does
   * nothing.
   *
   * @throws ModelException if it is called from within a call of this model, such as by a callback
   */
  @Override
  public final void close() {
    uses.close(this::stopTraining, this::free);
  }

  private void stopTraining() {
    Fit training = running;
    if (training != null) {
      training.stop(Ending.INTERRUPTED, "the model was closed");
    }
  }

  private void free() {
    synchronized (building) {
      if (graph != null) {
        graph.close();
      }
    }
  }
}
