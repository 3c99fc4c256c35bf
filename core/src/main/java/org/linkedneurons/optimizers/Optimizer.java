package org.linkedneurons.optimizers;

import java.util.List;
import org.linkedneurons.schedules.Schedule;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.WithOptions;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/**
 * An update rule: from a weight and its gradient to the operation that changes the weight.
 *
 * <p>Every rule, an own one too, has the options of {@link OptimizerOptions}:
 *
 * <pre>{@code
 * new Adam(0.001).beta1(0.8).globalClipnorm(1).weightDecay(0.004).excludeFromWeightDecay("bias")
 * }</pre>
 */
public interface Optimizer extends WithOptions {

  /** {@return the learning rate of each step} */
  Schedule learningRate();

  /**
   * {@return the operation that changes one weight}
   *
   * @param tf where to add the operations
   * @param update the weight, its gradient, the rate and the step
   * @param slots the values that the rule keeps for this weight
   */
  Op update(Ops tf, Update update, Slots slots);

  /** {@return the rule itself, without options} */
  default Optimizer rule() {
    return this;
  }

  @Override
  default OptimizerOptions options() {
    return new OptimizerOptions();
  }

  /**
   * {@return this rule with other options}
   *
   * @param options what every optimizer may be set to
   */
  default Optimizer options(OptimizerOptions options) {
    return options.equals(new OptimizerOptions()) ? this : new Adjusted(this, options);
  }

  @Override
  default Optimizer options(Config config) {
    return options(config.read(OptimizerOptions.class));
  }

  /**
   * {@return a copy whose gradients are scaled down, each weight's to a norm}
   *
   * @param clipnorm the largest norm of one weight's gradient
   */
  default Optimizer clipnorm(double clipnorm) {
    return options(options().clipnorm(clipnorm));
  }

  /**
   * {@return a copy whose gradients are cut off}
   *
   * @param clipvalue the largest size of a gradient's values
   */
  default Optimizer clipvalue(double clipvalue) {
    return options(options().clipvalue(clipvalue));
  }

  /**
   * {@return a copy whose gradients are scaled down, all together to a norm}
   *
   * @param globalClipnorm the largest norm of all gradients
   */
  default Optimizer globalClipnorm(double globalClipnorm) {
    return options(options().globalClipnorm(globalClipnorm));
  }

  /**
   * {@return a copy whose weights decay}
   *
   * @param weightDecay the share of a weight that each step takes away, times the rate
   */
  default Optimizer weightDecay(double weightDecay) {
    return options(options().weightDecay(weightDecay));
  }

  /**
   * {@return a copy that keeps moving averages of the weights, or does not}
   *
   * @param useEma whether weights take the values of their averages when training ends
   */
  default Optimizer useEma(boolean useEma) {
    return options(options().useEma(useEma));
  }

  /**
   * {@return a copy whose averages move at another pace}
   *
   * @param emaMomentum the share of an average that a step keeps
   */
  default Optimizer emaMomentum(double emaMomentum) {
    return options(options().emaMomentum(emaMomentum));
  }

  /**
   * {@return a copy whose averages are taken over during training}
   *
   * @param emaOverwriteFrequency after how many steps weights take the values of their averages
   */
  default Optimizer emaOverwriteFrequency(int emaOverwriteFrequency) {
    return options(options().emaOverwriteFrequency(emaOverwriteFrequency));
  }

  /**
   * {@return a copy that changes weights by the mean of several steps' gradients}
   *
   * @param gradientAccumulationSteps over how many steps gradients are added up
   */
  default Optimizer gradientAccumulationSteps(int gradientAccumulationSteps) {
    return options(options().gradientAccumulationSteps(gradientAccumulationSteps));
  }

  /**
   * {@return a copy in which some weights do not decay}
   *
   * @param names regular expressions, such as {@code "bias"}: one that is found in a weight's name,
   *     such as {@code dense/bias}, excludes it
   */
  default Optimizer excludeFromWeightDecay(String... names) {
    return options(options().excludeFromWeightDecay(List.of(names)));
  }
}
