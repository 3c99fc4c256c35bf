package org.linkedneurons.experiments.paper;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.layers.LKReLU;
import org.linkedneurons.layers.Node;
import org.linkedneurons.layers.ReLU;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.schedules.Schedule;

/** Beyond the paper: plain networks of up to 200 layers, linear at the start. */
@AutoService(Experiment.class)
public final class LooksLinear implements Experiment {
  private final Experiment depth = new Depth();

  /** For the service loader. */
  public LooksLinear() {}

  @Override
  public String name() {
    return "looks-linear";
  }

  @Override
  public String description() {
    return "plain networks of 50 to 200 layers on CIFAR-10: do looks-linear kernels train them?";
  }

  @Override
  public String data() {
    return "cifar-10";
  }

  @Override
  public List<Variant> variants() {
    return Stream.of(50, 100, 200).flatMap(LooksLinear::variants).toList();
  }

  private static Stream<Variant> variants(int depth) {
    Variant linked = Variant.linked("looks-linear-" + depth, LKReLU::new, ReLU::new);
    return Stream.of(
            linked.kernels(new org.linkedneurons.initializers.LooksLinear()),
            Variant.linked("lkrelu-" + depth, LKReLU::new, ReLU::new),
            Variant.single("relu-" + depth, ReLU::new),
            Variant.batchNorm("batchnorm-" + depth, ReLU::new))
        .map(variant -> variant.with(settings -> settings.depth(depth)));
  }

  @Override
  public Settings settings() {
    return depth.settings();
  }

  @Override
  public Node network(Node images, int classes, Variant variant, Settings settings) {
    return depth.network(images, classes, variant, settings);
  }

  @Override
  public Optimizer optimizer(Schedule learningRate) {
    return depth.optimizer(learningRate);
  }
}
