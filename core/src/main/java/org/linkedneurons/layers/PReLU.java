package org.linkedneurons.layers;

import java.util.List;
import java.util.stream.IntStream;
import org.linkedneurons.Config;
import org.linkedneurons.activations.Prelu;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * x where x &gt; 0, alpha * x elsewhere, with trained slopes that start at 0, as Keras' {@code
 * PReLU} (He et al. 2015). Input and output float32 of one shape; one slope an element of it,
 * without the batch axis and with size 1 on shared axes.
 *
 * <pre>{@code
 * new PReLU().sharedAxes(1, 2) // one slope a channel of an image
 * }</pre>
 */
public final class PReLU extends Layer {

  /** No shared axes. */
  public PReLU() {
    this(Config.of("PReLU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code shared_axes}, if any
   */
  public PReLU(Config config) {
    super(config.withDefaults(Config.of("PReLU").with("shared_axes", null)));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public PReLU name(String name) {
    return new PReLU(config().with("name", name));
  }

  /**
   * {@return a copy that shares slopes}
   *
   * @param axes the axes along which all elements have one slope; the batch axis is 0
   */
  public PReLU sharedAxes(int... axes) {
    return new PReLU(config().with("shared_axes", IntStream.of(axes).boxed().toList()));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    return new Prelu(config().integers("shared_axes")).apply(inputs.getFirst(), b);
  }
}
