package org.linkedneurons.experiments.paper;

import static org.linkedneurons.experiments.settings.Setting.AUGMENT;
import static org.linkedneurons.experiments.settings.Setting.DECAY;
import static org.linkedneurons.layers.Padding.SAME;

import com.google.auto.service.AutoService;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.layers.Add;
import org.linkedneurons.layers.BatchNormalization;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.Node;
import org.linkedneurons.optimizers.Adam;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.schedules.Schedule;

/**
 * ResNet50 (He et al. 2016) in the sizes of the paper, with or without batch normalization.
 *
 * <p>Links stand inside a block. After the first convolution and after each addition stands the
 * activation that is linked, so that the skip path keeps its width.
 */
@AutoService(Experiment.class)
public class ResNet50 extends PaperExperiment {
  private final boolean batchNorm;

  /** For the service loader. */
  public ResNet50() {
    this(
        "resnet50",
        "ResNet50 for 32 x 32 images on augmented CIFAR-10: links beside skip connections",
        true);
  }

  ResNet50(String name, String description, boolean batchNorm) {
    super(name, description, "cifar-10");
    this.batchNorm = batchNorm;
  }

  @Override
  public Settings settings() {
    return Settings.of(2000, 128, 1e-3).with(DECAY, 1e-6).with(AUGMENT, true);
  }

  @Override
  public final Node network(Node images, int classes, Variant variant, Settings settings) {
    Node x = normalize(Conv2D.of(8, 3).padding(SAME).apply(images));
    x = variant.activateSkip(x);
    x = stage(variant, x, 3, 1, 16, 64);
    x = stage(variant, x, 4, 2, 16, 64);
    x = stage(variant, x, 6, 2, 32, 128);
    x = stage(variant, x, 3, 2, 32, 128);
    x = new Flatten().apply(x);
    return Dense.of(classes).activation(Activations.SOFTMAX).apply(x);
  }

  private Node stage(Variant variant, Node x, int blocks, int strides, int inner, int outer) {
    Node skip = normalize(Conv2D.of(outer, 1).strides(strides).apply(x));
    x = block(variant, x, skip, strides, inner, outer);
    for (int block = 1; block < blocks; block++) {
      x = block(variant, x, x, 1, inner, outer);
    }
    return x;
  }

  private Node block(Variant variant, Node x, Node skip, int strides, int inner, int outer) {
    Node y = Conv2D.of(inner, 1).strides(strides).apply(x);
    y = variant.activate(normalize(y));
    y = Conv2D.of(inner, 3).padding(SAME).apply(y);
    y = variant.activate(normalize(y));
    y = normalize(Conv2D.of(outer, 1).apply(y));
    return variant.activateSkip(new Add().apply(y, skip));
  }

  private Node normalize(Node x) {
    return batchNorm ? new BatchNormalization().apply(x) : x;
  }

  /** With the epsilon that Keras had then: where gradients vanish it decides how far steps go. */
  @Override
  public Optimizer optimizer(Schedule learningRate) {
    return new Adam(learningRate).epsilon(1e-8);
  }
}
