package org.linkedneurons.kernels.binding;

import java.util.List;
import org.tensorflow.ndarray.Shape;

/** From the shapes of an operation's inputs to those of its outputs, while the graph is built. */
@FunctionalInterface
public interface ShapeRule {

  /**
   * {@return the shapes of the outputs, unknown ones and unknown sizes allowed}
   *
   * @param inputs the shapes of the inputs as far as they are known, lists unrolled
   * @throws KernelException if the inputs do not fit each other
   */
  List<Shape> infer(List<Shape> inputs);
}
