package org.linkedneurons.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linkedneurons.kernels.ops.Fused;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;

class LinkedSeluAndSwishTest {
  /** Another exponential than TensorFlow's. */
  private static final double FLOAT_BOUND = 1e-6;

  /**
   * Of the composed operations in float32: those in bfloat16 round after each of their operations
   * and are further off, the kernel rounds once (and y once before it serves the gradient).
   */
  private static final double BFLOAT16_BOUND = 0.01;

  private static Operand<TFloat32> member(Ops tf, Operand<TFloat32> x, boolean selu) {
    return selu ? tf.nn.selu(x) : tf.math.mul(x, tf.math.sigmoid(x));
  }

  @ParameterizedTest
  @CsvSource({"true,false", "true,true", "false,false", "false,true"})
  void isCloseToTheComposedOperations(boolean selu, boolean bfloat16) {
    Values values = new Values(10);
    for (int channels : new int[] {1, 4, 7, 8, 16, 19, 64}) {
      long[] shape = {values.between(1, 3), 7, 5, channels};
      compare(values.normal(3, shape), selu, bfloat16, shape);
    }
    compare(new float[0], selu, bfloat16, 0, 7, 5, 8);
    compare(
        new float[] {0, -0f, 1e-6f, -1e-6f, -20, 20, -80, 80, Float.NaN, 1e-30f},
        selu,
        bfloat16,
        1,
        10);
    compare(values.normal(2, 64, 1300), selu, bfloat16, 64, 1300);
  }

  private static void compare(float[] values, boolean selu, boolean bfloat16, long... shape) {
    try (GraphRun run = new GraphRun()) {
      long[] linked = shape.clone();
      linked[linked.length - 1] *= 2;
      Operand<? extends TNumber> x = run.as(run.input(values, shape), bfloat16);
      Operand<? extends TNumber> dy =
          run.as(run.input(new Values(11).normal(linked), linked), bfloat16);
      Operand<TFloat32> wide = run.tf.dtypes.cast(x, TFloat32.class);
      Operand<TFloat32> wideDy = run.tf.dtypes.cast(dy, TFloat32.class);
      Operand<TFloat32> expected =
          run.tf.concat(
              List.of(member(run.tf, wide, selu), member(run.tf, run.tf.math.neg(wide), selu)),
              run.tf.constant(-1));
      List<Operand<?>> all = new ArrayList<>(List.of(expected));
      Fused fused = new Fused(run.tf);
      Operand<?> found = selu ? fused.linkedSelu(x) : fused.linkedSwish(x);
      assertEquals(expected.shape(), found.shape());
      all.add(found);
      all.addAll(run.gradients(expected, wideDy, wide));
      all.addAll(run.gradients(found, dy, x));
      List<float[]> results = run.run(all);
      double bound = bfloat16 ? BFLOAT16_BOUND : FLOAT_BOUND;
      GraphRun.assertClose(results.get(0), results.get(1), bound, "y");
      GraphRun.assertClose(results.get(2), results.get(3), bound, "dx");
    }
  }
}
