package org.linkedneurons.experiments.variants;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.Supplier;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.experiments.variants.Variant.Kind;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Linked;

/** Links beyond the paper: of another activation, of unlike members, and of more than two. */
@AutoService(Family.class)
public final class ZooFamily implements Family {
  private static final ActivationFunction RELU = Activations.RELU;
  private static final ActivationFunction SELU = Activations.SELU;

  /** For the service loader. */
  public ZooFamily() {}

  @Override
  public List<Variant> variants() {
    Supplier<Layer> gelu = () -> Linked.mirror(Activations.GELU);
    return List.of(
        Variant.of(Kind.ZOO, "lkgelu", "LK-GELU", gelu, gelu),
        // The link of two ReLUs that the paper draws: max(z, 0) and min(z, 0).
        zoo("min-max", RELU, Activations.NEGATIVE_PART),
        zoo("relu-mirror-tanh", RELU, RELU.mirrored(), Activations.TANH),
        zoo("relu-selu-mirrors", RELU, RELU.mirrored(), SELU, SELU.mirrored()),
        // The hyperbolic tangent lives where ReLU does not.
        zoo("relu-tanh", RELU, Activations.TANH));
  }

  private static Variant zoo(String name, ActivationFunction... members) {
    Supplier<Layer> link = () -> Linked.of(members);
    return Variant.of(Kind.ZOO, name, name, link, link);
  }
}
