package org.linkedneurons.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Protects that a training's state comes back, whatever its layers, metrics and values are called.
 */
class TrainingStateTest {

  @Test
  void namesAndValuesMayHoldAnyCharacter() {
    List<Map<String, Double>> epochs =
        List.of(Map.of("dead_units/x=y", 0.1, "a.b c", Double.NaN, "größe\nzwei", -0.0));
    CallbackState callback = new CallbackState("Mine", Map.of("path", "a=b\nc%d+e"));
    TrainingState state =
        new TrainingState(1, 2, 3, new double[] {0.1, 1e-300}, epochs, List.of(callback));
    TrainingState again = TrainingState.of(state.text());
    assertEquals(epochs, again.epochs());
    assertEquals(List.of(callback), again.callbacks());
    assertArrayEquals(state.sums(), again.sums());
    assertEquals(3, again.samples());
  }
}
