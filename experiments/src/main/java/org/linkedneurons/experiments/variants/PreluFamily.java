package org.linkedneurons.experiments.variants;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.layers.LKPReLU;
import org.linkedneurons.layers.PReLU;

/** PReLU, with a trained slope for each element: alone, wider, linked. */
@AutoService(Family.class)
public final class PreluFamily implements Family {
  /** For the service loader. */
  public PreluFamily() {}

  @Override
  public List<Variant> variants() {
    return List.of(
        Variant.single("prelu", "PReLU", PReLU::new),
        Variant.sqrt2("prelu", "PReLU", PReLU::new),
        Variant.linked("prelu", "PReLU", LKPReLU::new, PReLU::new));
  }
}
