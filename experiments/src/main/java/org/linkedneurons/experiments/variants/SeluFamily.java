package org.linkedneurons.experiments.variants;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.layers.LKSELU;
import org.linkedneurons.layers.SELU;

/** SELU: alone, wider, linked. */
@AutoService(Family.class)
public final class SeluFamily implements Family {
  /** For the service loader. */
  public SeluFamily() {}

  @Override
  public List<Variant> variants() {
    return List.of(
        Variant.single("selu", "SELU", SELU::new),
        Variant.sqrt2("selu", "SELU", SELU::new),
        Variant.linked("selu", "SELU", LKSELU::new, SELU::new));
  }
}
