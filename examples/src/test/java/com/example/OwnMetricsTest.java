package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.initializers.Ones;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.metrics.Direction;
import org.linkedneurons.metrics.MeanMetric;
import org.linkedneurons.metrics.Metric;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.SGD;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Protects a user's own metrics: a mean of one value a sample, and one of several sums. */
class OwnMetricsTest {

  /** The share of predictions within 0.3 of the label. */
  record Within() implements MeanMetric {
    @Override
    public String name() {
      return "within";
    }

    @Override
    public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
      Operand<TFloat32> distance = tf.math.abs(tf.math.sub(labels, output));
      return tf.math.mean(
          tf.dtypes.cast(tf.math.less(distance, tf.constant(0.3f)), TFloat32.class),
          tf.constant(1));
    }

    @Override
    public Direction direction() {
      return Direction.MAXIMIZE;
    }
  }

  /** The sum of the labels by the sum of the outputs, which is no mean of samples. */
  record Ratio() implements Metric {
    @Override
    public String name() {
      return "ratio";
    }

    @Override
    public Operand<TFloat32> statistics(
        Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output, Operand<TFloat32> weights) {
      return tf.concat(
          List.of(tf.reduceSum(labels, tf.constant(0)), tf.reduceSum(output, tf.constant(0))),
          tf.constant(0));
    }

    @Override
    public double result(double[] sums) {
      return sums[0] / sums[1];
    }

    @Override
    public Direction direction() {
      return Direction.MINIMIZE;
    }
  }

  @Test
  void areReportedOverBatchesOfUnequalSize() {
    Dataset data = Samples.of(new float[] {1, 2, 3}, new float[] {1.1f, 4, 3.2f}, 3).batch(2);
    try (Sequential model =
        new Sequential().add(Input.of(1)).add(Dense.of(1).kernelInitializer(new Ones()))) {
      model.compile(new SGD(0), new MeanSquaredError(), new Within(), new Ratio());
      Map<String, Double> figures = model.evaluate(data);
      assertEquals(2.0 / 3, figures.get("within"), 1e-6);
      assertEquals(8.3 / 6, figures.get("ratio"), 1e-6);
    }
  }
}
