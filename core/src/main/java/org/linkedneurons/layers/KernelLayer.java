package org.linkedneurons.layers;

import java.util.List;
import java.util.function.Function;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Linear;
import org.linkedneurons.constraints.Constraint;
import org.linkedneurons.initializers.GlorotUniform;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.initializers.Zeros;
import org.linkedneurons.regularizers.Regularizer;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * What layers with a kernel share: {@code activation(kernel applied to x + bias)}.
 *
 * @param <L> the layer
 */
public abstract class KernelLayer<L extends KernelLayer<L>> extends ActivatedLayer<L> {
  private static final Setting<ActivationFunction> ACTIVATION =
      Setting.part("activation", ActivationFunction.class).or(new Linear());
  private static final Setting<Boolean> USE_BIAS = Setting.bool("use_bias").or(true);
  private static final Setting<Initializer> KERNEL_INITIALIZER =
      Setting.part("kernel_initializer", Initializer.class).or(new GlorotUniform());
  private static final Setting<Initializer> BIAS_INITIALIZER =
      Setting.part("bias_initializer", Initializer.class).or(new Zeros());
  private static final Setting<Regularizer> KERNEL_REGULARIZER =
      Setting.part("kernel_regularizer", Regularizer.class).or(null);
  private static final Setting<Regularizer> BIAS_REGULARIZER =
      Setting.part("bias_regularizer", Regularizer.class).or(null);
  private static final Setting<Regularizer> ACTIVITY_REGULARIZER =
      Setting.part("activity_regularizer", Regularizer.class).or(null);
  private static final Setting<Constraint> KERNEL_CONSTRAINT =
      Setting.part("kernel_constraint", Constraint.class).or(null);
  private static final Setting<Constraint> BIAS_CONSTRAINT =
      Setting.part("bias_constraint", Constraint.class).or(null);

  private static final List<Setting<?>> SHARED =
      List.of(
          ACTIVATION,
          USE_BIAS,
          KERNEL_INITIALIZER,
          BIAS_INITIALIZER,
          KERNEL_REGULARIZER,
          BIAS_REGULARIZER,
          ACTIVITY_REGULARIZER,
          KERNEL_CONSTRAINT,
          BIAS_CONSTRAINT);

  KernelLayer(Settings own, Function<Config, L> maker, Config config) {
    super(own.and(SHARED), maker, config);
  }

  /** {@return the current value of the kernel} */
  final Operand<TFloat32> kernel(Build b, Shape shape) {
    return b.weight(
        "kernel", shape, get(KERNEL_INITIALIZER), get(KERNEL_REGULARIZER), get(KERNEL_CONSTRAINT));
  }

  /** {@return the product and, if there is one, the bias} */
  final Operand<TFloat32> withBias(Build b, Operand<TFloat32> product, int size) {
    if (!get(USE_BIAS)) {
      return product;
    }
    Operand<TFloat32> bias =
        b.weight(
            "bias",
            Shape.of(size),
            get(BIAS_INITIALIZER),
            get(BIAS_REGULARIZER),
            get(BIAS_CONSTRAINT));
    return b.ops().nn.biasAdd(product, bias);
  }

  @Override
  public final boolean isActivationOnly() {
    return false;
  }

  @Override
  public final Link link() {
    return Link.single(get(ACTIVATION));
  }

  /** {@return the function that the layer ends with; linear unless set} */
  public final ActivationFunction activation() {
    return get(ACTIVATION);
  }

  /**
   * {@return a copy that ends with an activation}
   *
   * @param activation the function, the library's or an own one
   */
  public final L activation(ActivationFunction activation) {
    return with(ACTIVATION, activation);
  }

  /** {@return whether a bias is added; true unless set} */
  public final boolean useBias() {
    return get(USE_BIAS);
  }

  /**
   * {@return a copy with or without bias}
   *
   * @param useBias whether a bias is added
   */
  public final L useBias(boolean useBias) {
    return with(USE_BIAS, useBias);
  }

  /** {@return the kernel's first value; glorot uniform unless set} */
  public final Initializer kernelInitializer() {
    return get(KERNEL_INITIALIZER);
  }

  /**
   * {@return a copy whose kernel starts otherwise}
   *
   * @param initializer the kernel's first value
   */
  public final L kernelInitializer(Initializer initializer) {
    return with(KERNEL_INITIALIZER, initializer);
  }

  /** {@return the bias' first value; zeros unless set} */
  public final Initializer biasInitializer() {
    return get(BIAS_INITIALIZER);
  }

  /**
   * {@return a copy whose bias starts otherwise}
   *
   * @param initializer the bias' first value
   */
  public final L biasInitializer(Initializer initializer) {
    return with(BIAS_INITIALIZER, initializer);
  }

  /** {@return the penalty on the kernel, or null} */
  public final Regularizer kernelRegularizer() {
    return get(KERNEL_REGULARIZER);
  }

  /**
   * {@return a copy with a penalty on the kernel}
   *
   * @param regularizer the penalty, or null for none
   */
  public final L kernelRegularizer(Regularizer regularizer) {
    return with(KERNEL_REGULARIZER, regularizer);
  }

  /** {@return the penalty on the bias, or null} */
  public final Regularizer biasRegularizer() {
    return get(BIAS_REGULARIZER);
  }

  /**
   * {@return a copy with a penalty on the bias}
   *
   * @param regularizer the penalty, or null for none
   */
  public final L biasRegularizer(Regularizer regularizer) {
    return with(BIAS_REGULARIZER, regularizer);
  }

  /** {@return the penalty on the output, divided by the samples of a batch; null unless set} */
  @Override
  public final Regularizer activityRegularizer() {
    return get(ACTIVITY_REGULARIZER);
  }

  /**
   * {@return a copy with a penalty on the output}
   *
   * @param regularizer the penalty, or null for none
   */
  public final L activityRegularizer(Regularizer regularizer) {
    return with(ACTIVITY_REGULARIZER, regularizer);
  }

  /** {@return the bound of the kernel, or null} */
  public final Constraint kernelConstraint() {
    return get(KERNEL_CONSTRAINT);
  }

  /**
   * {@return a copy whose kernel is bounded after each update}
   *
   * @param constraint the bound, or null for none
   */
  public final L kernelConstraint(Constraint constraint) {
    return with(KERNEL_CONSTRAINT, constraint);
  }

  /** {@return the bound of the bias, or null} */
  public final Constraint biasConstraint() {
    return get(BIAS_CONSTRAINT);
  }

  /**
   * {@return a copy whose bias is bounded after each update}
   *
   * @param constraint the bound, or null for none
   */
  public final L biasConstraint(Constraint constraint) {
    return with(BIAS_CONSTRAINT, constraint);
  }
}
