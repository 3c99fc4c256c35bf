package org.linkedneurons.initializers;

import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * The kernel [W; -W] of a layer that reads a mirrored linked activation, W orthogonal.
 *
 * <p>The two halves of the input channels are relu(x) and relu(-x), and W relu(x) - W relu(-x) = W
 * x: at the start the network is linear, whatever its depth. A convolution's W stands in the
 * kernel's middle and the rest is 0, so that the layer keeps the length of what it reads; spread
 * over the kernel, W would shrink some patterns and stretch others with every layer.
 *
 * <p>Shapes: dense kernels {@code [2 * in, out]}, convolution kernels {@code [height, width, 2 *
 * in, out]}.
 *
 * <p>Source: Balduzzi et al., <i>The Shattered Gradients Problem</i>, ICML 2017.
 *
 * <pre>{@code
 * Dense.of(64).kernelInitializer(new LooksLinear())
 * }</pre>
 *
 * @param gain what W is multiplied by
 */
public record LooksLinear(double gain) implements Initializer {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if one makes no sense
   */
  public LooksLinear {
    Setting.number("gain").check(LooksLinear.class, gain);
  }

  /** Gain 1. */
  public LooksLinear() {
    this(1);
  }

  /**
   * {@inheritDoc}
   *
   * @throws ModelException if the number of input channels is odd
   */
  @Override
  public Operand<TFloat32> apply(Ops tf, Shape shape, Operand<TInt64> seed) {
    long channels = shape.get(-2);
    if (channels % 2 != 0) {
      throw new ModelException(
          "LooksLinear",
          "an even number of input channels, two halves of a mirrored link",
          channels + " in the kernel's shape " + shape,
          "Use it where the layer before is a mirrored linked activation");
    }
    Shape half = Shape.of(channels / 2, shape.get(-1));
    Operand<TFloat32> w = new Orthogonal(gain).apply(tf, half, seed);
    Operand<TFloat32> linked = tf.concat(List.of(w, tf.math.neg(w)), tf.constant(0));
    return Middle.of(tf, linked, shape);
  }
}
