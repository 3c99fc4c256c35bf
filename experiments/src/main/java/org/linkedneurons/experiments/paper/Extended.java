package org.linkedneurons.experiments.paper;

import static org.linkedneurons.experiments.settings.Setting.DECAY;
import static org.linkedneurons.experiments.settings.Setting.SHUFFLE;
import static org.linkedneurons.layers.Padding.SAME;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Family;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.experiments.variants.Variant.Kind;
import org.linkedneurons.initializers.GlorotNormal;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.MaxPooling2D;
import org.linkedneurons.layers.Node;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.optimizers.RMSprop;
import org.linkedneurons.schedules.Schedule;

/** A usual convolutional network, with and without the parameters that a link adds. */
@AutoService(Experiment.class)
public final class Extended extends PaperExperiment {

  /** For the service loader. */
  public Extended() {
    super(
        "extended",
        "four convolutions and a dense layer on CIFAR-10: links against wider layers",
        "cifar-10");
  }

  @Override
  public List<Variant> variants() {
    return Family.variants(Kind.SINGLE, Kind.SQRT2, Kind.LINKED);
  }

  @Override
  public Settings settings() {
    return Settings.of(200, 32, 1e-4).with(DECAY, 1e-6).with(SHUFFLE, false);
  }

  @Override
  public Node network(Node images, int classes, Variant variant, Settings settings) {
    Node x = variant.activate(conv(variant.units(32)).padding(SAME).apply(images));
    x = variant.activate(conv(variant.units(32)).apply(x));
    x = MaxPooling2D.of(2).apply(x);
    x = variant.activate(conv(variant.units(64)).padding(SAME).apply(x));
    x = variant.activate(conv(variant.units(64)).apply(x));
    x = new Flatten().apply(MaxPooling2D.of(2).apply(x));
    x = variant.activate(dense(variant.units(512)).apply(x));
    return dense(classes).activation(Activations.SOFTMAX).apply(x);
  }

  private static Conv2D conv(int filters) {
    return Conv2D.of(filters, 3).kernelInitializer(new GlorotNormal());
  }

  private static Dense dense(int units) {
    return Dense.of(units).kernelInitializer(new GlorotNormal());
  }

  @Override
  public Optimizer optimizer(Schedule learningRate) {
    return new RMSprop(learningRate);
  }
}
