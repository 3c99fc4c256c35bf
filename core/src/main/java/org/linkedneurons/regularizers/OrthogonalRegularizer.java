package org.linkedneurons.regularizers;

import org.linkedneurons.ModelException;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/**
 * factor times the mean of |cosine| over all pairs of a matrix' rows or columns, as Keras' {@code
 * OrthogonalRegularizer}: 0 where they are orthogonal. Weights of 2 axes, such as a Dense kernel.
 *
 * <pre>{@code
 * Dense.of(10).kernelRegularizer(new OrthogonalRegularizer(0.1))
 * }</pre>
 *
 * @param factor the factor
 * @param mode what is to be orthogonal
 */
public record OrthogonalRegularizer(double factor, Mode mode) implements Regularizer {

  /** What is to be orthogonal. */
  public enum Mode {
    /** The matrix' rows. */
    ROWS,
    /** The matrix' columns. */
    COLUMNS
  }

  /**
   * Checks the settings.
   *
   * @throws ModelException if the factor is not a number of at least 0, or the mode is missing
   */
  public OrthogonalRegularizer {
    if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
      throw new ModelException(
          "OrthogonalRegularizer.factor", "at least 0", factor + "", "Give 0.01, as Keras does");
    }
    if (mode == null) {
      throw new ModelException(
          "OrthogonalRegularizer.mode", "rows or columns", "none", "Choose one");
    }
  }

  /** Factor 0.01, rows. */
  public OrthogonalRegularizer() {
    this(0.01);
  }

  /**
   * Rows.
   *
   * @param factor the factor
   */
  public OrthogonalRegularizer(double factor) {
    this(factor, Mode.ROWS);
  }

  /**
   * {@inheritDoc}
   *
   * @throws ModelException if the weight is no matrix
   */
  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> weight) {
    if (weight.shape().numDimensions() != 2) {
      throw new ModelException(
          "OrthogonalRegularizer",
          "a weight of 2 axes",
          weight.shape().numDimensions() + " axes",
          "Use it for the kernel of a Dense layer");
    }
    boolean rows = mode == Mode.ROWS;
    Operand<TFloat32> vectors = unit(tf, weight, rows ? 1 : 0);
    Operand<TFloat32> cosines =
        tf.linalg.matMul(vectors, vectors, MatMul.transposeA(!rows), MatMul.transposeB(rows));
    long size = weight.shape().get(rows ? 0 : 1);
    double pairs = size * (size - 1.0) / 2;
    Operand<TFloat32> sum =
        tf.reduceSum(
            tf.math.abs(tf.math.mul(cosines, offDiagonal(tf, size))),
            tf.constant(new int[] {0, 1}));
    return tf.math.div(
        tf.math.mul(sum, tf.constant((float) (factor * 0.5))), tf.constant((float) pairs));
  }

  /** Vectors of length 1; those that are next to 0 stay small. */
  private static Operand<TFloat32> unit(Ops tf, Operand<TFloat32> matrix, int axis) {
    Operand<TFloat32> squares =
        tf.reduceSum(tf.math.square(matrix), tf.constant(axis), ReduceSum.keepDims(true));
    return tf.math.mul(matrix, tf.math.minimum(tf.math.rsqrt(squares), tf.constant(1e7f)));
  }

  private static Operand<TFloat32> offDiagonal(Ops tf, long size) {
    Operand<TFloat32> ones = tf.fill(tf.constant(new long[] {size, size}), tf.constant(1f));
    Operand<TFloat32> diagonal = tf.linalg.bandPart(ones, tf.constant(0L), tf.constant(0L));
    return tf.math.sub(ones, diagonal);
  }
}
