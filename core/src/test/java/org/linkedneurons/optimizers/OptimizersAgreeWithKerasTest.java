package org.linkedneurons.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linkedneurons.golden.GoldenCase;
import org.linkedneurons.golden.Scratch;
import org.linkedneurons.golden.Values;
import org.linkedneurons.settings.Catalog;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * Protects the update rules: six steps, as in Keras.
 *
 * <p>Tolerance: 4 units in the last place of the largest value that the element has had. One
 * element starts at 0 and shows the updates themselves at full precision. Adam's family: and 1e-5
 * of the way that the element has gone, since TensorFlow's fused rule takes 1 - beta2 in float32
 * where Keras takes it in double: 6.5e-6 of each update.
 */
class OptimizersAgreeWithKerasTest {
  @TestFactory
  Stream<DynamicTest> eachStepLeavesTheWeightThatKerasLeaves() {
    return GoldenCase.tests("optimizers.json", "optimizer", this::checkSteps);
  }

  @TestFactory
  Stream<DynamicTest> anEqualOptimizerIsMadeOfItsConfig() {
    return GoldenCase.tests(
        "optimizers.json",
        "optimizer",
        golden -> {
          Optimizer optimizer = golden.part("optimizer", Optimizer.class);
          assertEquals(
              optimizer, Catalog.standard().create(Optimizer.class, optimizer.config(), "test"));
        });
  }

  private void checkSteps(GoldenCase golden) {
    Optimizer optimizer = golden.part("optimizer", Optimizer.class);
    Values start = golden.values("variable");
    List<Values> gradients = golden.list("gradients");
    List<Values> expected = golden.list("variables");
    assertEquals(gradients.size(), expected.size());
    try (Scratch scratch = new Scratch()) {
      Operand<? extends TType> variable = scratch.variable(start);
      Operand<TFloat32> value = scratch.tf().readVariableOp(variable, TFloat32.class);
      Operand<TFloat32> gradient = scratch.batch(gradients.getFirst());
      Operand<TFloat32> step = scratch.scalar(0);
      Operand<TFloat32> rate = optimizer.learningRate().rate(scratch.tf(), step);
      Op update =
          optimizer.update(
              scratch.tf(),
              new Update(variable, value, gradient, rate, step, true),
              slots(scratch, start));
      Trail trail =
          new Trail(start.data(), optimizer instanceof Adam || optimizer instanceof AdamW);
      for (int i = 0; i < expected.size(); i++) {
        scratch.feed(gradient, gradients.get(i));
        scratch.feed(step, new Values(step.shape(), new float[] {i}));
        scratch.run(update);
        trail.assertStep(expected.get(i).data(), scratch.read(value));
      }
    }
  }

  /** Where each element has been, which says how exact the next value can be. */
  private static final class Trail {
    private final boolean adam;
    private final float[] largest;
    private final float[] way;
    private float[] last;
    private int step;

    Trail(float[] start, boolean adam) {
      this.adam = adam;
      largest = new float[start.length];
      way = new float[start.length];
      last = start;
    }

    void assertStep(float[] expected, float[] actual) {
      for (int i = 0; i < expected.length; i++) {
        largest[i] = Math.max(largest[i], Math.max(Math.abs(last[i]), Math.abs(expected[i])));
        way[i] += Math.abs(expected[i] - last[i]);
        float tolerance = 4 * Math.ulp(largest[i]) + (adam ? 1e-5f * way[i] : 0);
        assertEquals(expected[i], actual[i], tolerance, "step " + step + ", element " + i);
      }
      last = expected;
      step++;
    }
  }

  private static Slots slots(Scratch scratch, Values start) {
    Map<String, Operand<? extends TType>> known = new HashMap<>();
    return new Slots() {
      @Override
      public Operand<? extends TType> slot(String name, double initialValue) {
        return variable(name, start.shape(), initialValue);
      }

      @Override
      public Operand<? extends TType> scalar(String name, double initialValue) {
        return variable(name, Shape.scalar(), initialValue);
      }

      private Operand<? extends TType> variable(String name, Shape shape, double value) {
        float[] data = new float[(int) shape.size()];
        Arrays.fill(data, (float) value);
        return known.computeIfAbsent(name, n -> scratch.variable(new Values(shape, data)));
      }
    };
  }
}
