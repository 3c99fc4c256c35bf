package org.linkedneurons.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.linkedneurons.ModelException;
import org.linkedneurons.Shapes;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;

/** What the metrics share. */
final class Metrics {
  private Metrics() {}

  /** The place of the largest value along the last axis; the first of equals. */
  static Operand<TInt64> largest(Ops tf, Operand<TFloat32> values) {
    return tf.math.argMax(values, tf.constant(-1));
  }

  static <T extends TNumber> Operand<TFloat32> equal(Ops tf, Operand<T> a, Operand<T> b) {
    return share(tf, tf.math.equal(a, b));
  }

  /** 1 where true, 0 where false; the mean over all axes but the batch's. */
  static Operand<TFloat32> share(Ops tf, Operand<TBool> hits) {
    Operand<TFloat32> values = tf.dtypes.cast(hits, TFloat32.class);
    int axes = values.shape().numDimensions();
    return axes == 1
        ? values
        : tf.math.mean(values, tf.constant(IntStream.range(1, axes).toArray()));
  }

  /** Whether each class is among the k largest; inner axes are rows of their own. */
  static Operand<TFloat32> inTopK(
      Ops tf, Operand<TFloat32> output, Operand<TInt64> classes, int k) {
    Operand<TFloat32> rows =
        tf.reshape(output, tf.constant(new long[] {-1, output.shape().get(-1)}));
    Operand<TInt64> ofRows = tf.reshape(classes, tf.constant(new long[] {-1}));
    Operand<TBool> hits = tf.nn.inTopK(rows, ofRows, tf.constant((long) k));
    return share(tf, tf.reshape(hits, tf.shape(classes)));
  }

  /** Whether labels are class numbers: the output's shape without its last axis, or 1 there. */
  static boolean areClasses(Shape labels, Shape output) {
    Shape places = output.take(output.numDimensions() - 1);
    return Arrays.equals(labels.asArray(), places.asArray())
        || Arrays.equals(labels.asArray(), places.append(1).asArray());
  }

  /** Class numbers without a last axis of size 1. */
  static Operand<TInt64> classes(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    boolean column = labels.shape().numDimensions() == output.shape().numDimensions();
    return tf.dtypes.cast(
        column ? tf.squeeze(labels, Squeeze.axis(List.of(-1L))) : labels, TInt64.class);
  }

  /** 1 where a label is not 0. */
  static Operand<TFloat32> truth(Ops tf, Operand<TFloat32> labels) {
    return tf.dtypes.cast(tf.math.notEqual(labels, tf.constant(0f)), TFloat32.class);
  }

  /** Weights of samples with further axes, so that they count for each place of a sample. */
  static Operand<TFloat32> broadcast(Ops tf, Operand<TFloat32> weights, Operand<TFloat32> output) {
    long[] shape = new long[output.shape().numDimensions()];
    Arrays.fill(shape, 1);
    shape[0] = -1;
    return tf.reshape(weights, tf.constant(shape));
  }

  /** A share of a count, 0 where nothing was counted. */
  static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  static void requireTable(String metric, Operand<TFloat32> output) {
    if (output.shape().numDimensions() != 2) {
      throw new ModelException(
          metric,
          "2 axes [batch, outputs]",
          output.shape().numDimensions() + ", full shape " + Shapes.text(output.shape()),
          "Flatten the output, or judge it by another metric");
    }
  }
}
