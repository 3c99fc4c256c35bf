package org.linkedneurons.experiments;

import java.util.List;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.MaxPooling2D;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.Adadelta;
import org.linkedneurons.optimizers.Optimizer;

/** The network of the reference package's usage page: linked ones must reach about 0.99. */
final class MnistExperiment implements Experiment {
  @Override
  public String name() {
    return "mnist";
  }

  @Override
  public String description() {
    return "two convolutions and two dense layers on digits: linked networks learn";
  }

  @Override
  public String data() {
    return "mnist";
  }

  @Override
  public List<Variant> variants() {
    return Variant.SINGLE_AND_LINKED;
  }

  @Override
  public Defaults defaults() {
    return new Defaults(20, 128, 1, -0.5);
  }

  @Override
  public Sequential network(Variant variant, long[] images, int classes) {
    return new Sequential()
        .add(Input.of(images))
        .add(Conv2D.of(32, 3))
        .add(variant.activation().get())
        .add(Conv2D.of(64, 3))
        .add(variant.activation().get())
        .add(MaxPooling2D.of(2))
        .add(new Flatten())
        .add(Dense.of(128))
        .add(variant.activation().get())
        .add(Dense.of(classes).activation(Activations.SOFTMAX));
  }

  @Override
  public Optimizer optimizer(double learningRate) {
    return new Adadelta(learningRate);
  }
}
