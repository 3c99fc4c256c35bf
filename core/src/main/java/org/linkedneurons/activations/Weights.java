package org.linkedneurons.activations;

import org.linkedneurons.initializers.Initializer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Where a function finds the graph's operations and declares the weights that it trains. */
public interface Weights {

  /** {@return the operations of the graph that is being built} */
  Ops ops();

  /**
   * {@return the current value of a trainable weight, float32, declared by its first use}
   *
   * @param name the weight's name, unique within this scope
   * @param shape its shape
   * @param initializer its first value
   */
  Operand<TFloat32> weight(String name, Shape shape, Initializer initializer);

  /**
   * {@return a view whose weights' names start with a prefix, so that two uses of one function keep
   * weights of their own}
   *
   * @param prefix the prefix, without the separating slash
   */
  Weights scope(String prefix);
}
