package com.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.ModelException;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.activations.Linkage;
import org.linkedneurons.activations.Slope;
import org.linkedneurons.activations.Weights;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.layers.Activation;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Linked;
import org.linkedneurons.losses.Loss;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.optimizers.Slots;
import org.linkedneurons.optimizers.Update;
import org.linkedneurons.regularizers.L2;
import org.linkedneurons.regularizers.Regularizer;
import org.linkedneurons.schedules.Schedule;
import org.linkedneurons.training.FitOptions;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** Protects what a user may write: each kind of part, as a record, a class or a lambda. */
class OwnPartsTest {

  /** x^2, whose derivative is negative below 0 and positive above. */
  record Square() implements ActivationFunction {
    @Override
    public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
      return weights.ops().math.square(x);
    }

    @Override
    public Slope slope() {
      return Slope.from(Slope.Sign.NEGATIVE).at(0, Slope.Sign.POSITIVE);
    }
  }

  /** factor * x: a class, not a record, with a value of its own. */
  static final class Times implements ActivationFunction {
    private final float factor;

    Times(float factor) {
      this.factor = factor;
    }

    @Override
    public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
      return weights.ops().math.mul(x, weights.ops().constant(factor));
    }
  }

  /** x * beta, a trained weight for each channel. */
  record Scaled(float start) implements ActivationFunction {
    @Override
    public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
      Shape channels = Shape.of(x.shape().get(-1));
      return weights.ops().math.mul(x, weights.weight("beta", channels, new Filled(start)));
    }
  }

  record Filled(float value) implements Initializer {
    @Override
    public Operand<TFloat32> apply(Ops tf, Shape shape, Operand<TInt64> seed) {
      return tf.fill(tf.constant(shape), tf.constant(value));
    }
  }

  private static final ActivationFunction NEGATED = (x, weights) -> weights.ops().math.neg(x);
  private static final Initializer HALVES =
      (tf, shape, seed) -> tf.fill(tf.constant(shape), tf.constant(0.5f));

  /** The output for the input [1, -2]. */
  private static float[] output(Layer... layers) {
    try (Sequential model = chain(layers)) {
      return model.predict(new float[] {1, -2});
    }
  }

  private static Sequential chain(Layer... layers) {
    Sequential model = new Sequential().add(Input.of(2));
    List.of(layers).forEach(model::add);
    return model;
  }

  private static void assertOutput(Layer layer, float... expected) {
    assertArrayEquals(expected, output(layer), 1e-6f);
  }

  @Test
  void anActivationStandsAlone() {
    assertOutput(Activation.of(new Square()), 1, 4);
    assertOutput(Activation.of(new Times(3)), 3, -6);
    assertOutput(Activation.of(NEGATED), -1, 2);
  }

  @Test
  void anActivationEndsALayer() {
    Dense sum = Dense.of(1).kernelInitializer(new Filled(1));
    assertOutput(sum.activation(new Square()), 1);
    assertOutput(sum.activation(new Times(3)), -3);
    assertOutput(sum.activation(NEGATED), 1);
  }

  @Test
  void anyActivationCanBeLinked() {
    assertOutput(Linked.of(new Square(), Activations.RELU), 1, 4, 1, 0);
    assertOutput(Linked.of(new Times(3), NEGATED), 3, -6, -1, 2);
    assertOutput(Linked.mirror(NEGATED), -1, 2, 1, -2);
    assertOutput(Linked.mirror(new Times(3)), 3, -6, -3, 6);
  }

  @Test
  void theConditionOfALinkIsCheckedWithOwnSlopes() {
    assertOutput(Linked.of(new Square(), Activations.RELU).insist(), 1, 4, 1, 0);
    assertOutput(Linked.mirror(new Square()).insist(), 1, 4, 1, 4);
    assertEquals(Linkage.Verdict.HOLDS, Linkage.check(new Square(), Activations.RELU).verdict());
    assertThrows(
        ModelException.class,
        () -> Linked.of(NEGATED, Activations.RELU).insist(),
        "nothing is known of the lambda's slope");
  }

  @Test
  void membersOfALinkTrainWeightsOfTheirOwn() {
    Linked link = Linked.of(new Scaled(2), new Scaled(3));
    assertOutput(link, 2, -4, 3, -6);
    try (Sequential model = chain(link)) {
      assertEquals(4, model.countParameters());
    }
  }

  @Test
  void initializersGiveTheFirstValues() {
    assertOutput(Dense.of(1).kernelInitializer(new Filled(2)), -2);
    assertOutput(Dense.of(1).kernelInitializer(HALVES), -0.5f);
    assertOutput(Dense.of(1).kernelInitializer(HALVES).biasInitializer(new Filled(1)), 0.5f);
  }

  // From here on: one weight w that starts at 0.5, the input 2 and the label 0, so that the mean
  // squared error is (2 w)^2 = 1 and its gradient 8 w = 4.

  private static final Dataset ONE = Samples.of(new float[] {2}, new float[] {0}, 1).batch(1);
  private static final Dense WEIGHT = Dense.of(1).useBias(false).kernelInitializer(HALVES);

  /** The weight after so many steps, and the loss of the last one. */
  private record Trained(float weight, double loss) {}

  private static Trained train(Dense layer, Optimizer optimizer, Loss loss, int steps) {
    try (Sequential model = new Sequential().add(Input.of(1)).add(layer)) {
      model.compile(optimizer, loss);
      double last = model.fit(ONE, FitOptions.epochs(steps)).last("loss");
      return new Trained(model.predict(new float[] {1})[0], last);
    }
  }

  @Test
  void aRegularizerAddsItsPenalty() {
    Regularizer tripled = (tf, weight) -> tf.math.mul(new L2(1).apply(tf, weight), tf.constant(3f));
    record Summed(float factor) implements Regularizer {
      @Override
      public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> weight) {
        return tf.math.mul(
            tf.reduceSum(weight, tf.constant(new int[] {0, 1})), tf.constant(factor));
      }
    }
    Trained lambda =
        train(WEIGHT.kernelRegularizer(tripled), new SGD(0.01), new MeanSquaredError(), 1);
    assertEquals(1.75, lambda.loss(), 1e-6, "1 + 3 * 0.5^2");
    assertEquals(0.5 - 0.01 * (4 + 3), lambda.weight(), 1e-6);
    Trained summed =
        train(WEIGHT.kernelRegularizer(new Summed(2)), new SGD(0.01), new MeanSquaredError(), 1);
    assertEquals(2, summed.loss(), 1e-6, "1 + 2 * 0.5");
    assertEquals(0.5 - 0.01 * (4 + 2), summed.weight(), 1e-6);
  }

  /** The fourth power of the difference. */
  static final class Quartic implements Loss {
    @Override
    public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
      Operand<TFloat32> squared = tf.math.squaredDifference(labels, output);
      return tf.reduceSum(tf.math.square(squared), tf.constant(1));
    }
  }

  @Test
  void aLossIsMinimized() {
    // (2 w)^4 has the gradient 8 (2 w)^3 = 8.
    Trained quartic = train(WEIGHT, new SGD(0.01), new Quartic(), 1);
    assertEquals(1, quartic.loss(), 1e-6);
    assertEquals(0.5 - 0.01 * 8, quartic.weight(), 1e-6);
    Loss absolute =
        (tf, labels, output) ->
            tf.reduceSum(tf.math.abs(tf.math.sub(labels, output)), tf.constant(1));
    assertEquals(0.5 - 0.01 * 2, train(WEIGHT, new SGD(0.01), absolute, 1).weight(), 1e-6);
  }

  /** w -= rate * sign(g). */
  record SignDescent(Schedule learningRate) implements Optimizer {
    @Override
    public Op update(Ops tf, Update u, Slots slots) {
      return tf.train.resourceApplyGradientDescent(
          u.variable(), u.rate(), tf.math.sign(u.gradient()));
    }
  }

  /** Momentum of 1 through a slot of its own: the second step is twice the first. */
  static final class Rolling implements Optimizer {
    @Override
    public Schedule learningRate() {
      return Schedule.of(0.1);
    }

    @Override
    public Op update(Ops tf, Update u, Slots slots) {
      return tf.train.resourceApplyMomentum(
          u.variable(), slots.slot("speed"), u.rate(), tf.math.sign(u.gradient()), tf.constant(1f));
    }
  }

  @Test
  void anOptimizerMovesTheWeights() {
    Optimizer signs = new SignDescent(Schedule.of(0.1));
    assertEquals(0.4, train(WEIGHT, signs, new MeanSquaredError(), 1).weight(), 1e-6);
    assertEquals(0.3, train(WEIGHT, signs, new MeanSquaredError(), 2).weight(), 1e-6);
    Optimizer rolling = new Rolling();
    assertEquals(0.4, train(WEIGHT, rolling, new MeanSquaredError(), 1).weight(), 1e-6);
    assertEquals(0.2, train(WEIGHT, rolling, new MeanSquaredError(), 2).weight(), 1e-6);
  }

  /** The rate halves after each step. */
  record Halving(float first) implements Schedule {
    @Override
    public Operand<TFloat32> rate(Ops tf, Operand<TFloat32> step) {
      return tf.math.mul(tf.constant(first), tf.math.pow(tf.constant(0.5f), step));
    }
  }

  @Test
  void aScheduleGivesTheRateOfEachStep() {
    Optimizer halving = new SignDescent(new Halving(0.1f));
    assertEquals(0.35, train(WEIGHT, halving, new MeanSquaredError(), 2).weight(), 1e-6);
    Schedule rising = (tf, step) -> tf.math.mul(tf.constant(0.1f), step);
    Optimizer risingSigns = new SignDescent(rising);
    assertEquals(0.5, train(WEIGHT, risingSigns, new MeanSquaredError(), 1).weight(), 1e-6);
    assertEquals(0.4, train(WEIGHT, risingSigns, new MeanSquaredError(), 2).weight(), 1e-6);
  }
}
