package org.linkedneurons.experiments.variants;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.layers.Linked;

/** Unlike members: ReLU beside the hyperbolic tangent, which lives where ReLU does not. */
@AutoService(Family.class)
public final class ReluTanh implements Family {
  /** For the service loader. */
  public ReluTanh() {}

  @Override
  public List<Variant> variants() {
    return List.of(Variant.zoo("relu-tanh", () -> Linked.of(Activations.RELU, Activations.TANH)));
  }
}
