package org.linkedneurons.experiments.paper;

import static org.linkedneurons.experiments.settings.Setting.SCHEDULE;

import com.google.auto.service.AutoService;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.RateSteps;
import org.linkedneurons.experiments.settings.Settings;

/** The network of convolutions alone, its rate lowered in steps. */
@AutoService(Experiment.class)
public final class AllCnnSchedule extends AllCnn {

  /** For the service loader. */
  public AllCnnSchedule() {
    super(
        "allcnn-schedule",
        "allcnn with a learning rate in steps (the paper also takes --learning-rate 0.001)");
  }

  @Override
  public Settings settings() {
    return super.settings().with(SCHEDULE, RateSteps.of("500:0.75,2000:0.5,2350:0.1,2750:0.05"));
  }
}
