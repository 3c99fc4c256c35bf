package org.linkedneurons.experiments.variants;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.layers.Linked;

/** Three members: ReLU, its mirror, and the hyperbolic tangent. */
@AutoService(Family.class)
public final class ReluMirrorTanh implements Family {
  /** For the service loader. */
  public ReluMirrorTanh() {}

  @Override
  public List<Variant> variants() {
    return List.of(
        Variant.zoo(
            "relu-mirror-tanh",
            () -> Linked.of(Activations.RELU, Activations.RELU.mirrored(), Activations.TANH)));
  }
}
