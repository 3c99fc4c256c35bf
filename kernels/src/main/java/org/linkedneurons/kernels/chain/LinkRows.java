package org.linkedneurons.kernels.chain;

import static org.linkedneurons.kernels.loops.Vectors.LANES;
import static org.linkedneurons.kernels.loops.Vectors.floats;
import static org.linkedneurons.kernels.loops.Vectors.get;
import static org.linkedneurons.kernels.loops.Vectors.put;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.linkedneurons.kernels.loops.Vectors;

/** What follows a convolution, for a row of one plane: from z to y, and from dy back to dz. */
final class LinkRows {
  private LinkRows() {}

  /** Writes relu of a row. */
  static void relu(long z, long y, int width) {
    FloatVector zero = FloatVector.zero(Vectors.FLOATS);
    int i = 0;
    for (; i + LANES <= width; i += LANES) {
      FloatVector v = floats(z + 4L * i);
      put(v.blend(zero, v.compare(VectorOperators.LE, zero)), y + 4L * i);
    }
    for (; i < width; i++) {
      float v = get(z + 4L * i);
      put(v <= 0 ? 0 : v, y + 4L * i);
    }
  }

  /** Writes relu of a row and of its mirror; NaN stays in both. */
  static void linkedRelu(long z, long y, long mirrored, int width) {
    FloatVector zero = FloatVector.zero(Vectors.FLOATS);
    int i = 0;
    for (; i + LANES <= width; i += LANES) {
      FloatVector v = floats(z + 4L * i);
      put(v.blend(zero, v.compare(VectorOperators.LE, zero)), y + 4L * i);
      put(v.neg().blend(zero, v.compare(VectorOperators.GE, zero)), mirrored + 4L * i);
    }
    for (; i < width; i++) {
      float v = get(z + 4L * i);
      put(v <= 0 ? 0 : v, y + 4L * i);
      put(v >= 0 ? 0 : -v, mirrored + 4L * i);
    }
  }

  /** Writes dz of relu. */
  static void reluGradient(long z, long dy, long dz, int width) {
    FloatVector zero = FloatVector.zero(Vectors.FLOATS);
    int i = 0;
    for (; i + LANES <= width; i += LANES) {
      VectorMask<Float> on = floats(z + 4L * i).compare(VectorOperators.GT, zero);
      put(zero.blend(floats(dy + 4L * i), on), dz + 4L * i);
    }
    for (; i < width; i++) {
      put(get(z + 4L * i) > 0 ? get(dy + 4L * i) : 0, dz + 4L * i);
    }
  }

  /** Writes dz of linked relu. */
  static void linkedReluGradient(long z, long dy, long mirrored, long dz, int width) {
    FloatVector zero = FloatVector.zero(Vectors.FLOATS);
    int i = 0;
    for (; i + LANES <= width; i += LANES) {
      FloatVector v = floats(z + 4L * i);
      FloatVector off =
          zero.blend(floats(mirrored + 4L * i).neg(), v.compare(VectorOperators.LT, zero));
      put(off.blend(floats(dy + 4L * i), v.compare(VectorOperators.GT, zero)), dz + 4L * i);
    }
    for (; i < width; i++) {
      float v = get(z + 4L * i);
      put(v > 0 ? get(dy + 4L * i) : v < 0 ? -get(mirrored + 4L * i) : 0, dz + 4L * i);
    }
  }
}
