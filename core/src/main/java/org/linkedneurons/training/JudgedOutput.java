package org.linkedneurons.training;

import java.util.Arrays;
import java.util.function.Supplier;
import org.linkedneurons.ModelException;
import org.linkedneurons.Shapes;
import org.linkedneurons.losses.Loss;
import org.linkedneurons.losses.Prediction;
import org.linkedneurons.metrics.Metric;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One output with its target: the operations of its loss and its metrics, if they fit its labels.
 *
 * @param target what the output is trained and judged by
 * @param labels the placeholder of its labels
 */
record JudgedOutput(Target target, Operand<TFloat32> labels) {

  /**
   * The loss of each sample. Another shape is a loss that mixes samples, or cannot do with them.
   */
  Operand<TFloat32> loss(Ops tf, Prediction prediction) {
    Loss loss = target.loss();
    String where = loss.getClass().getSimpleName();
    Operand<TFloat32> each =
        made(where, labels, prediction.values(), () -> loss.perSample(tf, labels, prediction));
    if (each.shape().numDimensions() != 1) {
      throw new ModelException(
          where,
          "one value a sample, shape (None,)",
          Shapes.text(each.shape()),
          "Take the mean over all axes but the first");
    }
    return each;
  }

  /** A metric's sums over a batch. */
  Operand<TFloat32> statistics(
      Ops tf, Metric metric, Operand<TFloat32> output, Operand<TFloat32> weights) {
    Operand<TFloat32> given = forMetric(tf, output);
    if (!metric.takes(given.shape(), output.shape())) {
      throw new ModelException(
          "metric " + metric.name(),
          "labels that it can be told from",
          labelsText(given, output) + ", as " + target.loss().getClass().getSimpleName() + " takes",
          "Choose a metric of the loss's kind: sparse ones for class numbers, others for one-hot"
              + " rows");
    }
    Operand<TFloat32> statistics =
        made(
            "metric " + metric.name(),
            given,
            output,
            () -> metric.statistics(tf, given, output, weights));
    if (statistics.shape().numDimensions() != 1 || statistics.shape().get(0) < 1) {
      throw new ModelException(
          "metric " + metric.name(),
          "statistics of one axis and a fixed length",
          Shapes.text(statistics.shape()),
          "Stack the sums of a batch");
    }
    return statistics;
  }

  /** A single unit's labels get its axis, as in Keras; else they would meet all other samples'. */
  private Operand<TFloat32> forMetric(Ops tf, Operand<TFloat32> output) {
    boolean flat = Arrays.equals(labels.shape().append(1).asArray(), output.shape().asArray());
    return flat ? tf.expandDims(labels, tf.constant(-1)) : labels;
  }

  private static String labelsText(Operand<TFloat32> labels, Operand<TFloat32> output) {
    return "labels "
        + Shapes.text(labels.shape())
        + " for an output "
        + Shapes.text(output.shape());
  }

  /** What TensorFlow says of operations that do not fit becomes one line. */
  private static Operand<TFloat32> made(
      String where,
      Operand<TFloat32> labels,
      Operand<TFloat32> output,
      Supplier<Operand<TFloat32>> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException | TensorFlowException e) {
      throw new ModelException(
          where,
          "labels and an output that it can take",
          labelsText(labels, output),
          "Choose another one, or labels of another kind",
          e);
    }
  }
}
