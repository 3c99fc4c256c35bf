package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.activations.Activations;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * exp(x) / sum(exp(x)) over one axis, as Keras' {@code Softmax}. Input and output float32 of one
 * shape.
 */
public final class Softmax extends Layer {

  /** Over the last axis. */
  public Softmax() {
    this(Config.of("Softmax"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code axis}, -1 unless given
   */
  public Softmax(Config config) {
    super(config.withDefaults(Config.of("Softmax").with("axis", -1)));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public Softmax name(String name) {
    return new Softmax(config().with("name", name));
  }

  /**
   * {@return a copy over another axis}
   *
   * @param axis the axis, the batch's being 0; negative counts from the end
   */
  public Softmax axis(int axis) {
    return new Softmax(config().with("axis", axis));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    int axis = Axes.resolve(b, this, x.shape(), config().integer("axis"));
    if (axis == x.shape().numDimensions() - 1) {
      return Activations.SOFTMAX.apply(x, b);
    }
    Ops tf = b.ops();
    Operand<TInt32> swap = tf.constant(swap(x.shape().numDimensions(), axis));
    return tf.linalg.transpose(tf.nn.softmax(tf.linalg.transpose(x, swap)), swap);
  }

  /** The last axis and another in each other's places: its own inverse. */
  private static int[] swap(int axes, int axis) {
    int[] order = new int[axes];
    for (int i = 0; i < axes; i++) {
      order[i] = i == axis ? axes - 1 : i == axes - 1 ? axis : i;
    }
    return order;
  }
}
