package org.linkedneurons.optimizers;

import java.util.Map;
import org.linkedneurons.schedules.Schedule;
import org.linkedneurons.settings.Config;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/** An optimizer with options, which the training step sees to. */
record Adjusted(Optimizer rule, OptimizerOptions options) implements Optimizer {

  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public Op update(Ops tf, Update update, Slots slots) {
    return rule.update(tf, update, slots);
  }

  @Override
  public Optimizer options(OptimizerOptions other) {
    return rule.options(other);
  }

  /** A rule that decays by itself goes on to do so. */
  @Override
  public Optimizer weightDecay(double weightDecay) {
    return rule instanceof AdamW own
        ? new Adjusted(own.weightDecay(weightDecay), options)
        : Optimizer.super.weightDecay(weightDecay);
  }

  @Override
  public Config config() {
    Config config = rule.config();
    for (Map.Entry<String, Object> option : options.config().values().entrySet()) {
      boolean inFiles = !option.getKey().equals("exclude_from_weight_decay");
      if (inFiles && !config.values().containsKey(option.getKey())) {
        config = config.with(option.getKey(), option.getValue());
      }
    }
    return config;
  }
}
