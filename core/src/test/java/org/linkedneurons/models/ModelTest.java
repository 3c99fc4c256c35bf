package org.linkedneurons.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.ModelException;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.layers.Add;
import org.linkedneurons.layers.Concatenate;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Node;

class ModelTest {

  /** The graph of golden/summary.json: two inputs, a shared layer, an addition, a concatenation. */
  private static Model branched() {
    Node left = Input.of(8).name("left").node();
    Node right = Input.of(8).name("right").node();
    Layer shared = Dense.of(4).name("shared");
    Node a = shared.apply(left);
    Node b = shared.apply(right);
    Node merged = new Concatenate().apply(new Add().apply(a, b), a);
    Node output = Dense.of(3).name("fc").activation(Activations.SOFTMAX).apply(merged);
    return Model.of(List.of(left, right), output);
  }

  @Test
  void aSharedLayerHasOneSetOfWeights() {
    try (Model model = branched()) {
      assertEquals(63, model.countParameters());
      float[] x = {1, 2, 3, 4, 5, 6, 7, 8};
      float[] y = new float[8];
      // The branches differ only by the second use of the first branch in the concatenation.
      assertEquals(3, model.predict(x, y).length);
      assertEquals(1, sum(model.predict(x, y)), 1e-6);
    }
  }

  @Test
  void severalInputsAreTakenInTheOrderGiven() {
    Node left = Input.of(2).node();
    Node right = Input.of(2).node();
    try (Model model = Model.of(List.of(right, left), new Concatenate().apply(left, right))) {
      assertArrayEquals(
          new float[] {3, 4, 1, 2}, model.predict(new float[] {1, 2}, new float[] {3, 4}));
    }
  }

  @Test
  void anInputThatIsNotListedIsNamed() {
    Node left = Input.of(2).name("left").node();
    Node right = Input.of(2).name("right").node();
    ModelException error =
        assertThrows(
            ModelException.class, () -> Model.of(left, new Add().apply(left, right)).close());
    assertTrue(error.getMessage().startsWith("right:"), error.getMessage());
  }

  @Test
  void aKernelLargerThanItsImageFailsWhenBuiltWithTheFullShape() {
    Node input = Input.of(4, 4, 3).node();
    ModelException error =
        assertThrows(
            ModelException.class,
            () -> Model.of(input, Conv2D.of(2, 7).name("big").apply(input)).close());
    assertTrue(error.getMessage().startsWith("big (Conv2D):"), error.getMessage());
    assertTrue(error.getMessage().contains("(None, 4, 4, 3)"), error.getMessage());
    assertEquals(1, error.getMessage().lines().count());
  }

  @Test
  void aConvolutionOfADenseTensorSaysWhatItExpected() {
    Node input = Input.of(10).node();
    ModelException error =
        assertThrows(
            ModelException.class, () -> Model.of(input, Conv2D.of(2, 3).apply(input)).close());
    assertTrue(
        error.getMessage().contains("expected 4 axes [batch, height, width, channels]"),
        error.getMessage());
    assertTrue(error.getMessage().contains("(None, 10)"), error.getMessage());
  }

  @Test
  void aSharedLayerWithInputsOfTwoShapesIsRefused() {
    Node small = Input.of(2).node();
    Node large = Input.of(3).node();
    Layer shared = Dense.of(4).name("shared");
    Node sum = new Add().apply(shared.apply(small), shared.apply(large));
    ModelException error =
        assertThrows(ModelException.class, () -> Model.of(List.of(small, large), sum).close());
    assertTrue(error.getMessage().contains("shared/kernel"), error.getMessage());
  }

  @Test
  void twoLayersOfOneNameAreRefused() {
    Node input = Input.of(2).node();
    Node x = Dense.of(2).name("fc").apply(input);
    Node y = Dense.of(2).name("fc").apply(x);
    assertThrows(ModelException.class, () -> Model.of(input, y).close());
  }

  @Test
  void fitBeforeCompileSaysWhatToDo() {
    try (Model model = branched()) {
      ModelException error = assertThrows(ModelException.class, model::step);
      assertTrue(error.getMessage().contains("Call compile first"), error.getMessage());
    }
  }

  @Test
  void aNetworkOfThousandsOfLayersIsSortedWithoutOverflow() {
    Node input = Input.of(1).node();
    Node x = input;
    Layer one = new org.linkedneurons.layers.ReLU();
    for (int i = 0; i < 5000; i++) {
      x = one.apply(x);
    }
    assertEquals(
        5001, new org.linkedneurons.graph.Topology(List.of(input), List.of(x)).nodes().size());
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
