package org.linkedneurons.layers;

import java.util.List;
import java.util.stream.IntStream;
import org.linkedneurons.Config;
import org.linkedneurons.activations.Prelu;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Two PReLUs with slopes of their own, linked: {@code concat(prelu(x), prelu(-x))} (paper).
 *
 * <p>Input float32 of any shape; output twice as long on the axis, the last unless told otherwise.
 * Weights {@code pos/alpha} and {@code neg/alpha}: one slope an element of the input without its
 * batch axis, with size 1 on shared axes; they start at 0, so the layer starts as {@link LKReLU}.
 */
public final class LKPReLU extends Layer {
  private static final Config DEFAULTS =
      Config.of("LKPReLU").with("axis", -1).with("shared_axes", null);

  /** Along the last axis, no shared axes. */
  public LKPReLU() {
    this(Config.of("LKPReLU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code axis}, -1 unless given; {@code shared_axes}, if any
   */
  public LKPReLU(Config config) {
    super(config.withDefaults(DEFAULTS));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public LKPReLU name(String name) {
    return new LKPReLU(config().with("name", name));
  }

  /**
   * {@return a copy that links along another axis}
   *
   * @param axis the axis, the batch's being 0; negative counts from the end
   */
  public LKPReLU axis(int axis) {
    return new LKPReLU(config().with("axis", axis));
  }

  /**
   * {@return a copy that shares slopes}
   *
   * @param axes the axes along which all elements have one slope; the batch axis is 0
   */
  public LKPReLU sharedAxes(int... axes) {
    return new LKPReLU(config().with("shared_axes", IntStream.of(axes).boxed().toList()));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    return Linked.mirrored(b, this, inputs.getFirst(), new Prelu(config().integers("shared_axes")));
  }
}
