package org.linkedneurons.kernels.ops;

import java.util.Arrays;
import java.util.List;
import org.linkedneurons.kernels.binding.DataType;
import org.linkedneurons.kernels.binding.KernelContext;
import org.linkedneurons.kernels.binding.KernelException;
import org.linkedneurons.kernels.binding.Operation;
import org.linkedneurons.kernels.binding.Tensor;
import org.linkedneurons.kernels.loops.LinkedPRelu;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;

/** A PReLU and its mirror, linked along the last axis, each with slopes of its own; float32. */
final class LinkedPReluOperation {
  static final String NAME = "LinkedPRelu";
  static final String GRADIENT = "LinkedPReluGrad";

  private LinkedPReluOperation() {}

  static List<Operation> operations() {
    return List.of(
        new Operation(
            NAME,
            List.of("x: float", "positive: float", "negative: float"),
            List.of("y: float"),
            List.of(),
            List.of(),
            inputs -> List.of(Shapes.doubled(inputs.getFirst())),
            LinkedPReluOperation::forward),
        new Operation(
            GRADIENT,
            List.of("dy: float", "x: float", "positive: float", "negative: float"),
            List.of("dx: float", "dpositive: float", "dnegative: float"),
            List.of(),
            List.of(),
            inputs -> inputs.subList(1, 4),
            LinkedPReluOperation::backward));
  }

  /** Gradients of x and of both kinds of slopes. */
  static List<Operand<?>> gradient(Ops tf, GraphOperation forward, List<Output<?>> dy) {
    org.tensorflow.Operation gradient =
        Node.of(tf, GRADIENT)
            .input(dy.getFirst())
            .input(forward.input(0))
            .input(forward.input(1))
            .input(forward.input(2))
            .build();
    return List.of(gradient.output(0), gradient.output(1), gradient.output(2));
  }

  /** Slopes repeat after a period: ones of leading axes, then all axes of x from some axis on. */
  private static LinkedPRelu loop(Tensor x, Tensor positive, Tensor negative) {
    long[] slopes = positive.shape();
    int offset = x.rank() - slopes.length;
    boolean started = false;
    boolean fits = offset >= 0 && slopes.length > 0 && Arrays.equals(slopes, negative.shape());
    for (int i = 0; fits && i < slopes.length; i++) {
      started |= slopes[i] != 1;
      fits = slopes[i] == (started ? x.shape()[offset + i] : 1) || i == slopes.length - 1;
    }
    if (!fits || slopes[slopes.length - 1] != x.size(-1)) {
      throw new KernelException(
          "Expected two slopes for each of the channels, or of the last axes, of "
              + Arrays.toString(x.shape())
              + ", found "
              + Arrays.toString(slopes)
              + " and "
              + Arrays.toString(negative.shape()));
    }
    int channels = x.size(-1);
    return new LinkedPRelu(
        x.address(),
        positive.address(),
        negative.address(),
        channels == 0 ? 0 : x.count() / channels,
        channels,
        channels == 0 ? 1 : (int) (positive.count() / channels));
  }

  private static void forward(KernelContext context) {
    Tensor x = context.input(0);
    LinkedPRelu loop = loop(x, context.input(1), context.input(2));
    Tensor y = context.output(0, DataType.FLOAT, Shapes.withLast(x.shape(), 2L * loop.channels()));
    loop.forward(y.address());
  }

  private static void backward(KernelContext context) {
    Tensor dy = context.input(0);
    Tensor x = context.input(1);
    LinkedPRelu loop = loop(x, context.input(2), context.input(3));
    if (!Arrays.equals(dy.shape(), Shapes.withLast(x.shape(), 2L * loop.channels()))) {
      throw new KernelException("Expected a gradient for each link");
    }
    long[] slopes = context.input(2).shape();
    Tensor dx = context.output(0, DataType.FLOAT, x.shape());
    Tensor da = context.output(1, DataType.FLOAT, slopes);
    Tensor db = context.output(2, DataType.FLOAT, slopes);
    loop.backward(dy.address(), dx.address(), da.address(), db.address());
  }
}
