package org.linkedneurons.experiments.paper;

import static org.linkedneurons.experiments.variants.Variant.Kind.ZOO;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Family;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.layers.Node;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.schedules.Schedule;

/** Beyond the paper: links of unlike members, and of more than two, in the depth network. */
@AutoService(Experiment.class)
public final class LinkedZoo implements Experiment {

  private final Experiment depth = new Depth();

  /** For the service loader. */
  public LinkedZoo() {}

  @Override
  public String name() {
    return "linked-zoo";
  }

  @Override
  public String description() {
    return "the depth network with links of unlike members and of more than two";
  }

  @Override
  public String data() {
    return "cifar-10";
  }

  @Override
  public List<Variant> variants() {
    return Family.variants(ZOO);
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
