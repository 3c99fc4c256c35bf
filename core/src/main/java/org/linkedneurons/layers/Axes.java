package org.linkedneurons.layers;

import org.linkedneurons.ModelException;
import org.linkedneurons.Shapes;
import org.tensorflow.ndarray.Shape;

/** Axes counted from either end, checked against a shape. */
final class Axes {
  private Axes() {}

  /** Returns the axis from 0; the batch axis is refused, since samples are independent. */
  static int resolve(Build b, Shape shape, int axis) {
    int axes = shape.numDimensions();
    int resolved = axis < 0 ? axis + axes : axis;
    if (resolved < 1 || resolved >= axes) {
      throw new ModelException(
          b.where(),
          "an axis from 1 to " + (axes - 1) + ", or from " + (1 - axes) + " to -1",
          axis + ", full shape " + Shapes.text(shape),
          "Choose another axis; 0 is the batch");
    }
    return resolved;
  }
}
