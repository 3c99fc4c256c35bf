package org.linkedneurons.activations;

import org.linkedneurons.ModelException;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * exp(x) / sum(exp(x)) over one axis, as Keras' {@code softmax}.
 *
 * <p>The one function here that mixes elements: it ends a network and cannot be linked.
 *
 * @param axis the axis, the batch's being 0; negative counts from the end
 */
public record Softmax(int axis) implements ActivationFunction {

  /** Over the last axis. */
  public Softmax() {
    this(-1);
  }

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    int axes = x.shape().numDimensions();
    if (axis == 0 || axis >= axes || axis <= -axes) {
      throw new ModelException(
          "softmax.axis",
          "an axis from 1 to " + (axes - 1) + ", or from " + (1 - axes) + " to -1",
          axis + ", an input of " + axes + " axes",
          "Choose another axis; 0 is the batch");
    }
    if (isLast(axes)) {
      return tf.nn.softmax(x);
    }
    Operand<TInt32> swap = tf.constant(swap(axes));
    return tf.linalg.transpose(tf.nn.softmax(tf.linalg.transpose(x, swap)), swap);
  }

  /**
   * {@return whether the axis is the last one}
   *
   * @param axes how many axes the input has
   */
  public boolean isLast(int axes) {
    return Math.floorMod(axis, axes) == axes - 1;
  }

  /** The last axis and this one in each other's places: its own inverse. */
  private int[] swap(int axes) {
    int[] order = new int[axes];
    int own = Math.floorMod(axis, axes);
    for (int i = 0; i < axes; i++) {
      order[i] = i == own ? axes - 1 : i == axes - 1 ? own : i;
    }
    return order;
  }

  @Override
  public boolean elementwise() {
    return false;
  }
}
