package org.linkedneurons.metrics;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Intersection over union, tp / (tp + fp + fn), of two classes that a threshold tells apart, as
 * Keras' {@code BinaryIoU}. Labels 0 or 1, float32 of the output's shape.
 *
 * <pre>{@code
 * model.compile(new Adam(), new BinaryCrossentropy(), new BinaryIoU());
 * }</pre>
 *
 * @param targetClassIds the classes that are looked at, 0 and 1 or one of them
 * @param threshold what a prediction must reach to count as 1
 */
public record BinaryIoU(List<Integer> targetClassIds, double threshold) implements Metric {

  /**
   * Copies the list and checks the classes.
   *
   * @throws org.linkedneurons.ModelException if a class is neither 0 nor 1
   */
  public BinaryIoU {
    targetClassIds = List.copyOf(targetClassIds);
    Overlap.check("BinaryIoU", 2, targetClassIds);
  }

  /** The mean of both classes, threshold 0.5. */
  public BinaryIoU() {
    this(List.of(0, 1), 0.5);
  }

  /**
   * {@return a copy that looks at some classes}
   *
   * @param targetClassIds the classes, 0 or 1
   */
  public BinaryIoU targetClassIds(Integer... targetClassIds) {
    return new BinaryIoU(List.of(targetClassIds), threshold);
  }

  /**
   * {@return a copy with another threshold}
   *
   * @param threshold what a prediction must reach to count as 1
   */
  public BinaryIoU threshold(double threshold) {
    return new BinaryIoU(targetClassIds, threshold);
  }

  @Override
  public String name() {
    return "binary_io_u";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  /** The counts of each label and prediction, row-major. */
  @Override
  public Operand<TFloat32> statistics(
      Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output, Operand<TFloat32> weights) {
    Operand<TInt32> decided =
        tf.dtypes.cast(tf.math.greaterEqual(output, tf.constant((float) threshold)), TInt32.class);
    return Overlap.counts(tf, Overlap.classes(tf, labels, true), decided, weights, 2, null);
  }

  @Override
  public double result(double[] sums) {
    return Overlap.mean(sums, 2, targetClassIds);
  }
}
