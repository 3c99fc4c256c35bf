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
 * excepted.
 */
public abstract sealed class Model implements AutoCloseable permits Functional, Sequential {
  private Engine engine = new Engine();
  private ModelGraph graph;
  private Step step;
  private Checkpoint weightFile;

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
    return of(List.of(input), output);
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
    return of(inputs, List.of(output), engine);
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
    Model model = new Functional(new Topology(inputs, outputs));
    model.engine = engine;
    model.graph();
    return model;
  }

  /** {@return the model's nodes} */
  abstract Topology topology();

  final void setEngine(Engine engine) {
    requireUnbuilt("another engine");
    this.engine = engine;
  }

  final void requireUnbuilt(String what) {
    if (graph != null) {
      throw new ModelException(
          "model", what + " before it is built", "a built model", "Set it up first");
    }
  }

  /** {@return the model as TensorFlow holds it, built at the first call} */
  public final ModelGraph graph() {
    if (graph == null) {
      graph = new ModelGraph(topology(), engine);
    }
    return graph;
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
    if (step != null) {
      throw new ModelException(
          "compile", "one call a model", "a second", "Make a new model to train otherwise");
    }
    step = new Step(graph(), optimizer, targets);
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
    return new Fit(step(), dataset, options).run();
  }

  /**
   * {@return the loss and the metrics over a data set, by name}
   *
   * @param dataset the samples and labels
   * @throws ModelException if the model is not compiled
   */
  public final Map<String, Double> evaluate(Dataset dataset) {
    return step().evaluate(dataset);
  }

  /** {@return the training step} */
  public final Step step() {
    if (step == null) {
      throw new ModelException("model", "a compiled model", "none", "Call compile first");
    }
    return step;
  }

  /**
   * {@return the predictions, sample after sample}
   *
   * @param inputs for each input the samples, row-major; one sample is fine
   * @throws org.linkedneurons.DataException if a length is no multiple of the sample's size
   */
  public final float[] predict(float[]... inputs) {
    return predictAll(inputs).getFirst();
  }

  /**
   * {@return the predictions of each output, sample after sample}
   *
   * @param inputs for each input the samples, row-major; one sample is fine
   * @throws org.linkedneurons.DataException if a length is no multiple of the sample's size
   */
  public final List<float[]> predictAll(float[]... inputs) {
    ModelGraph built = graph();
    return built.inference().outputs().stream().map(output -> built.read(output, inputs)).toList();
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
    weightFile().write(path, "");
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
    weightFile().read(path);
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
    return weightFile().readByName(path);
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
    return built.variables().weights().stream().map(each -> new Weight(built, each)).toList();
  }

  /**
   * {@return the weights of one layer; none where it has none}
   *
   * @param name the layer's name, its own or that of {@link #summary}
   * @throws ModelException if the model has no layer of that name
   */
  public final LayerWeights layer(String name) {
    List<String> names = graph().topology().layerNames();
    if (!names.contains(name)) {
      throw new ModelException(
          "layer", "one of " + names, "'" + name + "'", "Name a layer of this model");
    }
    return new LayerWeights(
        name, weights().stream().filter(weight -> weight.layer().equals(name)).toList());
  }

  /** {@return Keras' table: layers, output shapes, parameters, connections} */
  public final String summary() {
    return new Summary(graph(), this instanceof Sequential).text();
  }

  /** {@return the number of weights, moving statistics included} */
  public final long countParameters() {
    return weights().stream().mapToLong(Weight::size).sum();
  }

  @Override
  public final void close() {
    if (graph != null) {
      graph.close();
    }
  }
}
