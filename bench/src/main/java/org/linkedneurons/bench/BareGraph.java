package org.linkedneurons.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * A training step written directly in TensorFlow-Java, without this library: the least that the
 * step can cost with these operations.
 */
final class BareGraph implements AutoCloseable {
  /** One weight: its handle, its value, its number of elements. */
  private record Weight(Operand<? extends TType> handle, Operand<TFloat32> value, Shape shape) {}

  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final List<Weight> weights = new ArrayList<>();
  private final List<Op> initializers = new ArrayList<>();
  private final List<Op> updates = new ArrayList<>();
  private final Random random = new Random(1);
  private final Operand<TFloat32> images;
  private final Operand<TFloat32> labels;
  private final Operand<TFloat32> loss;
  private final Session session;
  private final TFloat32 imageBatch;
  private final TFloat32 labelBatch;

  /**
   * Builds and initializes the step.
   *
   * @param batch the batch's shape
   * @param logits the network, from images to logits
   * @param adam Adam at 1e-3, or else Adadelta at 1
   */
  BareGraph(
      Shape batch,
      BiFunction<BareGraph, Operand<TFloat32>, Operand<TFloat32>> logits,
      boolean adam) {
    images = tf.placeholder(TFloat32.class, Placeholder.shape(batch.tail().prepend(-1)));
    labels = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 10)));
    Operand<TFloat32> scores = logits.apply(this, images);
    loss = tf.math.mean(tf.nn.softmaxCrossEntropyWithLogits(scores, labels).loss(), tf.constant(0));
    Output<?>[] values =
        weights.stream().map(weight -> weight.value().asOutput()).toArray(Output<?>[]::new);
    Output<?>[] gradients = graph.addGradients(loss.asOutput(), values);
    for (int i = 0; i < values.length; i++) {
      updates.add(update(weights.get(i), gradient(gradients[i]), adam));
    }
    session = new Session(graph);
    Session.Runner runner = session.runner();
    initializers.forEach(runner::addTarget);
    runner.run().close();
    imageBatch = random(batch);
    labelBatch = TFloat32.tensorOf(Shape.of(batch.get(0), 10));
    for (long row = 0; row < batch.get(0); row++) {
      for (long column = 0; column < 10; column++) {
        labelBatch.setFloat(column == row % 10 ? 1 : 0, row, column);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Operand<TFloat32> gradient(Output<?> output) {
    return (Operand<TFloat32>) output;
  }

  private TFloat32 random(Shape shape) {
    TFloat32 tensor = TFloat32.tensorOf(shape);
    float[] values = new float[(int) shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat() - 0.5f;
    }
    tensor.asRawTensor().data().asFloats().write(values);
    return tensor;
  }

  private Op update(Weight weight, Operand<TFloat32> gradient, boolean adam) {
    Operand<? extends TType> first = slot(weight.shape());
    Operand<? extends TType> second = slot(weight.shape());
    if (adam) {
      return tf.train.resourceApplyAdam(
          weight.handle(),
          first,
          second,
          tf.constant(0.9f),
          tf.constant(0.999f),
          tf.constant(1e-3f),
          tf.constant(0.9f),
          tf.constant(0.999f),
          tf.constant(1e-7f),
          gradient);
    }
    return tf.train.resourceApplyAdadelta(
        weight.handle(),
        first,
        second,
        tf.constant(1f),
        tf.constant(0.95f),
        tf.constant(1e-7f),
        gradient);
  }

  private Operand<? extends TType> slot(Shape shape) {
    return variable(shape, tf.fill(tf.constant(shape), tf.constant(0f)));
  }

  private Operand<? extends TType> variable(Shape shape, Operand<TFloat32> initialValue) {
    String name = "v" + initializers.size();
    Operand<? extends TType> handle =
        tf.varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName(name));
    initializers.add(tf.assignVariableOp(handle, initialValue));
    return handle;
  }

  private Operand<TFloat32> weight(Shape shape) {
    double fans = shape.size() / (double) shape.get(-1) + shape.size() / (double) shape.get(-2);
    Operand<TFloat32> draw =
        tf.math.mul(
            tf.math.sub(
                tf.random.statelessRandomUniform(
                    tf.constant(shape),
                    tf.constant(new long[] {1, weights.size()}),
                    TFloat32.class),
                tf.constant(0.5f)),
            tf.constant((float) (2 * Math.sqrt(6 / fans))));
    return register(shape, draw);
  }

  private Operand<TFloat32> register(Shape shape, Operand<TFloat32> initialValue) {
    Operand<? extends TType> handle = variable(shape, initialValue);
    Operand<TFloat32> value = tf.readVariableOp(handle, TFloat32.class);
    weights.add(new Weight(handle, value, shape));
    return value;
  }

  private Operand<TFloat32> bias(Operand<TFloat32> x, long size) {
    Shape shape = Shape.of(size);
    return tf.nn.biasAdd(x, register(shape, tf.fill(tf.constant(shape), tf.constant(0f))));
  }

  Operand<TFloat32> conv(Operand<TFloat32> x, long filters, long size, long stride, String border) {
    Operand<TFloat32> kernel = weight(Shape.of(size, size, x.shape().get(-1), filters));
    return bias(tf.nn.conv2d(x, kernel, List.of(1L, stride, stride, 1L), border), filters);
  }

  Operand<TFloat32> dense(Operand<TFloat32> x, long units) {
    return bias(tf.linalg.matMul(x, weight(Shape.of(x.shape().get(-1), units))), units);
  }

  Operand<TFloat32> linkedRelu(Operand<TFloat32> x) {
    return tf.concat(List.of(tf.nn.relu(x), tf.nn.relu(tf.math.neg(x))), tf.constant(-1));
  }

  Operand<TFloat32> maxPool(Operand<TFloat32> x) {
    Operand<TInt32> window = tf.constant(new int[] {1, 2, 2, 1});
    return tf.nn.maxPool(x, window, window, "VALID");
  }

  Operand<TFloat32> flatten(Operand<TFloat32> x) {
    return tf.reshape(x, tf.constant(new int[] {-1, (int) x.shape().tail().size()}));
  }

  /** {@return the batch's loss, after one update} */
  float step() {
    Session.Runner runner =
        session.runner().feed(images, imageBatch).feed(labels, labelBatch).fetch(loss);
    updates.forEach(runner::addTarget);
    try (var result = runner.run()) {
      return ((TFloat32) result.get(0)).getFloat();
    }
  }

  @Override
  public void close() {
    imageBatch.close();
    labelBatch.close();
    session.close();
    graph.close();
  }
}
