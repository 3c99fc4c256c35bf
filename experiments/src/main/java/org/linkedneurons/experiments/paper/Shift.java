package org.linkedneurons.experiments.paper;

import static org.linkedneurons.experiments.settings.Setting.OFFSET;

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
import org.linkedneurons.optimizers.Adadelta;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.schedules.Schedule;

/** Pixels moved far from 0: linked networks do not need standardised data. */
@AutoService(Experiment.class)
public final class Shift extends PaperExperiment {

  /** For the service loader. */
  public Shift() {
    super(
        "shift", "two convolutions on digits plus a constant: must data be standardised?", "mnist");
  }

  @Override
  public List<Variant> variants() {
    return Family.variants(Kind.SINGLE, Kind.LINKED);
  }

  /** The package standardises MNIST to -0.5..0.5 and adds 40. */
  @Override
  public Settings settings() {
    return Settings.of(20, 128, 1).with(OFFSET, 39.5);
  }

  @Override
  public Optional<Setting<? extends Number>> varied() {
    return Optional.of(OFFSET);
  }

  @Override
  public Node network(Node images, int classes, Variant variant, Settings settings) {
    Node x = variant.activate(Conv2D.of(11, 3).apply(images));
    x = variant.activate(Conv2D.of(11, 3).apply(x));
    x = new Flatten().apply(x);
    return Dense.of(classes).activation(Activations.SOFTMAX).apply(x);
  }

  @Override
  public Optimizer optimizer(Schedule learningRate) {
    return new Adadelta(learningRate);
  }
}
