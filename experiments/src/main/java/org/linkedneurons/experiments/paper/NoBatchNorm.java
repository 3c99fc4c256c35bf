package org.linkedneurons.experiments.paper;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Family;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.layers.Node;

/** ResNet50 without batch normalization: whether links can stand in for it. */
@AutoService(Experiment.class)
public final class NoBatchNorm extends ResNet50 {

  /** For the service loader. */
  public NoBatchNorm() {
    super(
        "nobatchnorm",
        "resnet50 without batch normalization: can links stand in for it, in half of the time?");
  }

  @Override
  public List<Variant> variants() {
    return Family.named("selu", "lkrelu", "lkselu");
  }

  @Override
  public Node network(Node images, int classes, Variant variant, Settings settings) {
    return new BottleneckNetwork(variant, false).network(images, classes);
  }
}
