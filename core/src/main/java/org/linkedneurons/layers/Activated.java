package org.linkedneurons.layers;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A layer that ends with an activation. A rewrite of the graph sees one and the same, whether the
 * activation stands inside a Conv2D or as a layer behind it; a loss finds the logits before it.
 */
public interface Activated {

  /**
   * {@return what the activation is applied to, float32; the input itself where the layer is no
   * more than an activation}
   *
   * @param b gives operations, weights and the phase
   * @param inputs the layer's inputs
   */
  Operand<TFloat32> beforeActivation(Build b, List<Operand<TFloat32>> inputs);

  /** {@return whether the layer is its activation and nothing more} */
  boolean isActivationOnly();

  /** {@return the activation: one function, or several linked} */
  Link link();
}
