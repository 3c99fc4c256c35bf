package org.linkedneurons.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkedneurons.kernels.loops.Window;
import org.linkedneurons.kernels.ops.Fused;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;

class MaxPoolTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void choosesAsTensorFlowDoes(boolean bfloat16) {
    Values values = new Values(2);
    Window halves = new Window(2, 2, 2, 2, false);
    for (int channels : new int[] {1, 3, 8, 17, 64}) {
      compare(values, bfloat16, halves, values.between(1, 3), 8, 6, channels);
      compare(values, bfloat16, halves, 1, 7, 9, channels);
      compare(values, bfloat16, new Window(2, 2, 2, 2, true), 2, 7, 7, channels);
      compare(values, bfloat16, new Window(3, 2, 1, 2, true), 2, 5, 7, channels);
      compare(values, bfloat16, new Window(3, 3, 2, 2, true), 2, 8, 7, channels);
      compare(values, bfloat16, new Window(2, 3, 3, 4, false), 2, 8, 11, channels);
    }
    compare(values, bfloat16, halves, 0, 8, 6, 8);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void infinitiesAndNaNAsInTensorFlow(boolean bfloat16) {
    for (int channels : new int[] {1, 8, 16, 21}) {
      long[] shape = {2, 9, 10, channels};
      float[] image = new Values(3).special(shape);
      for (int i = 0; i < image.length; i++) {
        // The lowest finite number beside minus infinity: the one case that is not as there.
        image[i] = image[i] == -Float.MAX_VALUE ? -1 : image[i];
      }
      compare(image, bfloat16, new Window(2, 2, 2, 2, true), shape);
    }
  }

  private static void compare(Values values, boolean bfloat16, Window window, long... shape) {
    // Few different values: many windows have several largest elements.
    float[] image = values.normal(shape);
    for (int i = 0; i < image.length; i++) {
      image[i] = Math.round(image[i]);
    }
    compare(image, bfloat16, window, shape);
  }

  private static void compare(float[] image, boolean bfloat16, Window window, long... shape) {
    try (GraphRun run = new GraphRun()) {
      Operand<? extends TNumber> x = run.as(run.input(image, shape), bfloat16);
      Operand<? extends TNumber> expected =
          run.tf.nn.maxPool(
              x,
              run.tf.constant(new int[] {1, window.height(), window.width(), 1}),
              run.tf.constant(new int[] {1, window.strideY(), window.strideX(), 1}),
              window.same() ? "SAME" : "VALID");
      Operand<? extends TNumber> found = new Fused(run.tf).maxPool(x, window);
      assertEquals(expected.shape(), found.shape());
      long[] pooled = found.shape().asArray();
      Operand<? extends TNumber> dy =
          run.as(run.input(new Values(4).normal(pooled), pooled), bfloat16);
      List<Operand<?>> all = new ArrayList<>(List.of(expected, found));
      all.addAll(run.gradients(expected, dy, x));
      all.addAll(run.gradients(found, dy, x));
      List<float[]> results = run.run(all);
      String what = window + " " + (bfloat16 ? " bfloat16" : " float32") + List.of(x.shape());
      GraphRun.assertSameBits(results.get(0), results.get(1), "y of " + what);
      GraphRun.assertSameBits(results.get(2), results.get(3), "dx of " + what);
    }
  }
}
