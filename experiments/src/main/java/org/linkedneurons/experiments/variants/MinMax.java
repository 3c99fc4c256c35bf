package org.linkedneurons.experiments.variants;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.layers.Linked;

/** The link of two ReLUs that the paper draws: max(z, 0) and min(z, 0). */
@AutoService(Family.class)
public final class MinMax implements Family {
  /** For the service loader. */
  public MinMax() {}

  @Override
  public List<Variant> variants() {
    return List.of(
        Variant.zoo("min-max", () -> Linked.of(Activations.RELU, Activations.NEGATIVE_PART)));
  }
}
