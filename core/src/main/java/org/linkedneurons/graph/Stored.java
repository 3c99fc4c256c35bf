package org.linkedneurons.graph;

import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TType;

/** A value that lives in the session from step to step, and in checkpoints. */
public sealed interface Stored permits Variable, Counter {

  /** {@return its name in the model and in checkpoints, such as {@code "conv2d/kernel"}} */
  String name();

  /** {@return its shape} */
  Shape shape();

  /** {@return the resource handle, for operations that change it} */
  Operand<? extends TType> handle();

  /** {@return what reads its current value} */
  Operand<? extends TType> value();

  /** {@return the operation that gives it its first value} */
  Operation initializer();

  /**
   * {@return whether it is a weight of a layer, trainable or not; else it serves training alone}
   */
  boolean isWeight();
}
