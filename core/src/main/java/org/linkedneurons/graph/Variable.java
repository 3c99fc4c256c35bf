package org.linkedneurons.graph;

import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TType;

/**
 * A value that lives in the session from step to step.
 *
 * @param name its name in the model and in checkpoints, such as {@code "conv2d/kernel"}
 * @param shape its shape
 * @param role what it is for
 * @param type its element type
 * @param handle the resource handle, for operations that change it
 * @param value reads its current value
 * @param initializer the operation that gives it its first value
 */
public record Variable(
    String name,
    Shape shape,
    Role role,
    Class<? extends TType> type,
    Operand<? extends TType> handle,
    Operand<? extends TType> value,
    Operation initializer) {

  /** What a variable is for. */
  public enum Role {
    /** A weight that gradients change. */
    TRAINABLE,
    /** A weight that the step changes without a gradient, such as a moving mean. */
    STATE,
    /** What an optimizer or the training loop keeps: slots, the step, the learning rate. */
    TRAINING
  }
}
