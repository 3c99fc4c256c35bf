package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.activations.Activations;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * The mirrored link of relu, {@code concat(max(x, 0), max(-x, 0))}: at every x but 0 one half
 * passes gradient (paper; CReLU of Shang et al. 2016).
 *
 * <p>Input float32 of any shape; output twice as long on the axis, the last unless told otherwise.
 *
 * <pre>{@code
 * new LKReLU() // [-1, 2] -> [0, 2, 1, 0]
 * }</pre>
 */
public final class LKReLU extends Layer {

  /** Along the last axis. */
  public LKReLU() {
    this(Config.of("LKReLU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code axis}, -1 unless given
   */
  public LKReLU(Config config) {
    super(config.withDefaults(Config.of("LKReLU").with("axis", -1)));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public LKReLU name(String name) {
    return new LKReLU(config().with("name", name));
  }

  /**
   * {@return a copy that links along another axis}
   *
   * @param axis the axis, the batch's being 0; negative counts from the end
   */
  public LKReLU axis(int axis) {
    return new LKReLU(config().with("axis", axis));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    return Linked.mirrored(b, this, inputs.getFirst(), Activations.RELU);
  }
}
