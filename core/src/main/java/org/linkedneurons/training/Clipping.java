package org.linkedneurons.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.optimizers.OptimizerOptions;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Gradients held to a size, as Keras' optimizers do. */
final class Clipping {
  private final Ops tf;

  private Clipping(Ops tf) {
    this.tf = tf;
  }

  /** {@return the gradients, clipped where the options say so} */
  static Map<Variable, Operand<TFloat32>> of(
      Ops tf, OptimizerOptions options, Map<Variable, Operand<TFloat32>> gradients) {
    Clipping clipping = new Clipping(tf);
    if (options.clipnorm() != null) {
      float largest = (float) (double) options.clipnorm();
      return each(gradients, gradient -> clipping.byNorm(gradient, largest));
    }
    if (options.clipvalue() != null) {
      float largest = (float) (double) options.clipvalue();
      return each(
          gradients,
          gradient -> tf.clipByValue(gradient, tf.constant(-largest), tf.constant(largest)));
    }
    if (options.globalClipnorm() != null) {
      Operand<TFloat32> scale =
          clipping.scale(gradients, (float) (double) options.globalClipnorm());
      return each(gradients, gradient -> tf.math.mul(gradient, scale));
    }
    return gradients;
  }

  private static Map<Variable, Operand<TFloat32>> each(
      Map<Variable, Operand<TFloat32>> gradients, UnaryOperator<Operand<TFloat32>> change) {
    Map<Variable, Operand<TFloat32>> changed = new LinkedHashMap<>();
    gradients.forEach((weight, gradient) -> changed.put(weight, change.apply(gradient)));
    return changed;
  }

  private Operand<TFloat32> byNorm(Operand<TFloat32> gradient, float largest) {
    Operand<TFloat32> limit = tf.constant(largest);
    Operand<TFloat32> norm = tf.math.sqrt(squares(gradient));
    return tf.math.div(tf.math.mul(gradient, limit), tf.math.maximum(norm, limit));
  }

  /** The factor of all gradients; not a number where one of them is none or is infinite. */
  private Operand<TFloat32> scale(Map<Variable, Operand<TFloat32>> gradients, float largest) {
    Operand<TFloat32> one = tf.constant(1f);
    Operand<TFloat32> norm =
        tf.math.sqrt(
            tf.reduceSum(
                tf.stack(gradients.values().stream().map(this::squares).toList()), tf.constant(0)));
    Operand<TFloat32> smaller = tf.math.minimum(tf.math.div(one, norm), tf.constant(1 / largest));
    return tf.math.add(tf.math.mul(tf.constant(largest), smaller), tf.math.sub(norm, norm));
  }

  private Operand<TFloat32> squares(Operand<TFloat32> gradient) {
    int[] axes = IntStream.range(0, gradient.shape().numDimensions()).toArray();
    return tf.reduceSum(tf.math.square(gradient), tf.constant(axes));
  }
}
