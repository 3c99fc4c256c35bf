package org.linkedneurons.optimizers;

import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.settings.Configured;

/**
 * What every optimizer may be set to beside its own settings, with Keras' names, meanings and
 * defaults; in this order they apply: gradients of several steps are accumulated, then clipped,
 * weights decay, the rule changes them, their averages follow.
 *
 * @param clipnorm the largest norm of one weight's gradient; null for any
 * @param clipvalue the largest size of a gradient's values; null for any
 * @param globalClipnorm the largest norm of all gradients together; null for any
 * @param weightDecay the share of a weight that each step takes away, times the rate; null for none
 * @param useEma whether moving averages of the weights are kept: weights take their values when
 *     training ends
 * @param emaMomentum the share of an average that a step keeps
 * @param emaOverwriteFrequency after how many steps weights take the values of their averages
 *     during training; null for never
 * @param gradientAccumulationSteps over how many steps gradients are added up for one change, their
 *     mean; null for a change at each step
 * @param excludeFromWeightDecay regular expressions of which one is found in the names of weights
 *     that do not decay: {@code "bias"} in {@code dense/bias}; files do not hold them, as Keras' do
 *     not
 */
public record OptimizerOptions(
    Double clipnorm,
    Double clipvalue,
    Double globalClipnorm,
    Double weightDecay,
    boolean useEma,
    double emaMomentum,
    Integer emaOverwriteFrequency,
    Integer gradientAccumulationSteps,
    List<String> excludeFromWeightDecay)
    implements Configured {

  /**
   * Checks the settings.
   *
   * @throws ModelException if a value is out of its range, or two ways of clipping are set
   */
  public OptimizerOptions {
    excludeFromWeightDecay = List.copyOf(excludeFromWeightDecay);
    requirePositive("clipnorm", clipnorm);
    requirePositive("clipvalue", clipvalue);
    requirePositive("global_clipnorm", globalClipnorm);
    if ((clipnorm != null ? 1 : 0) + (clipvalue != null ? 1 : 0) + (globalClipnorm != null ? 1 : 0)
        > 1) {
      throw wrong("clipping", "one of clipnorm, clipvalue and global_clipnorm", "several");
    }
    if (weightDecay != null && !(weightDecay >= 0)) {
      throw wrong("weight_decay", "at least 0", weightDecay + "");
    }
    if (!(emaMomentum >= 0 && emaMomentum <= 1)) {
      throw wrong("ema_momentum", "0 to 1", emaMomentum + "");
    }
    if (emaOverwriteFrequency != null && emaOverwriteFrequency < 1) {
      throw wrong("ema_overwrite_frequency", "at least 1", emaOverwriteFrequency + "");
    }
    if (gradientAccumulationSteps != null && gradientAccumulationSteps < 2) {
      throw wrong("gradient_accumulation_steps", "at least 2", gradientAccumulationSteps + "");
    }
  }

  /** Keras' defaults: nothing is clipped, decays, is averaged or accumulated. */
  public OptimizerOptions() {
    this(null, null, null, null, false, 0.99, null, null, List.of());
  }

  private static void requirePositive(String name, Double value) {
    if (value != null && !(value > 0)) {
      throw wrong(name, "above 0", value + "");
    }
  }

  private static ModelException wrong(String name, String expected, String found) {
    return new ModelException("optimizer." + name, expected, found, "Set or leave away " + name);
  }

  OptimizerOptions clipnorm(double clipnorm) {
    return new OptimizerOptions(
        clipnorm,
        clipvalue,
        globalClipnorm,
        weightDecay,
        useEma,
        emaMomentum,
        emaOverwriteFrequency,
        gradientAccumulationSteps,
        excludeFromWeightDecay);
  }

  OptimizerOptions clipvalue(double clipvalue) {
    return new OptimizerOptions(
        clipnorm,
        clipvalue,
        globalClipnorm,
        weightDecay,
        useEma,
        emaMomentum,
        emaOverwriteFrequency,
        gradientAccumulationSteps,
        excludeFromWeightDecay);
  }

  OptimizerOptions globalClipnorm(double globalClipnorm) {
    return new OptimizerOptions(
        clipnorm,
        clipvalue,
        globalClipnorm,
        weightDecay,
        useEma,
        emaMomentum,
        emaOverwriteFrequency,
        gradientAccumulationSteps,
        excludeFromWeightDecay);
  }

  OptimizerOptions weightDecay(double weightDecay) {
    return new OptimizerOptions(
        clipnorm,
        clipvalue,
        globalClipnorm,
        weightDecay,
        useEma,
        emaMomentum,
        emaOverwriteFrequency,
        gradientAccumulationSteps,
        excludeFromWeightDecay);
  }

  OptimizerOptions useEma(boolean useEma) {
    return new OptimizerOptions(
        clipnorm,
        clipvalue,
        globalClipnorm,
        weightDecay,
        useEma,
        emaMomentum,
        emaOverwriteFrequency,
        gradientAccumulationSteps,
        excludeFromWeightDecay);
  }

  OptimizerOptions emaMomentum(double emaMomentum) {
    return new OptimizerOptions(
        clipnorm,
        clipvalue,
        globalClipnorm,
        weightDecay,
        useEma,
        emaMomentum,
        emaOverwriteFrequency,
        gradientAccumulationSteps,
        excludeFromWeightDecay);
  }

  OptimizerOptions emaOverwriteFrequency(int emaOverwriteFrequency) {
    return new OptimizerOptions(
        clipnorm,
        clipvalue,
        globalClipnorm,
        weightDecay,
        useEma,
        emaMomentum,
        emaOverwriteFrequency,
        gradientAccumulationSteps,
        excludeFromWeightDecay);
  }

  OptimizerOptions gradientAccumulationSteps(int gradientAccumulationSteps) {
    return new OptimizerOptions(
        clipnorm,
        clipvalue,
        globalClipnorm,
        weightDecay,
        useEma,
        emaMomentum,
        emaOverwriteFrequency,
        gradientAccumulationSteps,
        excludeFromWeightDecay);
  }

  OptimizerOptions excludeFromWeightDecay(List<String> excludeFromWeightDecay) {
    return new OptimizerOptions(
        clipnorm,
        clipvalue,
        globalClipnorm,
        weightDecay,
        useEma,
        emaMomentum,
        emaOverwriteFrequency,
        gradientAccumulationSteps,
        excludeFromWeightDecay);
  }
}
