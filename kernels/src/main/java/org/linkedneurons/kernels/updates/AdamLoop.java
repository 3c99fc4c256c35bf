package org.linkedneurons.kernels.updates;

import static org.linkedneurons.kernels.loops.Vectors.LANES;
import static org.linkedneurons.kernels.loops.Vectors.floats;
import static org.linkedneurons.kernels.loops.Vectors.get;
import static org.linkedneurons.kernels.loops.Vectors.put;

import jdk.incubator.vector.FloatVector;

/**
 * Adam (Kingma and Ba 2014), in the order of TensorFlow's own operation: same bits.
 *
 * <p>Numbers: rate, beta1, beta2, their powers, epsilon beside the root, epsilon in it.
 */
final class AdamLoop {
  private AdamLoop() {}

  static void run(float[] numbers, long[] at, int count) {
    float rest1 = 1 - numbers[1];
    float rest2 = 1 - numbers[2];
    float alpha = numbers[0] * (float) Math.sqrt(1 - numbers[4]) / (1 - numbers[3]);
    float beside = numbers[5];
    float inside = numbers[6];
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      long o = 4L * i;
      FloatVector g = floats(at[3] + o);
      FloatVector m = floats(at[1] + o);
      FloatVector v = floats(at[2] + o);
      m = m.add(g.sub(m).mul(rest1));
      v = v.add(g.mul(g).sub(v).mul(rest2));
      put(m, at[1] + o);
      put(v, at[2] + o);
      FloatVector w = floats(at[0] + o);
      put(w.sub(m.mul(alpha).div(v.add(inside).sqrt().add(beside))), at[0] + o);
    }
    for (; i < count; i++) {
      long o = 4L * i;
      float g = get(at[3] + o);
      float m = get(at[1] + o);
      float v = get(at[2] + o);
      m += (g - m) * rest1;
      v += (g * g - v) * rest2;
      put(m, at[1] + o);
      put(v, at[2] + o);
      float step = m * alpha / ((float) Math.sqrt(v + inside) + beside);
      put(get(at[0] + o) - step, at[0] + o);
    }
  }
}
