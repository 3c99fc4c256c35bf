package org.linkedneurons.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkedneurons.kernels.ops.Fused;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;

class LinkedReluTest {

  private static <T extends TNumber> Operand<T> composed(Ops tf, Operand<T> x) {
    return tf.concat(List.of(tf.nn.relu(x), tf.nn.relu(tf.math.neg(x))), tf.constant(-1));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void hasTheBitsOfTheComposedOperations(boolean bfloat16) {
    Values values = new Values(1);
    for (int channels : new int[] {1, 2, 3, 4, 7, 8, 10, 16, 17, 31, 32, 64, 96, 100}) {
      compare(values, bfloat16, values.between(1, 3), 7, values.between(1, 5), channels);
    }
    compare(values, bfloat16, 0, 7, 5, 8);
    compare(values, bfloat16, 5, 0);
    compare(values, bfloat16, 64, 13, 13, 64);
  }

  private static void compare(Values values, boolean bfloat16, long... shape) {
    try (GraphRun run = new GraphRun()) {
      long[] linked = shape.clone();
      linked[linked.length - 1] *= 2;
      Operand<? extends TNumber> x = run.as(run.input(values.special(shape), shape), bfloat16);
      Operand<? extends TNumber> dy = run.as(run.input(values.special(linked), linked), bfloat16);
      Operand<?> expected = composed(run.tf, x);
      Operand<?> found = new Fused(run.tf).linkedRelu(x);
      assertEquals(expected.shape(), found.shape());
      List<Operand<?>> all = new ArrayList<>(List.of(expected, found));
      all.addAll(run.gradients(expected, dy, x));
      all.addAll(run.gradients(found, dy, x));
      assertEquals(all.get(2).shape(), all.get(3).shape());
      List<float[]> results = run.run(all);
      String what = Shape.of(shape) + (bfloat16 ? " bfloat16" : " float32");
      GraphRun.assertSameBits(results.get(0), results.get(1), "y of " + what);
      GraphRun.assertSameBits(results.get(2), results.get(3), "dx of " + what);
    }
  }

  @Test
  void unknownSizesStayUnknown() {
    try (GraphRun run = new GraphRun()) {
      Operand<TFloat32> batch =
          run.tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 4, 6)));
      Operand<TFloat32> any = run.tf.placeholder(TFloat32.class);
      Fused fused = new Fused(run.tf);
      assertEquals("[-1, 4, 12]", fused.linkedRelu(batch).shape().toString());
      assertTrue(fused.linkedRelu(any).shape().isUnknown());
    }
  }

  @Test
  void aScalarIsRefusedWhenTheGraphIsBuilt() {
    try (GraphRun run = new GraphRun()) {
      Exception e =
          assertThrows(
              IllegalArgumentException.class,
              () -> new Fused(run.tf).linkedRelu(run.tf.constant(1f)));
      assertTrue(e.getMessage().contains("Expected 1 axes or more"), e.getMessage());
    }
  }

  @Test
  void anExceptionInAKernelIsAnExceptionOfTheRun() {
    try (GraphRun run = new GraphRun()) {
      Operand<TFloat32> any = run.tf.placeholder(TFloat32.class);
      Operand<TFloat32> y = new Fused(run.tf).linkedRelu(any);
      try (Session session = run.session();
          TFloat32 scalar = TFloat32.scalarOf(1)) {
        Exception e =
            assertThrows(
                RuntimeException.class, () -> session.runner().feed(any, scalar).fetch(y).run());
        assertTrue(e.getMessage().contains("LinkedRelu"), e.getMessage());
      }
    }
  }

  @Test
  void threadsAndSessionsDoNotDisturbEachOther() throws Exception {
    List<Callable<Void>> work = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Values values = new Values(i);
      work.add(
          () -> {
            for (int repeat = 0; repeat < 10; repeat++) {
              compare(values, repeat % 2 == 0, 16, 9, 9, values.between(1, 70));
            }
            return null;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Void> future : threads.invokeAll(work)) {
        future.get();
      }
    }
  }
}
