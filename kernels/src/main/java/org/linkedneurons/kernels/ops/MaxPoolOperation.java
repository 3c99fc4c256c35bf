package org.linkedneurons.kernels.ops;

import java.util.Arrays;
import java.util.List;
import org.linkedneurons.kernels.binding.DataType;
import org.linkedneurons.kernels.binding.KernelContext;
import org.linkedneurons.kernels.binding.KernelException;
import org.linkedneurons.kernels.binding.Operation;
import org.linkedneurons.kernels.binding.Tensor;
import org.linkedneurons.kernels.loops.MaxPool;
import org.linkedneurons.kernels.loops.Window;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

/** Max pooling that remembers which element was the largest, and its gradient. */
final class MaxPoolOperation {
  static final String NAME = "ChoosingMaxPool";
  static final String GRADIENT = "ChoosingMaxPoolGrad";

  private static final List<String> T = List.of("T: {float, bfloat16}");
  private static final List<DataType> TYPES = List.of(DataType.FLOAT, DataType.BFLOAT16);

  private MaxPoolOperation() {}

  static List<Operation> operations() {
    return List.of(
        new Operation(
            NAME,
            List.of("x: T", "window: float"),
            List.of("y: T", "choice: T"),
            T,
            TYPES,
            MaxPoolOperation::shapes,
            MaxPoolOperation::forward),
        new Operation(
            GRADIENT,
            List.of("dy: T", "choice: T", "x: T", "window: float"),
            List.of("dx: T"),
            T,
            TYPES,
            inputs -> List.of(inputs.get(2)),
            MaxPoolOperation::backward));
  }

  /** From gradients of y to those of x; the settings, without elements, are their own. */
  static List<Operand<?>> gradient(Ops tf, GraphOperation forward, List<Output<?>> dy) {
    Operand<?> dx =
        Node.of(tf, GRADIENT)
            .input(dy.getFirst())
            .input(forward.output(1))
            .input(forward.input(0))
            .input(forward.input(1))
            .build()
            .output(0);
    return List.of(dx, forward.input(1));
  }

  private static Window window(int[] settings) {
    if (settings[0] * settings[1] > MaxPool.LARGEST_WINDOW) {
      throw new KernelException(
          "Expected windows of at most " + MaxPool.LARGEST_WINDOW + " elements");
    }
    return new Window(settings[0], settings[1], settings[2], settings[3], settings[4] == 1);
  }

  private static List<Shape> shapes(List<Shape> inputs) {
    Shape x = inputs.getFirst();
    if (x.isUnknown()) {
      return List.of(x, x);
    }
    Window window = window(Settings.of(inputs.getLast()));
    if (x.numDimensions() != 4) {
      throw new KernelException("Expected [batch, height, width, channels], found " + x);
    }
    Shape y = Shape.of(x.get(0), window.countY(x.get(1)), window.countX(x.get(2)), x.get(3));
    return List.of(y, y);
  }

  private static void forward(KernelContext context) {
    Tensor x = context.input(0);
    Window window = window(Settings.of(context.input(1).shape()));
    long[] shape = {
      x.size(0), window.countY(x.size(1)), window.countX(x.size(2)), x.size(3),
    };
    MaxPool.forward(
        x, context.output(0, x.type(), shape), context.output(1, x.type(), shape), window);
  }

  private static void backward(KernelContext context) {
    Tensor dy = context.input(0);
    Tensor choice = context.input(1);
    if (!Arrays.equals(dy.shape(), choice.shape())) {
      throw new KernelException(
          "Expected a gradient for each maximum, "
              + Arrays.toString(choice.shape())
              + ", found "
              + Arrays.toString(dy.shape()));
    }
    Tensor x = context.input(2);
    Window window = window(Settings.of(context.input(3).shape()));
    MaxPool.backward(dy, choice, context.output(0, x.type(), x.shape()), window);
  }
}
