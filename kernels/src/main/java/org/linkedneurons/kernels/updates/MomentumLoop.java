package org.linkedneurons.kernels.updates;

import static org.linkedneurons.kernels.loops.Vectors.LANES;
import static org.linkedneurons.kernels.loops.Vectors.floats;
import static org.linkedneurons.kernels.loops.Vectors.get;
import static org.linkedneurons.kernels.loops.Vectors.put;

import jdk.incubator.vector.FloatVector;

/**
 * Gradient descent with momentum, as Keras' SGD; in the order of TensorFlow's own operation.
 *
 * <p>Numbers: rate, momentum, 1 for Nesterov's or 0.
 */
final class MomentumLoop {
  private MomentumLoop() {}

  static void run(float[] numbers, long[] at, int count) {
    float rate = numbers[0];
    float momentum = numbers[1];
    boolean nesterov = numbers[2] != 0;
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      long o = 4L * i;
      FloatVector step = floats(at[2] + o).mul(rate);
      FloatVector m = floats(at[1] + o).mul(momentum).sub(step);
      put(m, at[1] + o);
      FloatVector change = nesterov ? m.mul(momentum).sub(step) : m;
      put(floats(at[0] + o).add(change), at[0] + o);
    }
    for (; i < count; i++) {
      long o = 4L * i;
      float step = get(at[2] + o) * rate;
      float m = get(at[1] + o) * momentum - step;
      put(m, at[1] + o);
      put(get(at[0] + o) + (nesterov ? m * momentum - step : m), at[0] + o);
    }
  }
}
