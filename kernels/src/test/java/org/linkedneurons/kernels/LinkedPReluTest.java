package org.linkedneurons.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.kernels.ops.Fused;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class LinkedPReluTest {
  /** The slopes' gradients are sums of thousands, in another order than TensorFlow's. */
  private static final double BOUND = 1e-5;

  private static Operand<TFloat32> prelu(Ops tf, Operand<TFloat32> x, Operand<TFloat32> alpha) {
    return tf.math.sub(tf.nn.relu(x), tf.math.mul(alpha, tf.nn.relu(tf.math.neg(x))));
  }

  @Test
  void isTheComposedOperations() {
    compare(new long[] {3, 7, 5, 8}, 7, 5, 8);
    compare(new long[] {3, 7, 5, 8}, 1, 1, 8);
    compare(new long[] {3, 7, 5, 8}, 1, 5, 8);
    compare(new long[] {1, 7, 5, 3}, 1, 1, 3);
    compare(new long[] {40, 13}, 13);
    compare(new long[] {2, 3, 4, 1}, 1, 1, 1);
    compare(new long[] {0, 4, 4, 2}, 1, 1, 2);
    compare(new long[] {64, 20, 20, 16}, 1, 1, 16);
    compare(new long[] {64, 20, 20, 16}, 20, 20, 16);
  }

  @Test
  void slopesOfOtherAxesAreRefused() {
    try (GraphRun run = new GraphRun()) {
      Operand<TFloat32> x = run.input(new float[24], 1, 2, 3, 4);
      Operand<TFloat32> slopes = run.input(new float[8], 2, 1, 4);
      Operand<TFloat32> y = new Fused(run.tf).linkedPRelu(x, slopes, slopes);
      Exception e = assertThrows(IllegalArgumentException.class, () -> run.run(List.of(y)));
      assertTrue(e.getMessage().contains("two slopes for each of the channels"), e.getMessage());
    }
  }

  private static void compare(long[] shape, long... slopes) {
    Values values = new Values(12);
    try (GraphRun run = new GraphRun()) {
      long[] linked = shape.clone();
      linked[linked.length - 1] *= 2;
      Operand<TFloat32> x = run.input(values.normal(shape), shape);
      Operand<TFloat32> a = run.input(values.normal(slopes), slopes);
      Operand<TFloat32> b = run.input(values.normal(slopes), slopes);
      Operand<TFloat32> dy = run.input(values.normal(linked), linked);
      Operand<TFloat32> expected =
          run.tf.concat(
              List.of(prelu(run.tf, x, a), prelu(run.tf, run.tf.math.neg(x), b)),
              run.tf.constant(-1));
      Operand<TFloat32> found = new Fused(run.tf).linkedPRelu(x, a, b);
      assertEquals(expected.shape(), found.shape());
      List<Operand<?>> all = new ArrayList<>(List.of(expected));
      all.addAll(run.gradients(expected, dy, x, a, b));
      all.add(found);
      all.addAll(run.gradients(found, dy, x, a, b));
      List<float[]> results = run.run(all);
      GraphRun.assertSameBits(results.get(0), results.get(4), "y");
      for (int i = 1; i < 4; i++) {
        GraphRun.assertClose(results.get(i), results.get(4 + i), BOUND, "gradient " + i);
      }
    }
  }
}
