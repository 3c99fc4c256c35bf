package org.linkedneurons.experiments.paper;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Family;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.layers.Node;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.schedules.Schedule;

/** ResNet50 without batch normalization: whether links can stand in for it. */
@AutoService(Experiment.class)
public final class NoBatchNorm implements Experiment {

  private final Experiment resNet50 = new ResNet50();

  /** For the service loader. */
  public NoBatchNorm() {}

  @Override
  public String name() {
    return "nobatchnorm";
  }

  @Override
  public String description() {
    return "resnet50 without batch normalization: can links stand in for it, in half of the time?";
  }

  @Override
  public String data() {
    return "cifar-10";
  }

  @Override
  public List<Variant> variants() {
    return Family.named("selu", "lkrelu", "lkselu");
  }

  @Override
  public Settings settings() {
    return resNet50.settings();
  }

  @Override
  public Node network(Node images, int classes, Variant variant, Settings settings) {
    return new BottleneckNetwork(variant, false).network(images, classes);
  }

  @Override
  public Optimizer optimizer(Schedule learningRate) {
    return resNet50.optimizer(learningRate);
  }
}
