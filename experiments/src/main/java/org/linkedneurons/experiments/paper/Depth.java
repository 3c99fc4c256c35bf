package org.linkedneurons.experiments.paper;

import static org.linkedneurons.experiments.settings.Setting.DEPTH;
import static org.linkedneurons.experiments.settings.Setting.SHUFFLE;
import static org.linkedneurons.experiments.settings.Setting.WIDTH;
import static org.linkedneurons.layers.Padding.SAME;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Family;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.experiments.variants.Variant.Kind;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.Node;
import org.linkedneurons.optimizers.Adam;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.schedules.Schedule;

/** A narrow network of 50 layers without skip connections: what trains, and which units die. */
@AutoService(Experiment.class)
public class Depth extends PaperExperiment {

  /** For the service loader. */
  public Depth() {
    this("depth", "50 convolutions of 4 filters on CIFAR-10: what trains, which units die?");
  }

  Depth(String name, String description) {
    super(name, description, "cifar-10");
  }

  @Override
  public List<Variant> variants() {
    return Family.variants(Kind.SINGLE, Kind.SQRT2, Kind.LINKED, Kind.BATCH_NORM);
  }

  /** The package has no decay; the paper says 1e-6. */
  @Override
  public Settings settings() {
    return Settings.of(200, 32, 1e-3).with(SHUFFLE, false).with(WIDTH, 4).with(DEPTH, 50);
  }

  @Override
  public Node network(Node images, int classes, Variant variant, Settings settings) {
    int filters = variant.units(settings.get(WIDTH));
    Node x = Conv2D.of(filters, 7).strides(2).padding(SAME).apply(images);
    x = variant.activate(x);
    for (int layer = 0; layer < settings.get(DEPTH); layer++) {
      x = Conv2D.of(filters, 3).padding(SAME).kernelInitializer(variant.kernels()).apply(x);
      x = variant.activate(x);
    }
    x = new Flatten().apply(x);
    return Dense.of(classes).activation(Activations.SOFTMAX).apply(x);
  }

  /** With the epsilon that Keras had then: where gradients vanish it decides how far steps go. */
  @Override
  public Optimizer optimizer(Schedule learningRate) {
    return new Adam(learningRate).epsilon(1e-8);
  }
}
