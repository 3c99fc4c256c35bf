package org.linkedneurons.experiments.results;

import java.util.List;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.layers.Node;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.schedules.Schedule;

/** The experiment of runs that another version, or another jar, has made: it can only be shown. */
record UnknownExperiment(String name) implements Experiment {
  @Override
  public String description() {
    return "an experiment that this version does not know";
  }

  @Override
  public String data() {
    return "";
  }

  @Override
  public List<Variant> variants() {
    return List.of();
  }

  @Override
  public Settings settings() {
    return Settings.NONE;
  }

  @Override
  public Node network(Node images, int classes, Variant variant, Settings settings) {
    throw new UnsupportedOperationException(name);
  }

  @Override
  public Optimizer optimizer(Schedule learningRate) {
    throw new UnsupportedOperationException(name);
  }
}
