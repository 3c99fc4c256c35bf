package org.linkedneurons.metrics;

import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Intersection over union, tp / (tp + fp + fn), the mean of all classes, as Keras' {@code MeanIoU};
 * labels, predictions and weights as of {@link IoU}.
 *
 * <pre>{@code
 * new MeanIoU(3).sparseYPred(false)
 * }</pre>
 *
 * @param numClasses the number of classes
 * @param ignoreClass the label of places that do not count; null for none
 * @param sparseYTrue whether labels are class numbers, not one-hot
 * @param sparseYPred whether predictions are class numbers, not a score of each class
 */
public record MeanIoU(int numClasses, Integer ignoreClass, boolean sparseYTrue, boolean sparseYPred)
    implements Metric {

  /**
   * Checks the number of classes.
   *
   * @throws org.linkedneurons.ModelException if it is less than 1
   */
  public MeanIoU {
    Overlap.check("MeanIoU", numClasses, List.of());
  }

  /**
   * Class numbers on both sides.
   *
   * @param numClasses the number of classes
   */
  public MeanIoU(int numClasses) {
    this(numClasses, null, true, true);
  }

  /**
   * {@return a copy for which places of a label do not count}
   *
   * @param ignoreClass the label
   */
  public MeanIoU ignoreClass(int ignoreClass) {
    return new MeanIoU(numClasses, ignoreClass, sparseYTrue, sparseYPred);
  }

  /**
   * {@return a copy for another kind of labels}
   *
   * @param sparseYTrue whether labels are class numbers, not one-hot
   */
  public MeanIoU sparseYTrue(boolean sparseYTrue) {
    return new MeanIoU(numClasses, ignoreClass, sparseYTrue, sparseYPred);
  }

  /**
   * {@return a copy for another kind of predictions}
   *
   * @param sparseYPred whether predictions are class numbers, not a score of each class
   */
  public MeanIoU sparseYPred(boolean sparseYPred) {
    return new MeanIoU(numClasses, ignoreClass, sparseYTrue, sparseYPred);
  }

  @Override
  public String name() {
    return "mean_io_u";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  @Override
  public boolean takes(Shape labels, Shape output) {
    return all().takes(labels, output);
  }

  @Override
  public Operand<TFloat32> statistics(
      Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output, Operand<TFloat32> weights) {
    return all().statistics(tf, labels, output, weights);
  }

  @Override
  public double result(double[] sums) {
    return all().result(sums);
  }

  private IoU all() {
    return new IoU(
        numClasses,
        IntStream.range(0, numClasses).boxed().toList(),
        ignoreClass,
        sparseYTrue,
        sparseYPred);
  }
}
