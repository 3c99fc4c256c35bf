package org.linkedneurons.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.activations.Weights;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/** A graph and its session, to try a few operations. */
public final class Scratch implements AutoCloseable {
  private final Graph graph = new Graph();
  private final Session session = new Session(graph);
  private final Map<Operand<TFloat32>, TFloat32> fed = new LinkedHashMap<>();
  private final List<Op> initializers = new ArrayList<>();
  private final Ops tf = Ops.create(graph);
  private int variables;

  public Ops tf() {
    return tf;
  }

  /** {@return an input that is fed with values; its first axis is open, as a batch's} */
  public Operand<TFloat32> batch(Values values) {
    Shape open = values.shape().tail().prepend(Shape.UNKNOWN_SIZE);
    Operand<TFloat32> input = tf.placeholder(TFloat32.class, Placeholder.shape(open));
    feed(input, values);
    return input;
  }

  /** {@return a scalar that is fed} */
  public Operand<TFloat32> scalar(float value) {
    Operand<TFloat32> input = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    feed(input, new Values(Shape.scalar(), new float[] {value}));
    return input;
  }

  /** Changes what an input is fed with from now on. */
  public void feed(Operand<TFloat32> input, Values values) {
    TFloat32 tensor = TFloat32.tensorOf(values.shape());
    tensor.asRawTensor().data().asFloats().write(values.data());
    TFloat32 old = fed.put(input, tensor);
    if (old != null) {
      old.close();
    }
  }

  /** {@return the resource handle of a new variable; {@link #run} initializes it} */
  public Operand<? extends TType> variable(Values start) {
    Operand<? extends TType> handle =
        tf.varHandleOp(TFloat32.class, start.shape(), VarHandleOp.sharedName("v" + variables++));
    Operand<TFloat32> value = tf.reshape(tf.constant(start.data()), tf.constant(start.shape()));
    initializers.add(tf.assignVariableOp(handle, value));
    return handle;
  }

  /** {@return the operations for a function that trains no weights} */
  public Weights weights() {
    return new NoWeights(tf);
  }

  public Operand<TFloat32> gradient(Operand<TFloat32> of, Operand<TFloat32> by) {
    return graph.addGradients(of.asOutput(), new Output<?>[] {by.asOutput()})[0].expect(
        TFloat32.class);
  }

  public void run(Op target) {
    runner().addTarget(target).run().close();
  }

  public float[] read(Operand<TFloat32> operand) {
    try (Result result = runner().fetch(operand).run()) {
      TFloat32 tensor = (TFloat32) result.get(0);
      float[] values = new float[(int) tensor.size()];
      tensor.asRawTensor().data().asFloats().read(values);
      return values;
    }
  }

  private Session.Runner runner() {
    if (!initializers.isEmpty()) {
      Session.Runner first = session.runner();
      initializers.forEach(first::addTarget);
      first.run().close();
      initializers.clear();
    }
    Session.Runner runner = session.runner();
    fed.forEach(runner::feed);
    return runner;
  }

  @Override
  public void close() {
    fed.values().forEach(TFloat32::close);
    session.close();
    graph.close();
  }
}
