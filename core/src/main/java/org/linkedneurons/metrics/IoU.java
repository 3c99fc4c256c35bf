package org.linkedneurons.metrics;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Intersection over union of some classes, tp / (tp + fp + fn), their mean, as Keras' {@code IoU};
 * classes that occur neither as label nor as prediction are left out.
 *
 * <p>Labels and predictions are class numbers, float32 of any shape, or with {@code sparse...}
 * false are places along the last axis, of which the largest counts. Weights count as they are; in
 * Keras they do with {@code dtype="float32"}, and are cut to whole numbers else.
 *
 * <pre>{@code
 * new IoU(3, List.of(1, 2)).sparseYPred(false)
 * }</pre>
 *
 * @param numClasses the number of classes
 * @param targetClassIds the classes that are looked at
 * @param ignoreClass the label of places that do not count; null for none
 * @param sparseYTrue whether labels are class numbers, not one-hot
 * @param sparseYPred whether predictions are class numbers, not a score of each class
 */
public record IoU(
    int numClasses,
    List<Integer> targetClassIds,
    Integer ignoreClass,
    boolean sparseYTrue,
    boolean sparseYPred)
    implements Metric {

  /**
   * Copies the list and checks the classes.
   *
   * @throws org.linkedneurons.ModelException if a class is not below the number of classes
   */
  public IoU {
    targetClassIds = List.copyOf(targetClassIds);
    Overlap.check("IoU", numClasses, targetClassIds);
  }

  /**
   * Class numbers on both sides.
   *
   * @param numClasses the number of classes
   * @param targetClassIds the classes that are looked at
   */
  public IoU(int numClasses, List<Integer> targetClassIds) {
    this(numClasses, targetClassIds, null, true, true);
  }

  /**
   * {@return a copy for which places of a label do not count}
   *
   * @param ignoreClass the label
   */
  public IoU ignoreClass(int ignoreClass) {
    return new IoU(numClasses, targetClassIds, ignoreClass, sparseYTrue, sparseYPred);
  }

  /**
   * {@return a copy for another kind of labels}
   *
   * @param sparseYTrue whether labels are class numbers, not one-hot
   */
  public IoU sparseYTrue(boolean sparseYTrue) {
    return new IoU(numClasses, targetClassIds, ignoreClass, sparseYTrue, sparseYPred);
  }

  /**
   * {@return a copy for another kind of predictions}
   *
   * @param sparseYPred whether predictions are class numbers, not a score of each class
   */
  public IoU sparseYPred(boolean sparseYPred) {
    return new IoU(numClasses, targetClassIds, ignoreClass, sparseYTrue, sparseYPred);
  }

  @Override
  public String name() {
    return "io_u";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  @Override
  public boolean takes(Shape labels, Shape output) {
    return (sparseYTrue && !sparseYPred)
        ? Metrics.areClasses(labels, output)
        : Metric.super.takes(labels, output);
  }

  /** The counts of each label and prediction, row-major. */
  @Override
  public Operand<TFloat32> statistics(
      Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output, Operand<TFloat32> weights) {
    return Overlap.counts(
        tf,
        Overlap.classes(tf, labels, sparseYTrue),
        Overlap.classes(tf, output, sparseYPred),
        weights,
        numClasses,
        ignoreClass);
  }

  @Override
  public double result(double[] sums) {
    return Overlap.mean(sums, numClasses, targetClassIds);
  }
}
