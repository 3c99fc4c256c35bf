package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.regularizers.L1L2;
import org.linkedneurons.regularizers.Regularizer;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Its input, whose size is added to the loss: (l1 * sum(|x|) + l2 * sum(x^2)) / samples, as Keras'
 * {@code ActivityRegularization}. Input and output float32 of one shape.
 *
 * <pre>{@code
 * model.add(new ActivityRegularization().l1(0.01));
 * }</pre>
 */
public final class ActivityRegularization extends AdjustableLayer<ActivityRegularization> {
  private static final Setting<Double> L1 = factor("l1");
  private static final Setting<Double> L2 = factor("l2");
  private static final Settings SETTINGS = Settings.of("ActivityRegularization", L1, L2);

  private static Setting<Double> factor(String name) {
    return Setting.number(name).must("a number of at least 0", each -> each >= 0).or(0.0);
  }

  /** No penalty. */
  public ActivityRegularization() {
    this(Config.of("ActivityRegularization"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code l1} and {@code l2}, 0 unless given
   */
  public ActivityRegularization(Config config) {
    super(SETTINGS, ActivityRegularization::new, config);
  }

  /** {@return the factor of the absolute values; 0 unless set} */
  public double l1() {
    return get(L1);
  }

  /**
   * {@return a copy with another penalty on absolute values}
   *
   * @param l1 the factor
   */
  public ActivityRegularization l1(double l1) {
    return with(L1, l1);
  }

  /** {@return the factor of the squares; 0 unless set} */
  public double l2() {
    return get(L2);
  }

  /**
   * {@return a copy with another penalty on squares}
   *
   * @param l2 the factor
   */
  public ActivityRegularization l2(double l2) {
    return with(L2, l2);
  }

  @Override
  public Regularizer activityRegularizer() {
    return new L1L2(l1(), l2());
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    return inputs.getFirst();
  }
}
