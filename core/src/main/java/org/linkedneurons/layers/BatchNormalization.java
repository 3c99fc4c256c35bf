package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.ModelException;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.initializers.Ones;
import org.linkedneurons.initializers.Zeros;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/**
 * Each channel brought to mean 0 and variance 1, then scaled and shifted, as Keras' {@code
 * BatchNormalization} over the last axis (Ioffe and Szegedy 2015): {@code gamma * (x - mean) /
 * sqrt(variance + epsilon) + beta}.
 *
 * <p>Training uses the batch's mean and (biased) variance and moves the moving ones by {@code
 * momentum}; inference uses the moving ones. Input and output float32 of one shape; weights {@code
 * [channels]}. The computation is TensorFlow's fused one, so that comparisons with it are fair.
 */
public final class BatchNormalization extends Layer {
  private static final Config DEFAULTS =
      Config.of("BatchNormalization")
          .with("axis", -1)
          .with("momentum", 0.99)
          .with("epsilon", 1e-3)
          .with("center", true)
          .with("scale", true)
          .with("beta_initializer", new Zeros())
          .with("gamma_initializer", new Ones())
          .with("moving_mean_initializer", new Zeros())
          .with("moving_variance_initializer", new Ones());

  /** Keras' defaults: momentum 0.99, epsilon 1e-3. */
  public BatchNormalization() {
    this(Config.of("BatchNormalization"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values
   */
  public BatchNormalization(Config config) {
    super(config.withDefaults(DEFAULTS));
    config().number("momentum");
    config().number("epsilon");
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public BatchNormalization name(String name) {
    return new BatchNormalization(config().with("name", name));
  }

  /**
   * {@return a copy whose statistics move at another pace}
   *
   * @param momentum the share of a moving statistic that a step keeps
   */
  public BatchNormalization momentum(double momentum) {
    return new BatchNormalization(config().with("momentum", momentum));
  }

  /**
   * {@return a copy with another epsilon}
   *
   * @param epsilon what is added to the variance
   */
  public BatchNormalization epsilon(double epsilon) {
    return new BatchNormalization(config().with("epsilon", epsilon));
  }

  /**
   * {@return a copy with or without beta}
   *
   * @param center whether the result is shifted
   */
  public BatchNormalization center(boolean center) {
    return new BatchNormalization(config().with("center", center));
  }

  /**
   * {@return a copy with or without gamma}
   *
   * @param scale whether the result is scaled
   */
  public BatchNormalization scale(boolean scale) {
    return new BatchNormalization(config().with("scale", scale));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Ops tf = b.ops();
    Operand<TFloat32> x = inputs.getFirst();
    requireLastAxis(b, x.shape());
    Shape channels = Shape.of(x.shape().get(-1));
    Operand<TFloat32> gamma =
        config().bool("scale")
            ? b.weight("gamma", channels, initializer("gamma"))
            : tf.fill(tf.constant(channels), tf.constant(1f));
    Operand<TFloat32> beta =
        config().bool("center")
            ? b.weight("beta", channels, initializer("beta"))
            : tf.fill(tf.constant(channels), tf.constant(0f));
    Operand<TFloat32> mean = b.state("moving_mean", channels, initializer("moving_mean"));
    Operand<TFloat32> variance =
        b.state("moving_variance", channels, initializer("moving_variance"));
    // The fused operation takes images; everything else is an image of one row and column.
    boolean image = x.shape().numDimensions() == 4;
    Operand<TFloat32> pixels =
        image ? x : tf.reshape(x, tf.constant(new long[] {-1, 1, 1, channels.get(0)}));
    Operand<TFloat32> none = tf.constant(new float[0]);
    FusedBatchNorm<TFloat32, TFloat32> normalized =
        tf.nn.fusedBatchNorm(
            pixels,
            gamma,
            beta,
            b.training() ? none : mean,
            b.training() ? none : variance,
            FusedBatchNorm.epsilon((float) config().number("epsilon")),
            FusedBatchNorm.isTraining(b.training()));
    if (b.training()) {
      b.update("moving_mean", moved(tf, mean, normalized.batchMean()));
      b.update(
          "moving_variance",
          moved(tf, variance, biased(tf, pixels, channels, normalized.batchVariance())));
    }
    return image ? normalized.y() : tf.reshape(normalized.y(), tf.shape(x));
  }

  private void requireLastAxis(Build b, Shape shape) {
    int axis = Axes.resolve(b, this, shape, config().integer("axis"));
    if (axis != shape.numDimensions() - 1) {
      throw new ModelException(
          b.layerName() + " (BatchNormalization)",
          "the last axis",
          "axis " + axis + ", full shape " + Shapes.text(shape),
          "Leave axis at -1");
    }
  }

  private Initializer initializer(String weight) {
    return config().part(weight + "_initializer", Initializer.class);
  }

  private Operand<TFloat32> moved(Ops tf, Operand<TFloat32> moving, Operand<TFloat32> batch) {
    float momentum = (float) config().number("momentum");
    return tf.math.add(
        tf.math.mul(moving, tf.constant(momentum)), tf.math.mul(batch, tf.constant(1 - momentum)));
  }

  /** The fused operation divides by n - 1; Keras moves the variance that divides by n. */
  private static Operand<TFloat32> biased(
      Ops tf, Operand<TFloat32> pixels, Shape channels, Operand<TFloat32> variance) {
    Operand<TFloat32> n =
        tf.math.div(
            tf.dtypes.cast(tf.size(pixels), TFloat32.class), tf.constant((float) channels.get(0)));
    return tf.math.mul(variance, tf.math.div(tf.math.sub(n, tf.constant(1f)), n));
  }
}
