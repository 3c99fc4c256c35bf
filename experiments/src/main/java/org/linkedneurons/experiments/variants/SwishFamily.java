package org.linkedneurons.experiments.variants;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.layers.LKSwish;
import org.linkedneurons.layers.Swish;

/** Swish: alone, wider, linked. */
@AutoService(Family.class)
public final class SwishFamily implements Family {
  /** For the service loader. */
  public SwishFamily() {}

  @Override
  public List<Variant> variants() {
    return List.of(
        Variant.single("swish", "Swish", Swish::new),
        Variant.sqrt2("swish", "Swish", Swish::new),
        Variant.linked("swish", "Swish", LKSwish::new, Swish::new));
  }
}
