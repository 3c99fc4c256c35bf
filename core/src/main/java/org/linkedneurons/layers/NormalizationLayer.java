package org.linkedneurons.layers;

import java.util.List;
import java.util.function.Function;
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
import org.tensorflow.types.TFloat32;

/**
 * What normalizations over the last axis share: the epsilon, and the scale gamma and the shift beta
 * that follow.
 *
 * @param <L> the layer
 */
public abstract class NormalizationLayer<L extends NormalizationLayer<L>>
    extends AdjustableLayer<L> {
  private static final Setting<Integer> AXIS = Setting.integer("axis").or(-1);
  private static final Setting<Double> EPSILON =
      Setting.number("epsilon").must("a number of at least 0", e -> e >= 0).or(1e-3);
  private static final Setting<Boolean> CENTER = Setting.bool("center").or(true);
  private static final Setting<Boolean> SCALE = Setting.bool("scale").or(true);
  private static final Setting<Initializer> BETA = initializer("beta", new Zeros());
  private static final Setting<Initializer> GAMMA = initializer("gamma", new Ones());
  private static final Setting<Regularizer> BETA_REGULARIZER = regularizer("beta");
  private static final Setting<Regularizer> GAMMA_REGULARIZER = regularizer("gamma");
  private static final Setting<Constraint> BETA_CONSTRAINT = constraint("beta");
  private static final Setting<Constraint> GAMMA_CONSTRAINT = constraint("gamma");

  private static final List<Setting<?>> SHARED =
      List.of(
          AXIS,
          EPSILON,
          CENTER,
          SCALE,
          BETA,
          GAMMA,
          BETA_REGULARIZER,
          GAMMA_REGULARIZER,
          BETA_CONSTRAINT,
          GAMMA_CONSTRAINT);

  static Setting<Initializer> initializer(String weight, Initializer fallback) {
    return Setting.part(weight + "_initializer", Initializer.class).or(fallback);
  }

  private static Setting<Regularizer> regularizer(String weight) {
    return Setting.part(weight + "_regularizer", Regularizer.class).or(null);
  }

  private static Setting<Constraint> constraint(String weight) {
    return Setting.part(weight + "_constraint", Constraint.class).or(null);
  }

  NormalizationLayer(Settings own, Function<Config, L> maker, Config config) {
    super(own.and(SHARED), maker, config);
  }

  /** {@return the shape of a weight: one value a channel} */
  final Shape channels(Build b, Shape input) {
    int axis = Axes.resolve(b, input, get(AXIS));
    if (axis != input.numDimensions() - 1) {
      throw new ModelException(
          b.where(),
          "the last axis",
          "axis " + axis + ", full shape " + Shapes.text(input),
          "Leave axis at -1");
    }
    return Shape.of(input.get(-1));
  }

  /** {@return the factor of each channel} */
  final Operand<TFloat32> gamma(Build b, Shape channels) {
    return get(SCALE)
        ? b.weight("gamma", channels, get(GAMMA), get(GAMMA_REGULARIZER), get(GAMMA_CONSTRAINT))
        : filled(b, channels, 1);
  }

  /** {@return what is added to each channel} */
  final Operand<TFloat32> beta(Build b, Shape channels) {
    return get(CENTER)
        ? b.weight("beta", channels, get(BETA), get(BETA_REGULARIZER), get(BETA_CONSTRAINT))
        : filled(b, channels, 0);
  }

  private static Operand<TFloat32> filled(Build b, Shape channels, float value) {
    return b.ops().fill(b.ops().constant(channels), b.ops().constant(value));
  }

  /** {@return what is added to the variance; 1e-3 unless set} */
  public final double epsilon() {
    return get(EPSILON);
  }

  /**
   * {@return a copy with another epsilon}
   *
   * @param epsilon what is added to the variance
   */
  public final L epsilon(double epsilon) {
    return with(EPSILON, epsilon);
  }

  /**
   * {@return a copy with or without beta}
   *
   * @param center whether the result is shifted
   */
  public final L center(boolean center) {
    return with(CENTER, center);
  }

  /**
   * {@return a copy with or without gamma}
   *
   * @param scale whether the result is scaled
   */
  public final L scale(boolean scale) {
    return with(SCALE, scale);
  }

  /**
   * {@return a copy with a penalty on gamma}
   *
   * @param regularizer the penalty, or null for none
   */
  public final L gammaRegularizer(Regularizer regularizer) {
    return with(GAMMA_REGULARIZER, regularizer);
  }

  /**
   * {@return a copy whose gamma is bounded after each update}
   *
   * @param constraint the bound, or null for none
   */
  public final L gammaConstraint(Constraint constraint) {
    return with(GAMMA_CONSTRAINT, constraint);
  }

  /**
   * {@return a copy with a penalty on beta}
   *
   * @param regularizer the penalty, or null for none
   */
  public final L betaRegularizer(Regularizer regularizer) {
    return with(BETA_REGULARIZER, regularizer);
  }

  /**
   * {@return a copy whose beta is bounded after each update}
   *
   * @param constraint the bound, or null for none
   */
  public final L betaConstraint(Constraint constraint) {
    return with(BETA_CONSTRAINT, constraint);
  }
}
