package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.Shapes;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * The sum of its inputs, as Keras' {@code Add}. Inputs and output float32 of one shape; an axis of
 * size 1 is repeated, and one that an input lacks is put in after the batch axis.
 *
 * <pre>{@code
 * Node sum = new Add().apply(x, shortcut);
 * }</pre>
 */
public final class Add extends AdjustableLayer<Add> {
  private static final Settings SETTINGS = Settings.of("Add");

  /** Without a name. */
  public Add() {
    this(Config.of("Add"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config at most a {@code name}
   */
  public Add(Config config) {
    super(SETTINGS, Add::new, config);
  }

  @Override
  public boolean merges() {
    return true;
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    int axes = inputs.stream().mapToInt(input -> input.shape().numDimensions()).max().orElseThrow();
    Operand<TFloat32> sum = withAxes(b, inputs.getFirst(), axes);
    for (Operand<TFloat32> input : inputs.subList(1, inputs.size())) {
      Operand<TFloat32> next = withAxes(b, input, axes);
      requireFit(b, sum, next);
      sum = b.ops().math.add(sum, next);
    }
    return sum;
  }

  private static Operand<TFloat32> withAxes(Build b, Operand<TFloat32> input, int axes) {
    Operand<TFloat32> result = input;
    while (result.shape().numDimensions() < axes) {
      result = b.ops().expandDims(result, b.ops().constant(1));
    }
    return result;
  }

  private static void requireFit(Build b, Operand<TFloat32> sum, Operand<TFloat32> next) {
    long[] left = sum.shape().asArray();
    long[] right = next.shape().asArray();
    for (int axis = 1; axis < left.length; axis++) {
      if (left[axis] != right[axis] && left[axis] != 1 && right[axis] != 1) {
        throw new ModelException(
            b.where(),
            "inputs of one shape, such as " + Shapes.text(sum.shape()),
            Shapes.text(next.shape()),
            "Bring them to one shape, for example with a 1x1 Conv2D");
      }
    }
  }
}
