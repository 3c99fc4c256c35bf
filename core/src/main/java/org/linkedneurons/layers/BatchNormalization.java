package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.Shapes;
import org.linkedneurons.constraints.Constraint;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.initializers.Ones;
import org.linkedneurons.initializers.Zeros;
import org.linkedneurons.regularizers.Regularizer;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
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
public final class BatchNormalization extends AdjustableLayer<BatchNormalization> {
  private static final Setting<Integer> AXIS = Setting.integer("axis").or(-1);
  private static final Setting<Double> MOMENTUM =
      Setting.number("momentum").must("a share from 0 to 1", m -> m >= 0 && m <= 1).or(0.99);
  private static final Setting<Double> EPSILON =
      Setting.number("epsilon").must("a number of at least 0", e -> e >= 0).or(1e-3);
  private static final Setting<Boolean> CENTER = Setting.bool("center").or(true);
  private static final Setting<Boolean> SCALE = Setting.bool("scale").or(true);
  private static final Setting<Initializer> BETA = initializer("beta", new Zeros());
  private static final Setting<Initializer> GAMMA = initializer("gamma", new Ones());
  private static final Setting<Initializer> MEAN = initializer("moving_mean", new Zeros());
  private static final Setting<Initializer> VARIANCE = initializer("moving_variance", new Ones());
  private static final Setting<Regularizer> BETA_REGULARIZER = regularizer("beta");
  private static final Setting<Regularizer> GAMMA_REGULARIZER = regularizer("gamma");
  private static final Setting<Constraint> BETA_CONSTRAINT = constraint("beta");
  private static final Setting<Constraint> GAMMA_CONSTRAINT = constraint("gamma");
  private static final Settings SETTINGS =
      Settings.of(
          "BatchNormalization",
          AXIS,
          MOMENTUM,
          EPSILON,
          CENTER,
          SCALE,
          BETA,
          GAMMA,
          MEAN,
          VARIANCE,
          BETA_REGULARIZER,
          GAMMA_REGULARIZER,
          BETA_CONSTRAINT,
          GAMMA_CONSTRAINT);

  private static Setting<Initializer> initializer(String weight, Initializer fallback) {
    return Setting.part(weight + "_initializer", Initializer.class).or(fallback);
  }

  private static Setting<Regularizer> regularizer(String weight) {
    return Setting.part(weight + "_regularizer", Regularizer.class).or(null);
  }

  private static Setting<Constraint> constraint(String weight) {
    return Setting.part(weight + "_constraint", Constraint.class).or(null);
  }

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
    super(SETTINGS, BatchNormalization::new, config);
  }

  /** {@return the share of a moving statistic that a step keeps; 0.99 unless set} */
  public double momentum() {
    return get(MOMENTUM);
  }

  /**
   * {@return a copy whose statistics move at another pace}
   *
   * @param momentum the share of a moving statistic that a step keeps
   */
  public BatchNormalization momentum(double momentum) {
    return with(MOMENTUM, momentum);
  }

  /** {@return what is added to the variance; 1e-3 unless set} */
  public double epsilon() {
    return get(EPSILON);
  }

  /**
   * {@return a copy with another epsilon}
   *
   * @param epsilon what is added to the variance
   */
  public BatchNormalization epsilon(double epsilon) {
    return with(EPSILON, epsilon);
  }

  /**
   * {@return a copy with or without beta}
   *
   * @param center whether the result is shifted
   */
  public BatchNormalization center(boolean center) {
    return with(CENTER, center);
  }

  /**
   * {@return a copy with or without gamma}
   *
   * @param scale whether the result is scaled
   */
  public BatchNormalization scale(boolean scale) {
    return with(SCALE, scale);
  }

  /**
   * {@return a copy with a penalty on gamma}
   *
   * @param regularizer the penalty, or null for none
   */
  public BatchNormalization gammaRegularizer(Regularizer regularizer) {
    return with(GAMMA_REGULARIZER, regularizer);
  }

  /**
   * {@return a copy whose gamma is bounded after each update}
   *
   * @param constraint the bound, or null for none
   */
  public BatchNormalization gammaConstraint(Constraint constraint) {
    return with(GAMMA_CONSTRAINT, constraint);
  }

  /**
   * {@return a copy with a penalty on beta}
   *
   * @param regularizer the penalty, or null for none
   */
  public BatchNormalization betaRegularizer(Regularizer regularizer) {
    return with(BETA_REGULARIZER, regularizer);
  }

  /**
   * {@return a copy whose beta is bounded after each update}
   *
   * @param constraint the bound, or null for none
   */
  public BatchNormalization betaConstraint(Constraint constraint) {
    return with(BETA_CONSTRAINT, constraint);
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    requireLastAxis(b, x.shape());
    Shape channels = Shape.of(x.shape().get(-1));
    Operand<TFloat32> gamma =
        get(SCALE)
            ? b.weight("gamma", channels, get(GAMMA), get(GAMMA_REGULARIZER), get(GAMMA_CONSTRAINT))
            : filled(b, channels, 1);
    Operand<TFloat32> beta =
        get(CENTER)
            ? b.weight("beta", channels, get(BETA), get(BETA_REGULARIZER), get(BETA_CONSTRAINT))
            : filled(b, channels, 0);
    Operand<TFloat32> mean = b.state("moving_mean", channels, get(MEAN));
    Operand<TFloat32> variance = b.state("moving_variance", channels, get(VARIANCE));
    FusedNormalization fused = new FusedNormalization(b.ops(), x, gamma, beta, (float) epsilon());
    if (!b.training()) {
      return fused.by(mean, variance);
    }
    FusedNormalization.OfBatch ofBatch = fused.byBatch();
    b.update("moving_mean", moved(b.ops(), mean, ofBatch.mean()));
    b.update("moving_variance", moved(b.ops(), variance, ofBatch.variance()));
    return ofBatch.values();
  }

  private static Operand<TFloat32> filled(Build b, Shape channels, float value) {
    return b.ops().fill(b.ops().constant(channels), b.ops().constant(value));
  }

  private void requireLastAxis(Build b, Shape shape) {
    int axis = Axes.resolve(b, shape, get(AXIS));
    if (axis != shape.numDimensions() - 1) {
      throw new ModelException(
          b.where(),
          "the last axis",
          "axis " + axis + ", full shape " + Shapes.text(shape),
          "Leave axis at -1");
    }
  }

  private Operand<TFloat32> moved(Ops tf, Operand<TFloat32> moving, Operand<TFloat32> batch) {
    float kept = (float) momentum();
    return tf.math.add(
        tf.math.mul(moving, tf.constant(kept)), tf.math.mul(batch, tf.constant(1 - kept)));
  }
}
