package org.linkedneurons.kernels;

import java.util.Random;

/** Random values of tests. */
record Values(Random random) {
  private static final float[] SPECIAL = {
    0f,
    -0f,
    Float.NaN,
    Float.intBitsToFloat(0xffc00001),
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.MIN_NORMAL,
    Float.MAX_VALUE,
    -Float.MAX_VALUE
  };

  Values(long seed) {
    this(new Random(seed));
  }

  float[] normal(long... shape) {
    return normal(1, shape);
  }

  float[] normal(double deviation, long... shape) {
    float[] values = new float[count(shape)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }

  /**
   * Normal ones, and among them zeros of both signs, NaN of both signs, infinities, extremes; no
   * denormals: TensorFlow's own threads flush them to zero, the kernels keep them.
   */
  float[] special(long... shape) {
    float[] values = normal(shape);
    for (int i = 0; i < values.length; i++) {
      if (random.nextInt(5) == 0) {
        values[i] = SPECIAL[random.nextInt(SPECIAL.length)];
      }
    }
    return values;
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  private static int count(long... shape) {
    int count = 1;
    for (long size : shape) {
      count = Math.multiplyExact(count, (int) size);
    }
    return count;
  }
}
