package org.linkedneurons.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.golden.Values;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Topology;
import org.tensorflow.Result;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** Protects what dropout keeps, how it scales it and what its draws depend on. */
class DropoutTest {
  private static final int COUNT = 40_000;

  /** What dropout of a share of 0.2 makes of ones in a step of training. */
  private static float[] training(String name, long seed, long step) {
    Node input = Input.of(COUNT).node();
    Topology topology =
        new Topology(List.of(input), List.of(Dropout.of(0.2).name(name).apply(input)));
    float[] values = new float[COUNT];
    try (ModelGraph graph = new ModelGraph(topology, new Engine().seed(seed));
        TFloat32 ones =
            TFloat32.tensorOf(Shape.of(1, COUNT), t -> t.scalars().forEach(s -> s.setFloat(1)));
        TInt64 steps = TInt64.scalarOf(step)) {
      var output = graph.buildTraining().outputs().getFirst();
      var counter = graph.variables().counter(ModelGraph.STEP).value();
      try (Result result =
          graph
              .runner()
              .feed(graph.inputs().getFirst(), ones)
              .feed(counter, steps)
              .fetch(output)
              .run()) {
        ((TFloat32) result.get(0)).asRawTensor().data().asFloats().read(values);
      }
    }
    return values;
  }

  @Test
  void keepsTheRightShareAndDividesItByWhatIsKept() {
    float[] output = training("dropout", 1, 0);
    int kept = 0;
    for (float value : output) {
      assertTrue(value == 0 || value == 1.25f, "value " + value);
      kept += value == 0 ? 0 : 1;
    }
    // Five standard deviations of the binomial distribution.
    assertEquals(0.8 * COUNT, kept, 5 * Math.sqrt(COUNT * 0.8 * 0.2));
  }

  @Test
  void theSameSeedLayerAndStepDrawTheSame() {
    assertArrayEquals(training("dropout", 1, 7), training("dropout", 1, 7));
  }

  @Test
  void anotherSeedLayerOrStepDrawsIndependently() {
    float[] first = training("dropout", 1, 7);
    for (float[] other :
        List.of(training("dropout", 2, 7), training("other", 1, 7), training("dropout", 1, 8))) {
      int equal = 0;
      for (int i = 0; i < COUNT; i++) {
        equal += first[i] == other[i] ? 1 : 0;
      }
      // Both kept or both dropped: 0.8^2 + 0.2^2.
      assertEquals(0.68 * COUNT, equal, 5 * Math.sqrt(COUNT * 0.68 * 0.32));
    }
  }

  @Test
  void theGradientReachesWhatWasKept() {
    float[] ones = new float[100];
    Arrays.fill(ones, 1);
    Values x = Values.rows(ones);
    try (LayerRun run = new LayerRun(Dropout.of(0.5), List.of(x.sample()), true)) {
      float[] output = run.output(List.of(x), List.of()).data();
      assertArrayEquals(output, run.gradients(List.of(x), List.of(), x).getFirst().data());
      assertFalse(Arrays.equals(ones, output));
    }
  }
}
