package org.linkedneurons.experiments.paper;

import static org.linkedneurons.experiments.settings.Setting.AUGMENT;
import static org.linkedneurons.experiments.settings.Setting.DECAY;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Family;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.experiments.variants.Variant.Kind;
import org.linkedneurons.layers.Node;
import org.linkedneurons.optimizers.Adam;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.schedules.Schedule;

/** ResNet50 (He et al. 2016) scaled to small images, links inside its blocks. */
@AutoService(Experiment.class)
public class ResNet50 extends PaperExperiment {

  /** For the service loader. */
  public ResNet50() {
    this(
        "resnet50",
        "ResNet50 for 32 x 32 images on augmented CIFAR-10: links beside skip connections");
  }

  ResNet50(String name, String description) {
    super(name, description, "cifar-10");
  }

  @Override
  public List<Variant> variants() {
    return Family.variants(Kind.SINGLE, Kind.LINKED);
  }

  @Override
  public Settings settings() {
    return Settings.of(2000, 128, 1e-3).with(DECAY, 1e-6).with(AUGMENT, true);
  }

  @Override
  public Node network(Node images, int classes, Variant variant, Settings settings) {
    return new BottleneckNetwork(variant, true).network(images, classes);
  }

  /** With the epsilon that Keras had then: where gradients vanish it decides how far steps go. */
  @Override
  public Optimizer optimizer(Schedule learningRate) {
    return new Adam(learningRate).epsilon(1e-8);
  }
}
