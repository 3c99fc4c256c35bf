package org.linkedneurons.optimizers;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TType;

/** The values that an optimizer keeps for one weight between steps. */
public interface Slots {

  /**
   * {@return the resource handle of a float32 variable of the weight's shape}
   *
   * @param name the slot's name, such as {@code "momentum"}
   * @param initialValue the value that all its elements start with
   */
  Operand<? extends TType> slot(String name, double initialValue);

  /**
   * {@return the resource handle of a float32 scalar that is kept for this weight}
   *
   * @param name its name, such as {@code "u_product"}
   * @param initialValue what it starts with
   */
  Operand<? extends TType> scalar(String name, double initialValue);

  /**
   * {@return the resource handle of a variable of the weight's shape that starts at 0}
   *
   * @param name the slot's name, such as {@code "momentum"}
   */
  default Operand<? extends TType> slot(String name) {
    return slot(name, 0);
  }
}
