package org.linkedneurons.metrics;

import java.util.Arrays;
import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.settings.Config;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The area under a curve of a classifier over all thresholds, as Keras' {@code AUC}: predictions
 * are sorted into equal steps from 0 to 1, and the curve is drawn through the steps.
 *
 * <p>Labels 0 or 1, predictions from 0 to 1, float32 of one shape. Several outputs are counted
 * together, or with multiLabel have an area each, whose mean is reported.
 *
 * <pre>{@code
 * model.compile(new Adam(), new BinaryCrossentropy(), new AUC(), new AUC().curve(AUC.Curve.PR));
 * }</pre>
 *
 * @param numThresholds the number of thresholds, 0 and 1 among them
 * @param curve what is drawn
 * @param summationMethod what stands between two thresholds
 * @param multiLabel whether each output has an area of its own; output {@code [batch, outputs]}
 * @param fromLogits whether the model's output are logits, to which a sigmoid is applied
 */
public record AUC(
    int numThresholds,
    Curve curve,
    SummationMethod summationMethod,
    boolean multiLabel,
    boolean fromLogits)
    implements Metric {

  /** What is drawn. */
  public enum Curve {
    /** Recall over the share of negatives that are decided to be positive. */
    ROC,
    /** Precision over recall (interpolated as Davis and Goadrich 2006). */
    PR,
    /** Gain of precision over gain of recall (Flach and Kull 2015). */
    PRGAIN
  }

  /** What stands between two thresholds. */
  public enum SummationMethod {
    /** The mean of both; for PR the counts are interpolated instead. */
    INTERPOLATION,
    /** The larger one: no area is below the true one. */
    MAJORING,
    /** The smaller one: no area is above the true one. */
    MINORING
  }

  /**
   * Checks the settings.
   *
   * @throws ModelException if there are fewer than 2 thresholds, or a choice is missing
   */
  public AUC {
    if (numThresholds < 2) {
      throw new ModelException(
          "AUC.num_thresholds", "at least 2", numThresholds + "", "Give a larger number");
    }
    if (curve == null || summationMethod == null) {
      throw new ModelException(
          "AUC", "a curve and a summation method", "none", "Leave them at their defaults");
    }
  }

  /** The area under the ROC curve by 200 thresholds. */
  public AUC() {
    this(200, Curve.ROC, SummationMethod.INTERPOLATION, false, false);
  }

  /**
   * {@return a copy with another number of thresholds}
   *
   * @param numThresholds their number, 0 and 1 among them
   */
  public AUC numThresholds(int numThresholds) {
    return new AUC(numThresholds, curve, summationMethod, multiLabel, fromLogits);
  }

  /**
   * {@return a copy with another curve}
   *
   * @param curve what is drawn
   */
  public AUC curve(Curve curve) {
    return new AUC(numThresholds, curve, summationMethod, multiLabel, fromLogits);
  }

  /**
   * {@return a copy that sums up otherwise}
   *
   * @param summationMethod what stands between two thresholds
   */
  public AUC summationMethod(SummationMethod summationMethod) {
    return new AUC(numThresholds, curve, summationMethod, multiLabel, fromLogits);
  }

  /**
   * {@return a copy with an area of each output or one of all}
   *
   * @param multiLabel whether each output has an area of its own
   */
  public AUC multiLabel(boolean multiLabel) {
    return new AUC(numThresholds, curve, summationMethod, multiLabel, fromLogits);
  }

  /**
   * {@return a copy for another kind of output}
   *
   * @param fromLogits whether the model's output are logits
   */
  public AUC fromLogits(boolean fromLogits) {
    return new AUC(numThresholds, curve, summationMethod, multiLabel, fromLogits);
  }

  /** Keras writes the curve in capitals. */
  @Override
  public Config config() {
    return Config.of("AUC", this).with("curve", curve.name());
  }

  @Override
  public String name() {
    return "auc";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  /** The positives, then the negatives, in each step of each output. */
  @Override
  public Operand<TFloat32> statistics(
      Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output, Operand<TFloat32> weights) {
    if (multiLabel) {
      Metrics.requireTable("AUC", output);
    }
    Operand<TFloat32> truth = Metrics.truth(tf, labels);
    Operand<TFloat32> each = Metrics.broadcast(tf, weights, output);
    Operand<TInt32> steps = steps(tf, fromLogits ? tf.math.sigmoid(output) : output);
    return tf.concat(
        List.of(
            histogram(tf, tf.math.mul(truth, each), steps, output),
            histogram(tf, tf.math.mul(tf.math.sub(tf.constant(1f), truth), each), steps, output)),
        tf.constant(0));
  }

  /**
   * The step of each prediction, which must exceed the threshold at its start; 0 is in the first.
   */
  private Operand<TInt32> steps(Ops tf, Operand<TFloat32> output) {
    Operand<TFloat32> clipped = tf.clipByValue(output, tf.constant(0f), tf.constant(1f));
    Operand<TFloat32> ends =
        tf.math.ceil(tf.math.mul(clipped, tf.constant((float) (numThresholds - 1))));
    return tf.dtypes.cast(
        tf.math.maximum(tf.math.sub(ends, tf.constant(1f)), tf.constant(0f)), TInt32.class);
  }

  private Operand<TFloat32> histogram(
      Ops tf, Operand<TFloat32> counted, Operand<TInt32> steps, Operand<TFloat32> output) {
    int outputs = multiLabel ? (int) output.shape().get(1) : 1;
    int[] starts = new int[outputs];
    Arrays.setAll(starts, i -> i * numThresholds);
    return tf.math.unsortedSegmentSum(
        counted,
        multiLabel ? tf.math.add(steps, tf.constant(starts)) : steps,
        tf.constant(outputs * numThresholds));
  }

  @Override
  public double result(double[] sums) {
    int outputs = sums.length / 2 / numThresholds;
    double mean = 0;
    for (int i = 0; i < outputs; i++) {
      double[] positives = above(sums, i * numThresholds);
      double[] negatives = above(sums, (outputs + i) * numThresholds);
      mean += new Curves(positives, negatives).area(curve, summationMethod) / outputs;
    }
    return mean;
  }

  /** How many are above each threshold. */
  private double[] above(double[] sums, int from) {
    double[] above = Arrays.copyOfRange(sums, from, from + numThresholds);
    for (int i = numThresholds - 2; i >= 0; i--) {
      above[i] += above[i + 1];
    }
    return above;
  }
}
