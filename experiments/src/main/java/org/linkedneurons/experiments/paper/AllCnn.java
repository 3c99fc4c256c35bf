package org.linkedneurons.experiments.paper;

import static org.linkedneurons.experiments.settings.Setting.AUGMENT;
import static org.linkedneurons.experiments.settings.Setting.BATCH_SIZE;
import static org.linkedneurons.experiments.settings.Setting.DECAY;
import static org.linkedneurons.layers.Padding.SAME;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Family;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.experiments.variants.Variant.Kind;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dropout;
import org.linkedneurons.layers.GlobalAveragePooling2D;
import org.linkedneurons.layers.Node;
import org.linkedneurons.layers.Softmax;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.schedules.Schedule;

/** The network of convolutions alone (Springenberg et al. 2015). */
@AutoService(Experiment.class)
public class AllCnn extends PaperExperiment {

  private static final double HALF = 0.5;

  /** For the service loader. */
  public AllCnn() {
    this(
        "allcnn",
        "nine convolutions without pooling on augmented CIFAR-10: links in a strong network");
  }

  AllCnn(String name, String description) {
    super(name, description, "cifar-10");
  }

  /** The package gives lkrelu batches of 128. */
  @Override
  public List<Variant> variants() {
    return Family.variants(Kind.SINGLE, Kind.LINKED).stream()
        .map(v -> v.name().equals("lkrelu") ? v.with(BATCH_SIZE, 128) : v)
        .toList();
  }

  @Override
  public Settings settings() {
    return Settings.of(3000, 32, 0.01).with(DECAY, 1e-6).with(AUGMENT, true);
  }

  @Override
  public Node network(Node images, int classes, Variant variant, Settings settings) {
    Node x = variant.activate(conv(96, 3).apply(images));
    x = variant.activate(conv(96, 3).apply(x));
    x = Dropout.of(HALF).apply(conv(96, 3).strides(2).apply(x));
    x = variant.activate(conv(192, 3).apply(x));
    x = variant.activate(conv(192, 3).apply(x));
    x = Dropout.of(HALF).apply(conv(192, 3).strides(2).apply(x));
    x = variant.activate(conv(192, 3).apply(x));
    x = variant.activate(conv(192, 1).apply(x));
    x = new GlobalAveragePooling2D().apply(conv(classes, 1).apply(x));
    return new Softmax().apply(x);
  }

  private static Conv2D conv(int filters, int kernelSize) {
    return Conv2D.of(filters, kernelSize).padding(SAME);
  }

  @Override
  public Optimizer optimizer(Schedule learningRate) {
    return new SGD(learningRate).momentum(0.9).nesterov(true);
  }
}
