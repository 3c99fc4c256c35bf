package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * All axes but the batch's made one, as Keras' {@code Flatten}: float32 {@code [batch, 12, 12, 64]}
 * becomes {@code [batch, 9216]}.
 */
public final class Flatten extends AdjustableLayer<Flatten> {
  private static final Settings SETTINGS = Settings.of("Flatten");

  /** Without a name. */
  public Flatten() {
    this(Config.of("Flatten"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config at most a {@code name}
   */
  public Flatten(Config config) {
    super(SETTINGS, Flatten::new, config);
  }

  @Override
  public boolean reshapes() {
    return true;
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Ops tf = b.ops();
    Operand<TFloat32> x = inputs.getFirst();
    return tf.reshape(x, tf.constant(new long[] {-1, x.shape().tail().size()}));
  }
}
