package org.linkedneurons.layers;

import java.util.List;
import java.util.stream.IntStream;
import org.linkedneurons.activations.Prelu;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.initializers.Zeros;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;

/**
 * Two PReLUs with slopes of their own, linked: {@code concat(prelu(x), prelu(-x))} (paper).
 *
 * <p>Input float32 of any shape; output twice as long on the axis, the last unless told otherwise.
 * Weights {@code pos/alpha} and {@code neg/alpha}: one slope an element of the input without its
 * batch axis, with size 1 on shared axes; they start at 0, so the layer starts as {@link LKReLU}.
 */
public final class LKPReLU extends LinkedLayer<LKPReLU> {
  private static final Setting<List<Integer>> SHARED_AXES =
      Setting.integers("shared_axes").or(List.of());
  private static final Setting<Initializer> ALPHA_INITIALIZER =
      Setting.part("alpha_initializer", Initializer.class).or(new Zeros());

  /** Along the last axis, no shared axes. */
  public LKPReLU() {
    this(Config.of("LKPReLU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code axis}, -1 unless given; {@code shared_axes} and {@code alpha_initializer},
   *     if any
   */
  public LKPReLU(Config config) {
    super("LKPReLU", LKPReLU::new, config, SHARED_AXES, ALPHA_INITIALIZER);
  }

  /** {@return the axes along which all elements have one slope; none unless set} */
  public List<Integer> sharedAxes() {
    return get(SHARED_AXES);
  }

  /**
   * {@return a copy that shares slopes}
   *
   * @param axes the axes along which all elements have one slope; the batch axis is 0
   */
  public LKPReLU sharedAxes(int... axes) {
    return with(SHARED_AXES, IntStream.of(axes).boxed().toList());
  }

  /** {@return the slopes' first values; zeros unless set} */
  public Initializer alphaInitializer() {
    return get(ALPHA_INITIALIZER);
  }

  /**
   * {@return a copy whose slopes start otherwise}
   *
   * @param initializer the slopes' first values
   */
  public LKPReLU alphaInitializer(Initializer initializer) {
    return with(ALPHA_INITIALIZER, initializer);
  }

  @Override
  public Link link() {
    return Link.mirrored(new Prelu(sharedAxes(), alphaInitializer()), axis());
  }
}
