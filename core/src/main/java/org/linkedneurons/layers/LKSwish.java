package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.activations.Activations;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * The mirrored link of swish, {@code concat(x * sigmoid(x), -x * sigmoid(-x))} (paper).
 *
 * <p>Input float32 of any shape; output twice as long on the axis, the last unless told otherwise.
 *
 * <pre>{@code
 * new LKSwish() // [-1, 2] -> [-0.2689, 1.7616, 0.7311, -0.2384]
 * }</pre>
 */
public final class LKSwish extends Layer {

  /** Along the last axis. */
  public LKSwish() {
    this(Config.of("LKSwish"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code axis}, -1 unless given
   */
  public LKSwish(Config config) {
    super(config.withDefaults(Config.of("LKSwish").with("axis", -1)));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public LKSwish name(String name) {
    return new LKSwish(config().with("name", name));
  }

  /**
   * {@return a copy that links along another axis}
   *
   * @param axis the axis, the batch's being 0; negative counts from the end
   */
  public LKSwish axis(int axis) {
    return new LKSwish(config().with("axis", axis));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    return Linked.mirrored(b, this, inputs.getFirst(), Activations.SWISH);
  }
}
