package org.linkedneurons.experiments.paper;

import static org.linkedneurons.experiments.settings.Setting.OFFSET;

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
import org.linkedneurons.layers.MaxPooling2D;
import org.linkedneurons.layers.Node;
import org.linkedneurons.optimizers.Adadelta;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.schedules.Schedule;

/** The network of the reference package's usage page: linked ones must reach about 0.99. */
@AutoService(Experiment.class)
public final class Mnist extends PaperExperiment {

  /** For the service loader. */
  public Mnist() {
    super(
        "mnist", "two convolutions and two dense layers on digits: linked networks learn", "mnist");
  }

  @Override
  public List<Variant> variants() {
    return Family.variants(Kind.SINGLE, Kind.LINKED);
  }

  @Override
  public Settings settings() {
    return Settings.of(20, 128, 1).with(OFFSET, -0.5);
  }

  @Override
  public Node network(Node images, int classes, Variant variant, Settings settings) {
    Node x = variant.activate(Conv2D.of(32, 3).apply(images));
    x = variant.activate(Conv2D.of(64, 3).apply(x));
    x = new Flatten().apply(MaxPooling2D.of(2).apply(x));
    x = variant.activate(Dense.of(128).apply(x));
    return Dense.of(classes).activation(Activations.SOFTMAX).apply(x);
  }

  @Override
  public Optimizer optimizer(Schedule learningRate) {
    return new Adadelta(learningRate);
  }
}
