package org.linkedneurons.summaries;

import org.tensorflow.proto.DataType;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Counts of values in buckets of one width between their extremes.
 *
 * @param low the lower end of the first bucket
 * @param width a bucket's width
 * @param counts how many values each bucket holds
 */
@SuppressWarnings("ArrayRecordComponent")
record Histogram(double low, double width, double[] counts) {
  /** As many as TensorFlow 2 uses. */
  private static final int BUCKETS = 30;

  static Histogram of(float[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (float value : values) {
      if (Float.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (low > high) {
      return new Histogram(0, 0, new double[0]);
    }
    // Equal values get one bucket around them, as in TensorFlow.
    double width = low == high ? 1 : (high - low) / BUCKETS;
    double start = low == high ? low - 0.5 : low;
    double[] counts = new double[low == high ? 1 : BUCKETS];
    for (float value : values) {
      if (Float.isFinite(value)) {
        counts[Math.min((int) ((value - start) / width), counts.length - 1)]++;
      }
    }
    return new Histogram(start, width, counts);
  }

  /** Rows of left end, right end and count. */
  TensorProto tensor() {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    shape.addDimBuilder().setSize(counts.length);
    shape.addDimBuilder().setSize(3);
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setDtype(DataType.DT_DOUBLE).setTensorShape(shape);
    for (int i = 0; i < counts.length; i++) {
      tensor.addDoubleVal(low + i * width);
      tensor.addDoubleVal(low + (i + 1) * width);
      tensor.addDoubleVal(counts[i]);
    }
    return tensor.build();
  }
}
