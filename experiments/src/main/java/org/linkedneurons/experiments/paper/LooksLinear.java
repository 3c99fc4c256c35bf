package org.linkedneurons.experiments.paper;

import static org.linkedneurons.experiments.settings.Setting.DEPTH;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.experiments.variants.Variant.Kind;
import org.linkedneurons.layers.LKReLU;
import org.linkedneurons.layers.ReLU;

/** Beyond the paper: plain networks of up to 200 layers, linear at the start. */
@AutoService(Experiment.class)
public final class LooksLinear extends Depth {
  /** For the service loader. */
  public LooksLinear() {
    super(
        "looks-linear",
        "plain networks of 50 to 200 layers on CIFAR-10: do looks-linear kernels train them?");
  }

  @Override
  public List<Variant> variants() {
    return Stream.of(50, 100, 200).flatMap(LooksLinear::variants).toList();
  }

  private static Stream<Variant> variants(int depth) {
    Variant looksLinear =
        Variant.of(Kind.ZOO, "looks-linear", "looks-linear", LKReLU::new, ReLU::new);
    return Stream.of(
            looksLinear.kernels(new org.linkedneurons.initializers.LooksLinear()),
            Variant.of(Kind.LINKED, "relu", "ReLU", LKReLU::new, ReLU::new),
            Variant.of(Kind.SINGLE, "relu", "ReLU", ReLU::new, ReLU::new),
            Variant.of(Kind.BATCH_NORM, "relu", "ReLU", ReLU::new, ReLU::new))
        .map(variant -> variant.named(variant.name() + "-" + depth, variant.title() + " " + depth))
        .map(variant -> variant.with(DEPTH, depth));
  }
}
