package org.linkedneurons.metrics;

import java.util.stream.IntStream;
import org.linkedneurons.ModelException;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * What was true and what was decided, 1 or 0 in each place, and how much each place counts: what
 * precision and recall are counted from.
 */
record Decisions(Operand<TFloat32> truth, Operand<TFloat32> decided, Operand<TFloat32> weights) {
  /** What Keras gives to classes that are not among the largest. */
  private static final float BELOW_ALL = -1e10f;

  /**
   * Which predictions count as 1, told as Keras' {@code Precision} and {@code Recall} tell it.
   *
   * @param thresholds what a prediction must exceed; null for 0.5, or for none beside topK
   * @param topK how many predictions of a sample may count; null for all
   * @param classId the only class that is looked at; null for all
   */
  record Rule(Double thresholds, Integer topK, Integer classId) {

    /** Checks the values for a metric of a name. */
    static void check(String metric, Double thresholds, Integer topK, Integer classId) {
      if (thresholds != null && !(thresholds >= 0 && thresholds <= 1)) {
        throw new ModelException(
            metric + ".thresholds", "0 to 1", thresholds + "", "Give one threshold, such as 0.5");
      }
      if (topK != null && topK < 1) {
        throw new ModelException(
            metric + ".top_k", "at least 1", topK + "", "Give a larger number");
      }
      if (classId != null && classId < 0) {
        throw new ModelException(
            metric + ".class_id", "the number of a class", classId + "", "Give 0 for the first");
      }
    }

    private float threshold() {
      return thresholds != null ? (float) (double) thresholds : topK == null ? 0.5f : BELOW_ALL;
    }
  }

  static Decisions of(
      Ops tf,
      Rule rule,
      Operand<TFloat32> labels,
      Operand<TFloat32> output,
      Operand<TFloat32> weights) {
    Operand<TFloat32> scores = rule.topK() == null ? output : largestOnly(tf, output, rule.topK());
    Operand<TFloat32> truth = labels;
    if (rule.classId() != null) {
      Operand<TInt32> only = tf.constant(new int[] {rule.classId()});
      scores = tf.gather(scores, only, tf.constant(-1));
      truth = tf.gather(truth, only, tf.constant(-1));
    }
    return new Decisions(
        Metrics.truth(tf, truth),
        tf.dtypes.cast(tf.math.greater(scores, tf.constant(rule.threshold())), TFloat32.class),
        Metrics.broadcast(tf, weights, output));
  }

  private static Operand<TFloat32> largestOnly(Ops tf, Operand<TFloat32> output, int k) {
    int classes = (int) output.shape().get(-1);
    Operand<TInt32> places = tf.nn.topK(output, tf.constant(k), TInt32.class).indices();
    Operand<TFloat32> each =
        tf.oneHot(places, tf.constant(classes), tf.constant(1f), tf.constant(0f));
    Operand<TFloat32> among = tf.reduceSum(each, tf.constant(-2));
    return tf.select(tf.math.greater(among, tf.constant(0f)), output, tf.constant(BELOW_ALL));
  }

  Operand<TFloat32> truePositives(Ops tf) {
    return sum(tf, tf.math.mul(truth, decided));
  }

  Operand<TFloat32> falsePositives(Ops tf) {
    return sum(tf, tf.math.mul(tf.math.sub(tf.constant(1f), truth), decided));
  }

  Operand<TFloat32> falseNegatives(Ops tf) {
    return sum(tf, tf.math.mul(truth, tf.math.sub(tf.constant(1f), decided)));
  }

  private Operand<TFloat32> sum(Ops tf, Operand<TFloat32> places) {
    Operand<TFloat32> counted = tf.math.mul(places, weights);
    int axes = counted.shape().numDimensions();
    return tf.reduceSum(counted, tf.constant(IntStream.range(0, axes).toArray()));
  }
}
