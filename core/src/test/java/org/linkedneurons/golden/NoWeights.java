package org.linkedneurons.golden;

import org.linkedneurons.activations.Weights;
import org.linkedneurons.initializers.Initializer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Operations for functions that train nothing; one that asks for a weight fails its test. */
public record NoWeights(Ops ops) implements Weights {
  @Override
  public Operand<TFloat32> weight(String name, Shape shape, Initializer initializer) {
    throw new AssertionError("no weight was expected, not " + name);
  }

  @Override
  public Weights scope(String prefix) {
    return this;
  }
}
