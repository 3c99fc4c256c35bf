package org.linkedneurons.experiments.paper;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.layers.Node;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.schedules.Schedule;

/** The network of convolutions alone, its rate lowered in steps. */
@AutoService(Experiment.class)
public final class AllCnnSchedule implements Experiment {

  private final Experiment allCnn = new AllCnn();

  /** For the service loader. */
  public AllCnnSchedule() {}

  @Override
  public String name() {
    return "allcnn-schedule";
  }

  @Override
  public String description() {
    return "allcnn with a learning rate in steps (the paper also takes --learning-rate 0.001)";
  }

  @Override
  public String data() {
    return "cifar-10";
  }

  @Override
  public List<Variant> variants() {
    return allCnn.variants();
  }

  @Override
  public Settings settings() {
    return allCnn.settings().schedule("500:0.75,2000:0.5,2350:0.1,2750:0.05");
  }

  @Override
  public Node network(Node images, int classes, Variant variant, Settings settings) {
    return allCnn.network(images, classes, variant, settings);
  }

  @Override
  public Optimizer optimizer(Schedule learningRate) {
    return allCnn.optimizer(learningRate);
  }
}
