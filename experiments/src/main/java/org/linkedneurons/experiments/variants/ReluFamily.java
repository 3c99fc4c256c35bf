package org.linkedneurons.experiments.variants;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.layers.LKReLU;
import org.linkedneurons.layers.ReLU;

/** ReLU: alone, wider, linked, and after batch normalization. */
@AutoService(Family.class)
public final class ReluFamily implements Family {
  /** For the service loader. */
  public ReluFamily() {}

  @Override
  public List<Variant> variants() {
    return List.of(
        Variant.single("relu", "ReLU", ReLU::new),
        Variant.sqrt2("relu", "ReLU", ReLU::new),
        Variant.linked("relu", "ReLU", LKReLU::new, ReLU::new),
        Variant.batchNorm("ReLU", ReLU::new));
  }
}
