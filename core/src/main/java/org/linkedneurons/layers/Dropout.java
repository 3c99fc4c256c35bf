package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.ModelException;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * In training, a share of elements set to 0 and the others divided by what is left, so that the sum
 * stays; else nothing. As Keras' {@code Dropout} (Srivastava et al. 2014). Input and output float32
 * of one shape.
 *
 * <p>Draws are keyed by the model's seed, the layer and the step: a resumed training draws what an
 * undisturbed one would have drawn.
 */
public final class Dropout extends Layer {

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code rate} is required
   */
  public Dropout(Config config) {
    super(config);
    double rate = config.number("rate");
    if (!(rate >= 0 && rate < 1)) {
      throw new ModelException(
          "Dropout.rate", "at least 0 and below 1", rate + "", "Choose the share to drop");
    }
  }

  /**
   * {@return a layer that drops a share}
   *
   * @param rate the share, at least 0 and below 1
   */
  public static Dropout of(double rate) {
    return new Dropout(Config.of("Dropout").with("rate", rate));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public Dropout name(String name) {
    return new Dropout(config().with("name", name));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    double rate = config().number("rate");
    if (!b.training() || rate == 0) {
      return x;
    }
    Ops tf = b.ops();
    Operand<TFloat32> draw =
        tf.random.statelessRandomUniform(tf.shape(x), b.seed(), TFloat32.class);
    Operand<TFloat32> kept =
        tf.dtypes.cast(tf.math.greaterEqual(draw, tf.constant((float) rate)), TFloat32.class);
    return tf.math.mul(tf.math.mul(x, tf.constant((float) (1 / (1 - rate)))), kept);
  }
}
