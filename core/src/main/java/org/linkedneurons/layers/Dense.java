package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A fully connected layer, as Keras' {@code Dense}: {@code activation(x . kernel + bias)} over the
 * last axis.
 *
 * <p>Input float32 {@code [batch, ..., in]}; output {@code [batch, ..., units]}. Kernel {@code [in,
 * units]}, bias {@code [units]}.
 *
 * <pre>{@code
 * Dense.of(10).activation(Activations.SOFTMAX)
 * }</pre>
 */
public final class Dense extends KernelLayer<Dense> {
  private static final Setting<Integer> UNITS = Setting.positive("units");
  private static final Settings SETTINGS = Settings.of("Dense", UNITS);

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values; {@code units} is required
   */
  public Dense(Config config) {
    super(SETTINGS, Dense::new, config);
  }

  /**
   * {@return a fully connected layer}
   *
   * @param units the size of the output's last axis
   */
  public static Dense of(int units) {
    return new Dense(SETTINGS.with(UNITS, units));
  }

  /** {@return the size of the output's last axis} */
  public int units() {
    return get(UNITS);
  }

  @Override
  public Operand<TFloat32> beforeActivation(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    Operand<TFloat32> kernel = kernel(b, Shape.of(x.shape().get(-1), units()));
    return withBias(b, product(b.ops(), x, kernel, units()), units());
  }

  /** One matrix product; further axes are folded into the batch and unfolded again. */
  private static Operand<TFloat32> product(
      Ops tf, Operand<TFloat32> x, Operand<TFloat32> kernel, int units) {
    Shape shape = x.shape();
    if (shape.numDimensions() == 2) {
      return tf.linalg.matMul(x, kernel);
    }
    Operand<TFloat32> rows = tf.reshape(x, tf.constant(new long[] {-1, shape.get(-1)}));
    long[] unfolded = shape.asArray();
    unfolded[0] = -1;
    unfolded[unfolded.length - 1] = units;
    return tf.reshape(tf.linalg.matMul(rows, kernel), tf.constant(unfolded));
  }
}
