package org.linkedneurons.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linkedneurons.DataException;
import org.linkedneurons.EnvironmentException;
import org.linkedneurons.ModelException;
import org.linkedneurons.Shapes;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Node;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * A model as TensorFlow holds it: one graph, one session, one set of variables, and the operations
 * for inference; those for training are added when they are asked for.
 *
 * <p>Owns native memory: close it.
 */
public final class ModelGraph implements AutoCloseable {
  /** The name of the variable that counts training steps. */
  public static final String STEP = "iterations";

  private static final String TRAINING = "training";
  private static final String MEMORY_LIMIT = "org.bytedeco.javacpp.maxphysicalbytes";

  private final Topology topology;
  private final Engine engine;
  private final Graph graph;
  private final Session session;
  private final Ops tf;
  private final Variables variables;
  private final List<Operand<TFloat32>> inputs = new ArrayList<>();
  private final Phase inference;
  private volatile boolean closed;

  /**
   * Builds the operations for inference.
   *
   * @param topology the model's nodes
   * @param engine how to run it
   * @throws ModelException if a layer cannot take its inputs
   */
  public ModelGraph(Topology topology, Engine engine) {
    this.topology = topology;
    this.engine = engine;
    this.graph = newGraph();
    try {
      tf = GraphScope.ops(graph);
      variables = new Variables(tf, engine.seed());
      for (Node node : topology.inputs()) {
        Input input = (Input) node.layer();
        inputs.add(
            tf.withName(Names.operation(topology.name(input)))
                .placeholder(TFloat32.class, Placeholder.shape(input.batchShape())));
      }
      inference = build("inference", false);
      session = new Session(graph, engine.sessionConfig());
    } catch (Throwable e) {
      graph.close();
      throw e;
    }
  }

  private static Graph newGraph() {
    liftMemoryLimit();
    try {
      return new Graph();
    } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
      throw new EnvironmentException(
          "TensorFlow",
          "its native library for this machine on the class path",
          "none that loads ("
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ")",
          "Add tensorflow-core-native with the classifier of your platform",
          e);
    }
  }

  /**
   * JavaCPP, on which TensorFlow-Java stands, fails once the process holds four times the Java
   * heap, which says nothing of what tensors need. Who sets a limit keeps it. It is read once,
   * before the first tensor.
   */
  private static void liftMemoryLimit() {
    if (System.getProperty(MEMORY_LIMIT) == null) {
      System.setProperty(MEMORY_LIMIT, "0");
    }
  }

  private Phase build(String name, boolean training) {
    PhaseState state = new PhaseState(variables, engine.seed(), training);
    Plan plan = Plan.of(topology, engine.rewrites(), training);
    return new PhaseBuilder(topology, state, tf.withSubScope(name)).build(plan, inputs);
  }

  /** {@return the operations of the training phase, added to the graph} */
  public Phase buildTraining() {
    return build(TRAINING, true);
  }

  /**
   * {@return the names of the layers that brought operations of a type to training}
   *
   * @param type the operation's type, such as {@code "Relu"}
   */
  public List<String> layersWith(String type) {
    Set<String> scopes = new HashSet<>();
    graph
        .operations()
        .forEachRemaining(
            operation -> {
              String[] path = operation.name().split("/", 3);
              if (operation.type().equals(type) && path[0].equals(TRAINING) && path.length > 2) {
                scopes.add(path[1]);
              }
            });
    return topology.layerNames().stream()
        .filter(name -> scopes.contains(Names.operation(name)))
        .toList();
  }

  /** {@return the operations for inference} */
  public Phase inference() {
    return inference;
  }

  /** {@return the placeholders of the inputs, in order} */
  public List<Operand<TFloat32>> inputs() {
    return List.copyOf(inputs);
  }

  /** {@return the model's nodes} */
  public Topology topology() {
    return topology;
  }

  /** {@return how the model is run} */
  public Engine engine() {
    return engine;
  }

  /** {@return the variables} */
  public Variables variables() {
    return variables;
  }

  /** {@return where to add operations} */
  public Ops ops() {
    return tf;
  }

  /** {@return the graph} */
  public Graph graph() {
    return graph;
  }

  /** {@return a run of the session, all variables of which have values} */
  public Session.Runner runner() {
    if (closed) {
      throw new ModelException(
          "model", "an open model", "a closed one", "Make a new one, or close it later");
    }
    variables.initialize(session);
    return session.runner();
  }

  /**
   * {@return the values of an operand, row-major}
   *
   * @param operand a weight, or what the inference phase gives for inputs
   * @param samples for each input the samples, row-major; none for a weight
   * @throws DataException if a length is no multiple of the sample's size
   */
  public float[] read(Operand<?> operand, float[]... samples) {
    if (samples.length != 0 && samples.length != inputs.size()) {
      throw new DataException(
          "samples",
          inputs.size() + " arrays, one for each input",
          samples.length + "",
          "Give an array for each input of the model");
    }
    Session.Runner runner = runner().fetch(operand);
    List<TFloat32> tensors = new ArrayList<>();
    try {
      for (int i = 0; i < samples.length; i++) {
        tensors.add(tensor(samples[i], inputs.get(i).shape()));
        runner.feed(inputs.get(i), tensors.get(i));
      }
      return floats(runner);
    } finally {
      tensors.forEach(TFloat32::close);
    }
  }

  /**
   * {@return the values of the first operand that a run fetches, row-major}
   *
   * @param runner a run that fetches a float32 operand
   */
  public static float[] floats(Session.Runner runner) {
    try (Result result = runner.run()) {
      TFloat32 output = (TFloat32) result.get(0);
      float[] values = new float[Math.toIntExact(output.size())];
      output.asRawTensor().data().asFloats().read(values);
      return values;
    }
  }

  /**
   * Changes the values of a variable.
   *
   * @param variable one of this model's
   * @param values its new values, row-major
   * @throws DataException if their number is another
   */
  public void write(Variable variable, float[] values) {
    long size = variable.shape().size();
    if (values.length != size) {
      throw new DataException(
          variable.name(),
          size + " values, shape " + Shapes.text(variable.shape()),
          values.length + "",
          "Give one value for each place, row-major");
    }
    // Fed in the place of its first value: no operation is added for it.
    try (TFloat32 tensor = TFloat32.tensorOf(variable.shape())) {
      tensor.asRawTensor().data().asFloats().write(values);
      runner().feed(variable.firstValue(), tensor).addTarget(variable.initializer()).run().close();
    }
  }

  private static TFloat32 tensor(float[] values, Shape shape) {
    long size = shape.tail().size();
    if (values.length == 0 || values.length % size != 0) {
      throw new DataException(
          "samples",
          "a multiple of " + size + " floats, full shape " + Shapes.text(shape),
          values.length + "",
          "Give whole samples, one after the other");
    }
    TFloat32 tensor = TFloat32.tensorOf(shape.tail().prepend(values.length / size));
    tensor.asRawTensor().data().asFloats().write(values);
    return tensor;
  }

  @Override
  public void close() {
    closed = true;
    session.close();
    graph.close();
  }
}
