package org.linkedneurons.losses;

import java.util.List;
import java.util.stream.IntStream;
import org.linkedneurons.ModelException;
import org.linkedneurons.Shapes;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The axes over which losses of regions add up: some, or all of the batch. */
record Regions(int rank, List<Integer> axes) {

  static Regions of(Operand<TFloat32> output, List<Integer> axis) {
    int rank = output.shape().numDimensions();
    if (axis == null) {
      return new Regions(rank, IntStream.range(0, rank).boxed().toList());
    }
    List<Integer> axes = axis.stream().map(a -> a < 0 ? a + rank : a).distinct().toList();
    if (axes.stream().anyMatch(a -> a < 0 || a >= rank)) {
      throw new ModelException(
          "loss",
          "axes from 0 to " + (rank - 1),
          axis + ", full shape " + Shapes.text(output.shape()),
          "Name axes of the model's output");
    }
    return new Regions(rank, axes);
  }

  Operand<TFloat32> sum(Ops tf, Operand<TFloat32> values) {
    return tf.reduceSum(values, tf.constant(axes.stream().mapToInt(a -> a).toArray()));
  }

  /** One value a sample; where samples were added up, all have that of the batch. */
  Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> values, Operand<TFloat32> output) {
    if (!axes.contains(0)) {
      return Losses.perSample(tf, values);
    }
    int[] all = IntStream.range(0, values.shape().numDimensions()).toArray();
    Operand<TInt32> batch = tf.gather(tf.shape(output), tf.constant(new int[1]), tf.constant(0));
    return tf.fill(batch, tf.math.mean(values, tf.constant(all)));
  }

  /** The number of sums. */
  Operand<TFloat32> count(Ops tf, Operand<TFloat32> output) {
    int[] kept = IntStream.range(0, rank).filter(axis -> !axes.contains(axis)).toArray();
    return kept.length == 0 ? tf.constant(1f) : Losses.product(tf, output, kept);
  }
}
