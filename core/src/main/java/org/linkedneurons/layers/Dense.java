package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.initializers.GlorotUniform;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.initializers.Zeros;
import org.linkedneurons.regularizers.Regularizer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A fully connected layer, as Keras' {@code Dense}: {@code activation(x . kernel + bias)} over the
 * last axis.
 *
 * <p>Input float32 {@code [batch, ..., in]}; output {@code [batch, ..., units]}. Kernel {@code [in,
 * units]}, bias {@code [units]}.
 *
 * <pre>{@code
 * Dense.of(10).activation(Activations.SOFTMAX)
 * }</pre>
 */
public final class Dense extends Layer {
  private static final Config DEFAULTS =
      Config.of("Dense")
          .with("activation", null)
          .with("use_bias", true)
          .with("kernel_initializer", new GlorotUniform())
          .with("bias_initializer", new Zeros())
          .with("kernel_regularizer", null);

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values; {@code units} is required
   */
  public Dense(Config config) {
    super(config.withDefaults(DEFAULTS));
    config().positive("units");
  }

  /**
   * {@return a fully connected layer}
   *
   * @param units the size of the output's last axis
   */
  public static Dense of(int units) {
    return new Dense(Config.of("Dense").with("units", units));
  }

  private Dense with(String key, Object value) {
    return new Dense(config().with(key, value));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public Dense name(String name) {
    return with("name", name);
  }

  /**
   * {@return a copy that ends with an activation}
   *
   * @param activation the function
   */
  public Dense activation(ActivationFunction activation) {
    return with("activation", activation);
  }

  /**
   * {@return a copy with or without bias}
   *
   * @param useBias whether a bias is added
   */
  public Dense useBias(boolean useBias) {
    return with("use_bias", useBias);
  }

  /**
   * {@return a copy whose kernel starts otherwise}
   *
   * @param initializer the kernel's first value
   */
  public Dense kernelInitializer(Initializer initializer) {
    return with("kernel_initializer", initializer);
  }

  /**
   * {@return a copy whose bias starts otherwise}
   *
   * @param initializer the bias' first value
   */
  public Dense biasInitializer(Initializer initializer) {
    return with("bias_initializer", initializer);
  }

  /**
   * {@return a copy with a penalty on the kernel}
   *
   * @param regularizer the penalty
   */
  public Dense kernelRegularizer(Regularizer regularizer) {
    return with("kernel_regularizer", regularizer);
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    Ops tf = b.ops();
    int units = config().positive("units");
    Operand<TFloat32> kernel =
        b.weight(
            "kernel",
            Shape.of(x.shape().get(-1), units),
            config().part("kernel_initializer", Initializer.class),
            config().part("kernel_regularizer", Regularizer.class));
    Operand<TFloat32> y = product(tf, x, kernel, units);
    if (config().bool("use_bias")) {
      Initializer zeros = config().part("bias_initializer", Initializer.class);
      y = tf.nn.biasAdd(y, b.weight("bias", Shape.of(units), zeros));
    }
    ActivationFunction activation = config().part("activation", ActivationFunction.class);
    return activation == null ? y : activation.apply(y, b);
  }

  /** One matrix product; further axes are folded into the batch and unfolded again. */
  private static Operand<TFloat32> product(
      Ops tf, Operand<TFloat32> x, Operand<TFloat32> kernel, int units) {
    Shape shape = x.shape();
    if (shape.numDimensions() == 2) {
      return tf.linalg.matMul(x, kernel);
    }
    Operand<TFloat32> rows = tf.reshape(x, tf.constant(new long[] {-1, shape.get(-1)}));
    long[] unfolded = shape.asArray();
    unfolded[0] = -1;
    unfolded[unfolded.length - 1] = units;
    return tf.reshape(tf.linalg.matMul(rows, kernel), tf.constant(unfolded));
  }
}
