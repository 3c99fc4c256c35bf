package org.linkedneurons.losses;

import org.linkedneurons.settings.Configured;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** How far predictions are from labels: one value a sample, whose mean is minimized. */
@FunctionalInterface
public interface Loss extends Configured {

  /**
   * {@return the loss of each sample, float32 {@code [batch]}}
   *
   * @param tf where to add the operations
   * @param labels the labels, float32 of {@link #labelShape}
   * @param output the model's output, float32 {@code [batch, ...]}; where it comes from a softmax
   *     or sigmoid, the loss is computed from the logits before it
   */
  Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output);

  /**
   * {@return the shape of a batch of labels, -1 on the batch axis; the output's shape unless the
   * loss takes class numbers}
   *
   * @param output the shape of the model's output
   */
  default Shape labelShape(Shape output) {
    return output;
  }
}
