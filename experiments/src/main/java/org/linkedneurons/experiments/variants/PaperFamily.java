package org.linkedneurons.experiments.variants;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linkedneurons.experiments.variants.Variant.Kind;
import org.linkedneurons.layers.LKPReLU;
import org.linkedneurons.layers.LKReLU;
import org.linkedneurons.layers.LKSELU;
import org.linkedneurons.layers.LKSwish;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.PReLU;
import org.linkedneurons.layers.ReLU;
import org.linkedneurons.layers.SELU;
import org.linkedneurons.layers.Swish;

/** The paper's activations: alone, wider, linked; and ReLU after batch normalization. */
@AutoService(Family.class)
public final class PaperFamily implements Family {
  /** For the service loader. */
  public PaperFamily() {}

  @Override
  public List<Variant> variants() {
    return Stream.of(
            // With a trained slope for each element.
            of("prelu", "PReLU", PReLU::new, LKPReLU::new),
            of("relu", "ReLU", ReLU::new, LKReLU::new),
            Stream.of(Variant.of(Kind.BATCH_NORM, "relu", "ReLU", ReLU::new, ReLU::new)),
            of("selu", "SELU", SELU::new, LKSELU::new),
            of("swish", "Swish", Swish::new, LKSwish::new))
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<Variant> of(
      String family,
      String title,
      Supplier<? extends Layer> single,
      Supplier<? extends Layer> linked) {
    return Stream.of(
        Variant.of(Kind.SINGLE, family, title, single, single),
        Variant.of(Kind.SQRT2, family, title, single, single),
        Variant.of(Kind.LINKED, family, title, linked, single));
  }
}
