package org.linkedneurons.layers;

import org.linkedneurons.activations.Weights;
import org.linkedneurons.constraints.Constraint;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.regularizers.Regularizer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * What a layer may ask for while it turns into operations.
 *
 * <p>A model is built twice over one set of weights, for training and for inference: the same layer
 * and name give the same weight again.
 */
public interface Build extends Weights {

  /** {@return whether the operations are those of the training step} */
  boolean training();

  /** {@return the layer's name and class, as errors say them: {@code conv2d_1 (Conv2D)}} */
  String where();

  /**
   * {@return the current value of a trainable weight whose regularizer is added to the loss, and
   * which its constraint bounds after each update}
   *
   * @param name the weight's name, unique within the layer
   * @param shape its shape
   * @param initializer its first value
   * @param regularizer its penalty, or null
   * @param constraint its bound, or null
   */
  Operand<TFloat32> weight(
      String name,
      Shape shape,
      Initializer initializer,
      Regularizer regularizer,
      Constraint constraint);

  /**
   * {@return the current value of a weight that gradients do not reach, such as a moving mean}
   *
   * @param name the weight's name, unique within the layer
   * @param shape its shape
   * @param initializer its first value
   */
  Operand<TFloat32> state(String name, Shape shape, Initializer initializer);

  /**
   * Lets each training step give a state a new value.
   *
   * @param name the name that {@link #state} was given
   * @param value the new value
   */
  void update(String name, Operand<TFloat32> value);

  /** {@return two int64 values that differ by model seed, layer and training step} */
  Operand<TInt64> seed();
}
