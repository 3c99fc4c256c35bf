package org.linkedneurons.kernels.ops;

import java.util.List;
import org.linkedneurons.kernels.loops.Window;
import org.linkedneurons.kernels.updates.Rule;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;

/**
 * Adds fused operations to a graph, as {@code Ops} adds TensorFlow's own. Their gradients are known
 * to addGradients.
 *
 * <pre>{@code
 * Operand<TFloat32> y = new Fused(tf).linkedRelu(x);
 * }</pre>
 *
 * @param tf where to add them
 */
public record Fused(Ops tf) {

  /**
   * {@return concat(relu(x), relu(-x)) along the last axis}
   *
   * @param x float32 or bfloat16 {@code [..., channels]}
   * @param <T> their type
   */
  public <T extends TNumber> Operand<T> linkedRelu(Operand<T> x) {
    return Node.of(tf, LinkOperation.RELU.name()).input(x).build().<T>output(0);
  }

  /**
   * {@return concat(selu(x), selu(-x)) along the last axis}
   *
   * @param x float32 or bfloat16 {@code [..., channels]}
   * @param <T> their type
   */
  public <T extends TNumber> Operand<T> linkedSelu(Operand<T> x) {
    return Node.of(tf, LinkOperation.SELU.name()).input(x).build().<T>output(0);
  }

  /**
   * {@return concat(swish(x), swish(-x)) along the last axis}
   *
   * @param x float32 or bfloat16 {@code [..., channels]}
   * @param <T> their type
   */
  public <T extends TNumber> Operand<T> linkedSwish(Operand<T> x) {
    return Node.of(tf, LinkOperation.SWISH.name()).input(x).build().<T>output(0);
  }

  /**
   * {@return concat(prelu(x), prelu(-x)) along the last axis, prelu(x) = relu(x) - slope relu(-x)}
   *
   * @param x float32 {@code [batch, ..., channels]}
   * @param positive slopes of the one: {@code [channels]}, with leading ones or with more of the
   *     last axes of x
   * @param negative slopes of the mirror, of the same shape
   */
  public Operand<TFloat32> linkedPRelu(
      Operand<TFloat32> x, Operand<TFloat32> positive, Operand<TFloat32> negative) {
    return Node.of(tf, LinkedPReluOperation.NAME)
        .input(x)
        .input(positive)
        .input(negative)
        .build()
        .<TFloat32>output(0);
  }

  /**
   * {@return the maximum of each window; of equal elements the first gets the gradient}
   *
   * @param x float32 or bfloat16 {@code [batch, height, width, channels]}
   * @param window the windows
   * @param <T> their type
   */
  public <T extends TNumber> Operand<T> maxPool(Operand<T> x, Window window) {
    Operand<?> settings =
        Settings.constant(
            tf,
            window.height(),
            window.width(),
            window.strideY(),
            window.strideX(),
            window.same() ? 1 : 0);
    return Node.of(tf, MaxPoolOperation.NAME).input(x).input(settings).build().<T>output(0);
  }

  /**
   * {@return the output of convolutions one after the other, each with its activation}
   *
   * @param x images, float32 {@code [batch, height, width, channels]}
   * @param layers the convolutions
   * @param training whether gradients will be asked for
   * @param inputGradient whether gradients of the images will be; if not, they are undefined
   */
  public Operand<TFloat32> chain(
      Operand<TFloat32> x, List<ChainLayer> layers, boolean training, boolean inputGradient) {
    int[] codes = layers.stream().mapToInt(layer -> layer.code().number()).toArray();
    return Node.of(tf, ChainOperation.NAME)
        .input(x)
        .input(Settings.constant(tf, codes.length, training ? 1 : 0, inputGradient ? 1 : 0))
        .inputs(layers.stream().map(ChainLayer::kernel).toList())
        .inputs(layers.stream().map(ChainLayer::bias).toList())
        .inputs(Settings.constants(tf, codes))
        .build()
        .<TFloat32>output(0);
  }

  /**
   * {@return the operation, without outputs, that changes all variables}
   *
   * @param rule how
   * @param variables handles of float32 variables
   * @param slots handles of the values that the rule keeps: of the first kind for all variables,
   *     then of the second; each of its variable's shape
   * @param gradients one for each variable
   * @param numbers the rule's numbers, each a float32 scalar
   */
  public Operation updates(
      Rule rule,
      List<? extends Operand<?>> variables,
      List<? extends Operand<?>> slots,
      List<Operand<TFloat32>> gradients,
      List<Operand<TFloat32>> numbers) {
    return Node.of(tf, rule.operation())
        .inputs(variables)
        .inputs(slots)
        .inputs(gradients)
        .inputs(numbers)
        .build();
  }
}
