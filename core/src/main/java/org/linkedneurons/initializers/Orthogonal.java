package org.linkedneurons.initializers;

import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.Qr;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * An orthogonal matrix times a gain, as Keras' {@code Orthogonal}: all axes but the last are taken
 * as rows, and the rows or the columns, whichever are fewer, are orthonormal.
 *
 * @param gain the factor
 */
public record Orthogonal(double gain) implements Initializer {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if one makes no sense
   */
  public Orthogonal {
    Setting.number("gain").check(Orthogonal.class, gain);
  }

  /** Gain 1. */
  public Orthogonal() {
    this(1);
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Shape shape, Operand<TInt64> seed) {
    long columns = shape.get(-1);
    long rows = shape.size() / columns;
    Shape tall = Shape.of(Math.max(rows, columns), Math.min(rows, columns));
    Qr<TFloat32> qr =
        tf.linalg.qr(tf.random.statelessRandomNormal(tf.constant(tall), seed, TFloat32.class));
    // QR leaves the columns' signs open; taking R's makes the draw uniform over all rotations.
    Operand<TFloat32> q = tf.math.mul(qr.q(), tf.math.sign(tf.linalg.tensorDiagPart(qr.r())));
    if (rows < columns) {
      q = tf.linalg.transpose(q, tf.constant(new int[] {1, 0}));
    }
    return tf.math.mul(tf.reshape(q, tf.constant(shape)), tf.constant((float) gain));
  }
}
