package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.initializers.Ones;
import org.linkedneurons.initializers.Zeros;
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
public final class BatchNormalization extends NormalizationLayer<BatchNormalization> {
  private static final Setting<Double> MOMENTUM =
      Setting.number("momentum").must("a share from 0 to 1", m -> m >= 0 && m <= 1).or(0.99);
  private static final Setting<Initializer> MEAN = initializer("moving_mean", new Zeros());
  private static final Setting<Initializer> VARIANCE = initializer("moving_variance", new Ones());
  private static final Settings SETTINGS =
      Settings.of("BatchNormalization", MOMENTUM, MEAN, VARIANCE);

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

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    Shape channels = channels(b, x.shape());
    Operand<TFloat32> gamma = gamma(b, channels);
    Operand<TFloat32> beta = beta(b, channels);
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

  private Operand<TFloat32> moved(Ops tf, Operand<TFloat32> moving, Operand<TFloat32> batch) {
    float kept = (float) momentum();
    return tf.math.add(
        tf.math.mul(moving, tf.constant(kept)), tf.math.mul(batch, tf.constant(1 - kept)));
  }
}
