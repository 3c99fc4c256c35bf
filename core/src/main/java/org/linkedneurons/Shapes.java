package org.linkedneurons;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/** Shapes as people read them. */
public final class Shapes {
  private Shapes() {}

  /**
   * {@return a shape as Keras prints it, such as {@code (None, 28, 28, 1)}}
   *
   * @param shape the shape, with -1 for an axis of open size
   */
  public static String text(Shape shape) {
    if (shape.isUnknown()) {
      return "(unknown)";
    }
    List<String> axes = new ArrayList<>();
    for (long size : shape.asArray()) {
      axes.add(size < 0 ? "None" : Long.toString(size));
    }
    return "(" + String.join(", ", axes) + (axes.size() == 1 ? ",)" : ")");
  }
}
