package org.linkedneurons.kernels.ops;

import java.util.Arrays;
import java.util.List;
import org.linkedneurons.kernels.binding.DataType;
import org.linkedneurons.kernels.binding.KernelContext;
import org.linkedneurons.kernels.binding.KernelException;
import org.linkedneurons.kernels.binding.Operation;
import org.linkedneurons.kernels.binding.Tensor;
import org.linkedneurons.kernels.loops.LinkedRelu;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;

/** {@code y = concat(relu(x), relu(-x))} along the last axis, and its gradient from y. */
final class LinkedReluOperation {
  static final String NAME = "LinkedRelu";
  static final String GRADIENT = "LinkedReluGrad";

  private static final List<String> T = List.of("T: {float, bfloat16}");
  private static final List<DataType> TYPES = List.of(DataType.FLOAT, DataType.BFLOAT16);

  private LinkedReluOperation() {}

  static List<Operation> operations() {
    return List.of(
        new Operation(
            NAME,
            List.of("x: T"),
            List.of("y: T"),
            T,
            TYPES,
            inputs -> List.of(Shapes.doubled(inputs.getFirst())),
            LinkedReluOperation::forward),
        new Operation(
            GRADIENT,
            List.of("dy: T", "y: T"),
            List.of("dx: T"),
            T,
            TYPES,
            inputs -> List.of(Shapes.halved(inputs.getLast())),
            LinkedReluOperation::backward));
  }

  /** From gradients of y to those of x. */
  static List<Operand<?>> gradient(Ops tf, GraphOperation forward, List<Output<?>> dy) {
    return List.of(
        Node.of(tf, GRADIENT).input(dy.getFirst()).input(forward.output(0)).build().output(0));
  }

  private static void forward(KernelContext context) {
    Tensor x = context.input(0);
    int channels = x.size(-1);
    Tensor y = context.output(0, x.type(), Shapes.withLast(x.shape(), 2L * channels));
    if (x.count() > 0) {
      LinkedRelu.forward(x.type(), x.address(), y.address(), x.count() / channels, channels);
    }
  }

  private static void backward(KernelContext context) {
    Tensor dy = context.input(0);
    Tensor y = context.input(1);
    if (!Arrays.equals(dy.shape(), y.shape()) || y.size(-1) % 2 != 0) {
      throw new KernelException(
          "Expected gradients like the links, even on the last axis; found "
              + Arrays.toString(dy.shape())
              + " and "
              + Arrays.toString(y.shape()));
    }
    int channels = y.size(-1) / 2;
    Tensor dx = context.output(0, y.type(), Shapes.withLast(y.shape(), channels));
    if (dx.count() > 0) {
      LinkedRelu.backward(
          y.type(), dy.address(), y.address(), dx.address(), dx.count() / channels, channels);
    }
  }
}
