package org.linkedneurons.metrics;

import java.util.List;
import org.linkedneurons.ModelException;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** How labels and predictions overlap: what the metrics of segmentation share. */
final class Overlap {
  private static final double EPSILON = 1e-7;

  private Overlap() {}

  static void check(String metric, int numClasses, List<Integer> targets) {
    if (numClasses < 1) {
      throw new ModelException(
          metric + ".num_classes", "at least 1", numClasses + "", "Give the number of classes");
    }
    for (int target : targets) {
      if (target < 0 || target >= numClasses) {
        throw new ModelException(
            metric + ".target_class_ids",
            "0 to " + (numClasses - 1),
            target + "",
            "Name classes that exist");
      }
    }
  }

  /** Class numbers, or the places of the largest along the last axis. */
  static Operand<TInt32> classes(Ops tf, Operand<TFloat32> values, boolean sparse) {
    return sparse
        ? tf.dtypes.cast(values, TInt32.class)
        : tf.math.argMax(values, tf.constant(-1), TInt32.class);
  }

  /** How much weight each pair of label and prediction has, {@code [classes * classes]}. */
  static Operand<TFloat32> counts(
      Ops tf,
      Operand<TInt32> labels,
      Operand<TInt32> predictions,
      Operand<TFloat32> weights,
      int numClasses,
      Integer ignoreClass) {
    // A row a sample, so that its weight stands for all its places.
    Operand<TInt32> row = tf.constant(new int[] {-1});
    Operand<TInt32> rows = tf.concat(List.of(tf.shape(weights), row), tf.constant(0));
    Operand<TInt32> truth = tf.reshape(labels, rows);
    Operand<TInt32> decided = tf.reshape(predictions, rows);
    Operand<TBool> counted =
        tf.math.logicalAnd(within(tf, truth, numClasses), within(tf, decided, numClasses));
    if (ignoreClass != null) {
      counted = tf.math.logicalAnd(counted, tf.math.notEqual(truth, tf.constant(ignoreClass)));
    }
    Operand<TInt32> pair = tf.math.add(tf.math.mul(truth, tf.constant(numClasses)), decided);
    Operand<TFloat32> each =
        tf.math.mul(
            tf.dtypes.cast(counted, TFloat32.class),
            tf.reshape(weights, tf.constant(new int[] {-1, 1})));
    return tf.math.unsortedSegmentSum(
        each, tf.select(counted, pair, tf.zerosLike(pair)), tf.constant(numClasses * numClasses));
  }

  private static Operand<TBool> within(Ops tf, Operand<TInt32> classes, int numClasses) {
    return tf.math.logicalAnd(
        tf.math.greaterEqual(classes, tf.constant(0)),
        tf.math.less(classes, tf.constant(numClasses)));
  }

  /** The mean over those target classes that occur. */
  static double mean(double[] counts, int numClasses, List<Integer> targets) {
    double sum = 0;
    int valid = 0;
    for (int target : targets) {
      double union = -counts[target * numClasses + target];
      for (int i = 0; i < numClasses; i++) {
        union += counts[target * numClasses + i] + counts[i * numClasses + target];
      }
      if (union > 0) {
        sum += counts[target * numClasses + target] / (union + EPSILON);
        valid++;
      }
    }
    return sum / (valid + EPSILON);
  }
}
