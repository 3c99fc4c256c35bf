package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * The mean over height and width, as Keras' {@code GlobalAveragePooling2D}: float32 {@code [batch,
 * height, width, channels]} becomes {@code [batch, channels]}, or {@code [batch, 1, 1, channels]}
 * where the axes are kept.
 */
public final class GlobalAveragePooling2D extends Layer {

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
    super(config.withDefaults(Config.of("GlobalAveragePooling2D").with("keepdims", false)));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public GlobalAveragePooling2D name(String name) {
    return new GlobalAveragePooling2D(config().with("name", name));
  }

  /**
   * {@return a copy that keeps height and width as axes of size 1, or not}
   *
   * @param keepdims whether they are kept
   */
  public GlobalAveragePooling2D keepdims(boolean keepdims) {
    return new GlobalAveragePooling2D(config().with("keepdims", keepdims));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    requireAxes(b, x, "[batch, height, width, channels]");
    Ops tf = b.ops();
    return tf.math.mean(x, tf.constant(new int[] {1, 2}), Mean.keepDims(config().bool("keepdims")));
  }
}
