package org.linkedneurons.experiments.paper;

import static org.linkedneurons.experiments.settings.Setting.SHUFFLE;
import static org.linkedneurons.experiments.settings.Setting.WIDTH;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Family;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.experiments.variants.Variant.Kind;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.Node;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.schedules.Schedule;

/** One convolution: how much a link adds to a narrow and to a wide layer. */
@AutoService(Experiment.class)
public final class Width extends PaperExperiment {

  /** For the service loader. */
  public Width() {
    super(
        "width",
        "one convolution of 50 (or --width 400) filters on CIFAR-10: what a link adds to a layer",
        "cifar-10");
  }

  @Override
  public List<Variant> variants() {
    return Family.variants(Kind.SINGLE, Kind.LINKED);
  }

  /** The package trains 200 epochs; the paper says 50. */
  @Override
  public Settings settings() {
    return Settings.of(200, 32, 0.01).with(SHUFFLE, false).with(WIDTH, 50);
  }

  @Override
  public Optional<Setting<? extends Number>> varied() {
    return Optional.of(WIDTH);
  }

  @Override
  public Node network(Node images, int classes, Variant variant, Settings settings) {
    Node x = variant.activate(Conv2D.of(settings.get(WIDTH), 3).apply(images));
    x = new Flatten().apply(x);
    return Dense.of(classes).activation(Activations.SOFTMAX).apply(x);
  }

  @Override
  public Optimizer optimizer(Schedule learningRate) {
    return new SGD(learningRate);
  }
}
