package org.linkedneurons.experiments.paper;

import static org.linkedneurons.experiments.settings.Setting.DEPTH;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.variants.Variant;
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
    Variant linked = Variant.linked("relu", "ReLU", LKReLU::new, ReLU::new);
    return Stream.of(
            linked.named("looks-linear").kernels(new org.linkedneurons.initializers.LooksLinear()),
            linked,
            Variant.single("relu", "ReLU", ReLU::new),
            Variant.batchNorm("ReLU", ReLU::new))
        .map(variant -> variant.at(DEPTH, depth));
  }
}
