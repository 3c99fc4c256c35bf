package org.linkedneurons.experiments.variants;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.layers.Linked;

/** Four members: ReLU, SELU and the mirrors of both. */
@AutoService(Family.class)
public final class ReluSeluMirrors implements Family {
  /** For the service loader. */
  public ReluSeluMirrors() {}

  @Override
  public List<Variant> variants() {
    return List.of(
        Variant.zoo(
            "relu-selu-mirrors",
            () ->
                Linked.of(
                    Activations.RELU,
                    Activations.RELU.mirrored(),
                    Activations.SELU,
                    Activations.SELU.mirrored())));
  }
}
