package org.linkedneurons.graph;

import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TType;

/**
 * An int64 scalar that starts at 0, such as the number of steps made.
 *
 * @param name its name in the model and in checkpoints
 * @param handle the resource handle, for operations that change it
 * @param value reads its current value
 * @param initializer the operation that sets it to 0
 */
public record Counter(
    String name, Operand<? extends TType> handle, Operand<TInt64> value, Operation initializer)
    implements Stored {

  @Override
  public Shape shape() {
    return Shape.scalar();
  }

  @Override
  public boolean isWeight() {
    return false;
  }
}
