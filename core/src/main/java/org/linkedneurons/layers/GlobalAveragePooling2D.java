package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * The mean over height and width, as Keras' {@code GlobalAveragePooling2D}: float32 {@code [batch,
 * height, width, channels]} becomes {@code [batch, channels]}, or {@code [batch, 1, 1, channels]}
 * where the axes are kept.
 */
public final class GlobalAveragePooling2D extends AdjustableLayer<GlobalAveragePooling2D> {
  private static final Setting<Boolean> KEEPDIMS = Setting.bool("keepdims").or(false);
  private static final Settings SETTINGS = Settings.of("GlobalAveragePooling2D", KEEPDIMS);

  /** Axes are dropped. */
  public GlobalAveragePooling2D() {
    this(Config.of("GlobalAveragePooling2D"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code keepdims}, false unless given
   */
  public GlobalAveragePooling2D(Config config) {
    super(SETTINGS, GlobalAveragePooling2D::new, config);
  }

  /** {@return whether height and width are kept as axes of size 1; false unless set} */
  public boolean keepdims() {
    return get(KEEPDIMS);
  }

  /**
   * {@return a copy that keeps height and width as axes of size 1, or not}
   *
   * @param keepdims whether they are kept
   */
  public GlobalAveragePooling2D keepdims(boolean keepdims) {
    return with(KEEPDIMS, keepdims);
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    requireAxes(b, x, "[batch, height, width, channels]");
    Ops tf = b.ops();
    return tf.math.mean(x, tf.constant(new int[] {1, 2}), Mean.keepDims(keepdims()));
  }
}
