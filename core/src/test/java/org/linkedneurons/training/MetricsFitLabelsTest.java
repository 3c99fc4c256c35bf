package org.linkedneurons.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.ModelException;
import org.linkedneurons.data.Samples;
import org.linkedneurons.initializers.Constant;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.losses.Loss;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.losses.SparseCategoricalCrossentropy;
import org.linkedneurons.metrics.Accuracy;
import org.linkedneurons.metrics.BinaryAccuracy;
import org.linkedneurons.metrics.CategoricalAccuracy;
import org.linkedneurons.metrics.Metric;
import org.linkedneurons.metrics.SparseCategoricalAccuracy;
import org.linkedneurons.metrics.SparseTopKCategoricalAccuracy;
import org.linkedneurons.metrics.TopKCategoricalAccuracy;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.SGD;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Protects from figures that pair labels with other samples' outputs, or with nothing. */
class MetricsFitLabelsTest {

  private static Sequential model(int units) {
    return new Sequential()
        .add(Input.of(1))
        .add(Dense.of(units).kernelInitializer(new Constant(1)));
  }

  private static void refused(Loss loss, Metric metric) {
    try (Sequential model = model(3)) {
      ModelException error =
          assertThrows(ModelException.class, () -> model.compile(new SGD(), loss, metric));
      assertEquals("metric " + metric.name(), error.where());
      assertTrue(error.found().contains(loss.getClass().getSimpleName()), error.getMessage());
    }
  }

  @Test
  void aMetricOfAnotherKindThanTheLossIsRefusedAtCompile() {
    for (Metric oneHot :
        List.of(
            new CategoricalAccuracy(),
            new TopKCategoricalAccuracy(2),
            new BinaryAccuracy(),
            new BinaryAccuracy().named("mine"))) {
      refused(new SparseCategoricalCrossentropy(), oneHot);
    }
    for (Metric sparse :
        List.of(new SparseCategoricalAccuracy(), new SparseTopKCategoricalAccuracy(2))) {
      refused(new CategoricalCrossentropy(), sparse);
      refused(new MeanSquaredError(), sparse);
    }
  }

  @Test
  void thoseOfItsKindAreTaken() {
    try (Sequential model = model(3)) {
      model.compile(
          new SGD(),
          new SparseCategoricalCrossentropy(true),
          new Accuracy(),
          new SparseCategoricalAccuracy(),
          new SparseTopKCategoricalAccuracy(2));
    }
    try (Sequential model = model(3)) {
      model.compile(
          new SGD(),
          new CategoricalCrossentropy(true, 0),
          new Accuracy(),
          new CategoricalAccuracy(),
          new TopKCategoricalAccuracy(2));
    }
  }

  /** Keras 3.15 expands such labels: BinaryAccuracy of [1, 0, 0] and [[1], [1], [0]] is 2/3. */
  @Test
  void labelsWithoutAnAxisForTheOneUnitGetIt() {
    Loss flat =
        new Loss() {
          @Override
          public Shape labelShape(Shape output) {
            return output.take(1);
          }

          @Override
          public Operand<TFloat32> perSample(
              Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
            Operand<TFloat32> values = tf.reshape(output, tf.constant(new int[] {-1}));
            return tf.math.squaredDifference(labels, values);
          }
        };
    try (Sequential model = model(1)) {
      model.compile(new SGD(), flat, new BinaryAccuracy(), new Accuracy());
      var figures =
          model.evaluate(Samples.of(new float[] {1, 1, 0}, new float[] {1, 0, 0}, 3).batch(3));
      assertEquals(2 / 3.0, figures.get("binary_accuracy"), 1e-6);
      assertEquals(2 / 3.0, figures.get("accuracy"), 1e-6);
      assertEquals(1 / 3.0, figures.get("loss"), 1e-6);
    }
  }

  @Test
  void aLossThatMixesSamplesIsRefused() {
    Loss mixing = (tf, labels, output) -> tf.math.squaredDifference(labels, output);
    try (Sequential model = model(1)) {
      ModelException error =
          assertThrows(ModelException.class, () -> model.compile(new SGD(), mixing));
      assertTrue(error.expected().startsWith("one value a sample"), error.getMessage());
    }
  }
}
