package org.linkedneurons.activations;

import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.activations.Slope.Sign;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.initializers.Zeros;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * x where x &gt; 0, alpha * x elsewhere, with trained slopes alpha that start at 0, as Keras'
 * {@code PReLU} (He et al. 2015).
 *
 * <p>There is one slope for each element of the input without its batch axis; along a shared axis
 * (counted with the batch axis 0, so 1 and 2 are an image's height and width) all elements have one
 * slope.
 *
 * @param sharedAxes the axes along which slopes are shared
 * @param alphaInitializer the slopes' first values
 */
public record Prelu(List<Integer> sharedAxes, Initializer alphaInitializer)
    implements ActivationFunction {

  /** No shared axes. */
  public Prelu() {
    this(List.of(), new Zeros());
  }

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    Operand<TFloat32> alpha = weights.weight("alpha", slopes(x.shape()), alphaInitializer);
    // relu(x) - alpha * relu(-x): a relu's gradient at 0 is 0, as in Keras.
    return tf.math.sub(tf.nn.relu(x), tf.math.mul(alpha, tf.nn.relu(tf.math.neg(x))));
  }

  private Shape slopes(Shape input) {
    long[] slopes = input.tail().asArray();
    for (int axis : sharedAxes) {
      if (axis < 1 || axis > slopes.length) {
        throw new ModelException(
            "prelu.shared_axes",
            "axes from 1 to " + slopes.length,
            sharedAxes + ", an input of " + input.numDimensions() + " axes",
            "Count axes from 0, the batch");
      }
      slopes[axis - 1] = 1;
    }
    return Shape.of(slopes);
  }

  @Override
  public Slope slope() {
    return Slope.from(Sign.UNKNOWN).at(0, Sign.POSITIVE);
  }
}
