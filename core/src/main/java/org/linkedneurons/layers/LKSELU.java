package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.activations.Activations;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * The mirrored link of selu, {@code concat(selu(x), selu(-x))} (paper).
 *
 * <p>Input float32 of any shape; output twice as long on the axis, the last unless told otherwise.
 *
 * <pre>{@code
 * new LKSELU() // [-1, 2] -> [-1.1113, 2.1014, 1.0507, -1.5202]
 * }</pre>
 */
public final class LKSELU extends Layer {

  /** Along the last axis. */
  public LKSELU() {
    this(Config.of("LKSELU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code axis}, -1 unless given
   */
  public LKSELU(Config config) {
    super(config.withDefaults(Config.of("LKSELU").with("axis", -1)));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public LKSELU name(String name) {
    return new LKSELU(config().with("name", name));
  }

  /**
   * {@return a copy that links along another axis}
   *
   * @param axis the axis, the batch's being 0; negative counts from the end
   */
  public LKSELU axis(int axis) {
    return new LKSELU(config().with("axis", axis));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    return Linked.mirrored(b, this, inputs.getFirst(), Activations.SELU);
  }
}
