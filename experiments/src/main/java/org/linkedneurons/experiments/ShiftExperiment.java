package org.linkedneurons.experiments;

import java.util.List;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.Input;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.Adadelta;
import org.linkedneurons.optimizers.Optimizer;

/** Pixels moved far from 0: linked networks do not need standardised data. */
final class ShiftExperiment implements Experiment {
  @Override
  public String name() {
    return "shift";
  }

  @Override
  public String description() {
    return "two convolutions on digits plus a constant: linked networks need no standardised data";
  }

  @Override
  public String data() {
    return "mnist";
  }

  @Override
  public List<Variant> variants() {
    return Variant.SINGLE_AND_LINKED;
  }

  /** The package standardises MNIST to -0.5..0.5 and adds 40. */
  @Override
  public Defaults defaults() {
    return new Defaults(20, 128, 1, 39.5);
  }

  @Override
  public Sequential network(Variant variant, long[] images, int classes) {
    return new Sequential()
        .add(Input.of(images))
        .add(Conv2D.of(11, 3))
        .add(variant.activation().get())
        .add(Conv2D.of(11, 3))
        .add(variant.activation().get())
        .add(new Flatten())
        .add(Dense.of(classes).activation(Activations.SOFTMAX));
  }

  @Override
  public Optimizer optimizer(double learningRate) {
    return new Adadelta(learningRate);
  }
}
