package org.linkedneurons.kernels.ops;

import org.linkedneurons.kernels.loops.Window;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;

/**
 * Adds fused operations to a graph, as {@code Ops} adds TensorFlow's own. Their gradients are known
 * to addGradients.
 *
 * <pre>{@code
 * Operand<TFloat32> y = new Fused(tf).linkedRelu(x);
 * }</pre>
 *
 * @param tf where to add them
 */
public record Fused(Ops tf) {

  /**
   * {@return concat(relu(x), relu(-x)) along the last axis}
   *
   * @param x float32 or bfloat16 {@code [..., channels]}
   * @param <T> their type
   */
  public <T extends TNumber> Operand<T> linkedRelu(Operand<T> x) {
    return Node.of(tf, LinkedReluOperation.NAME).input(x).build().<T>output(0);
  }

  /**
   * {@return the maximum of each window; of equal elements the first gets the gradient}
   *
   * @param x float32 or bfloat16 {@code [batch, height, width, channels]}
   * @param window the windows
   * @param <T> their type
   */
  public <T extends TNumber> Operand<T> maxPool(Operand<T> x, Window window) {
    Operand<?> settings =
        Settings.constant(
            tf,
            window.height(),
            window.width(),
            window.strideY(),
            window.strideX(),
            window.same() ? 1 : 0);
    return Node.of(tf, MaxPoolOperation.NAME).input(x).input(settings).build().<T>output(0);
  }
}
