package org.linkedneurons.kernels.updates;

import static org.linkedneurons.kernels.loops.Vectors.LANES;
import static org.linkedneurons.kernels.loops.Vectors.floats;
import static org.linkedneurons.kernels.loops.Vectors.get;
import static org.linkedneurons.kernels.loops.Vectors.put;

import jdk.incubator.vector.FloatVector;

/**
 * Adadelta (Zeiler 2012). TensorFlow takes an approximate reciprocal root, this one divides: the
 * last bits differ.
 *
 * <p>Numbers: rate, rho, epsilon in the roots.
 */
final class AdadeltaLoop {
  private AdadeltaLoop() {}

  static void run(float[] numbers, long[] at, int count) {
    float rate = numbers[0];
    float rho = numbers[1];
    float rest = 1 - rho;
    float epsilon = numbers[2];
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      long o = 4L * i;
      FloatVector g = floats(at[3] + o);
      FloatVector a = floats(at[1] + o).mul(rho).add(g.mul(g).mul(rest));
      put(a, at[1] + o);
      FloatVector u = floats(at[2] + o);
      FloatVector d = u.add(epsilon).sqrt().div(a.add(epsilon).sqrt()).mul(g);
      put(floats(at[0] + o).sub(d.mul(rate)), at[0] + o);
      put(u.mul(rho).add(d.mul(d).mul(rest)), at[2] + o);
    }
    for (; i < count; i++) {
      long o = 4L * i;
      float g = get(at[3] + o);
      float a = get(at[1] + o) * rho + g * g * rest;
      put(a, at[1] + o);
      float u = get(at[2] + o);
      float d = (float) Math.sqrt(u + epsilon) / (float) Math.sqrt(a + epsilon) * g;
      put(get(at[0] + o) - d * rate, at[0] + o);
      put(u * rho + d * d * rest, at[2] + o);
    }
  }
}
