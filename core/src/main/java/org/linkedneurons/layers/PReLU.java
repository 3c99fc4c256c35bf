package org.linkedneurons.layers;

import java.util.List;
import java.util.stream.IntStream;
import org.linkedneurons.activations.Prelu;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.initializers.Zeros;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;

/**
 * x where x &gt; 0, alpha * x elsewhere, with trained slopes that start at 0, as Keras' {@code
 * PReLU} (He et al. 2015). Input and output float32 of one shape; one slope an element of it,
 * without the batch axis and with size 1 on shared axes.
 *
 * <pre>{@code
 * new PReLU().sharedAxes(1, 2) // one slope a channel of an image
 * }</pre>
 */
public final class PReLU extends ActivatedLayer<PReLU> {
  private static final Setting<List<Integer>> SHARED_AXES =
      Setting.integers("shared_axes").or(List.of());
  private static final Setting<Initializer> ALPHA_INITIALIZER =
      Setting.part("alpha_initializer", Initializer.class).or(new Zeros());
  private static final Settings SETTINGS = Settings.of("PReLU", SHARED_AXES, ALPHA_INITIALIZER);

  /** No shared axes. */
  public PReLU() {
    this(Config.of("PReLU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code shared_axes} and {@code alpha_initializer}, if any
   */
  public PReLU(Config config) {
    super(SETTINGS, PReLU::new, config);
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
  public PReLU sharedAxes(int... axes) {
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
  public PReLU alphaInitializer(Initializer initializer) {
    return with(ALPHA_INITIALIZER, initializer);
  }

  @Override
  public Link link() {
    return Link.single(new Prelu(sharedAxes(), alphaInitializer()));
  }
}
