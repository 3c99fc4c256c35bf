package org.linkedneurons.graph;

import org.linkedneurons.constraints.Constraint;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * A float32 array that a layer, or the training of it, keeps from step to step.
 *
 * @param layer the name of its layer in the model; empty where it belongs to none, as the learning
 *     rate does
 * @param weight its name within the layer, such as {@code "kernel"}
 * @param shape its shape
 * @param role what it is for
 * @param handle the resource handle, for operations that change it
 * @param value reads its current value
 * @param firstValue what it starts with
 * @param initializer the operation that gives it its first value
 * @param constraint what bounds it after each update; null for nothing
 */
public record Variable(
    String layer,
    String weight,
    Shape shape,
    Role role,
    Operand<? extends TType> handle,
    Operand<TFloat32> value,
    Operand<TFloat32> firstValue,
    Operation initializer,
    Constraint constraint)
    implements Stored {

  /** What a variable is for. */
  public enum Role {
    /** A weight that gradients change. */
    TRAINABLE,
    /** A weight that the step changes without a gradient, such as a moving mean. */
    STATE,
    /** What an optimizer or the training loop keeps: slots, the learning rate. */
    TRAINING
  }

  @Override
  public boolean isWeight() {
    return role != Role.TRAINING;
  }

  @Override
  public String name() {
    return name(layer, weight);
  }

  static String name(String layer, String weight) {
    return layer.isEmpty() ? weight : layer + "/" + weight;
  }

  /** {@return whether gradients change it} */
  public boolean trainable() {
    return role == Role.TRAINABLE;
  }
}
