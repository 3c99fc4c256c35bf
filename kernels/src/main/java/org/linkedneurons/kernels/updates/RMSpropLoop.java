package org.linkedneurons.kernels.updates;

import static org.linkedneurons.kernels.loops.Vectors.LANES;
import static org.linkedneurons.kernels.loops.Vectors.floats;
import static org.linkedneurons.kernels.loops.Vectors.get;
import static org.linkedneurons.kernels.loops.Vectors.put;

import jdk.incubator.vector.FloatVector;

/**
 * RMSprop (Hinton 2012), in the order of TensorFlow's own operation: same bits.
 *
 * <p>Numbers: rate, rho, momentum, epsilon in the root, epsilon beside it.
 */
final class RMSpropLoop {
  private RMSpropLoop() {}

  static void run(float[] numbers, long[] at, int count) {
    float rate = numbers[0];
    float rest = 1 - numbers[1];
    float momentum = numbers[2];
    float inside = numbers[3];
    float beside = numbers[4];
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      long o = 4L * i;
      FloatVector g = floats(at[3] + o);
      FloatVector v = floats(at[1] + o);
      v = v.add(g.mul(g).sub(v).mul(rest));
      put(v, at[1] + o);
      FloatVector root = v.add(inside).sqrt().add(beside);
      FloatVector m = floats(at[2] + o).mul(momentum).add(g.mul(rate).div(root));
      put(m, at[2] + o);
      put(floats(at[0] + o).sub(m), at[0] + o);
    }
    for (; i < count; i++) {
      long o = 4L * i;
      float g = get(at[3] + o);
      float v = get(at[1] + o);
      v += (g * g - v) * rest;
      put(v, at[1] + o);
      float root = (float) Math.sqrt(v + inside) + beside;
      float m = get(at[2] + o) * momentum + g * rate / root;
      put(m, at[2] + o);
      put(get(at[0] + o) - m, at[0] + o);
    }
  }
}
