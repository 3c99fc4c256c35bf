package org.linkedneurons.experiments.variants;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.layers.Linked;

/** GELU and its mirror. */
@AutoService(Family.class)
public final class GeluMirror implements Family {
  /** For the service loader. */
  public GeluMirror() {}

  @Override
  public List<Variant> variants() {
    return List.of(Variant.zoo("lkgelu", () -> Linked.mirror(Activations.GELU)));
  }
}
