package org.linkedneurons.metrics;

import org.linkedneurons.settings.Configured;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A figure that is watched: one value a sample, whose mean over an epoch is reported. */
public interface Metric extends Configured {

  /** {@return the name under which it is reported, such as {@code "accuracy"}} */
  String name();

  /**
   * {@return the value of each sample, float32 {@code [batch]}}
   *
   * @param tf where to add the operations
   * @param labels the labels, float32, as the loss takes them
   * @param output the model's output, float32 {@code [batch, ...]}
   */
  Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output);
}
