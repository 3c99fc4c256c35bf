package org.linkedneurons.callbacks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Which units of one activation layer live, and the moments of its outputs, over many batches. */
final class UnitStatistics {
  private final int channels;
  private final boolean[] alive;
  private double mean;
  private double deviations;
  private long samples;

  /** A layer that makes each of its input channels into one or more output channels. */
  UnitStatistics(long inputChannels, long outputChannels) {
    channels = Math.toIntExact(outputChannels);
    alive = new boolean[Math.toIntExact(inputChannels)];
  }

  /**
   * A batch's figures as a vector: each channel's largest magnitude, then mean and variance. The
   * variance is that of the deviations: squares of large values would swallow small differences.
   */
  static Operand<TFloat32> operand(Ops tf, Operand<TFloat32> output) {
    int last = output.shape().numDimensions() - 1;
    Operand<TInt32> places = tf.constant(IntStream.range(0, last).toArray());
    Operand<TInt32> all = tf.constant(IntStream.rangeClosed(0, last).toArray());
    Operand<TFloat32> largest = tf.reduceMax(tf.math.abs(output), places);
    Operand<TFloat32> mean = tf.math.mean(output, all);
    // A mean in floats is off by its rounding; what is left of the deviations tells by how much.
    Operand<TFloat32> deviations = tf.math.sub(output, mean);
    Operand<TFloat32> rest = tf.math.mean(deviations, all);
    Operand<TFloat32> variance = tf.math.mean(tf.math.squaredDifference(deviations, rest), all);
    return tf.concat(List.of(largest, tf.stack(List.of(mean, rest, variance))), tf.constant(0));
  }

  void clear() {
    Arrays.fill(alive, false);
    mean = 0;
    deviations = 0;
    samples = 0;
  }

  /** Takes a batch's figures from a place on; returns the place behind them. */
  int add(float[] figures, int at, int count) {
    for (int channel = 0; channel < channels; channel++) {
      // Not a number is not zero either: a diverged unit is no dead one.
      alive[channel % alive.length] |= figures[at + channel] != 0;
    }
    double batchMean = (double) figures[at + channels] + figures[at + channels + 1];
    double difference = batchMean - mean;
    long all = samples + count;
    // Chan, Golub and LeVeque 1979: the deviations of two parts, and of their means.
    deviations +=
        (double) figures[at + channels + 2] * count
            + difference * difference * ((double) samples * count / all);
    mean += difference * count / all;
    samples = all;
    return at + channels + 3;
  }

  double dead() {
    int living = 0;
    for (boolean each : alive) {
      living += each ? 1 : 0;
    }
    return 1 - (double) living / alive.length;
  }

  double mean() {
    return mean;
  }

  double variance() {
    return deviations / samples;
  }
}
