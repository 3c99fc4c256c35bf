package org.linkedneurons.graph;

import java.util.List;
import org.linkedneurons.layers.Build;
import org.linkedneurons.layers.Node;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * One step of a {@link Plan}: operations that compute one value from others. It stands for a node,
 * for a part of one, or, after a {@link Rewrite}, for several.
 */
public interface Call {

  /** {@return the values that are read, in order} */
  List<Value> inputs();

  /** {@return the value that is computed} */
  Value output();

  /**
   * {@return the value, float32}
   *
   * @param builds gives operations and weights of each layer that the call stands for
   * @param inputs the values that are read
   */
  Operand<TFloat32> apply(Builds builds, List<Operand<TFloat32>> inputs);

  /** What a call may ask for. */
  @FunctionalInterface
  interface Builds {

    /**
     * {@return the build of a node: the same for all calls that stand for parts of it}
     *
     * @param node the node
     */
    Build of(Node node);
  }
}
