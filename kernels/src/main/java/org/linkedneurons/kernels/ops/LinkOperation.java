package org.linkedneurons.kernels.ops;

import java.util.Arrays;
import java.util.List;
import org.linkedneurons.kernels.binding.DataType;
import org.linkedneurons.kernels.binding.KernelContext;
import org.linkedneurons.kernels.binding.KernelException;
import org.linkedneurons.kernels.binding.Operation;
import org.linkedneurons.kernels.binding.Tensor;
import org.linkedneurons.kernels.loops.LinkedRelu;
import org.linkedneurons.kernels.loops.LinkedSelu;
import org.linkedneurons.kernels.loops.LinkedSwish;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;

/**
 * {@code y = concat(g(x), g(-x))} along the last axis, and its gradient from dy and one of x and y.
 *
 * @param name the operation's
 * @param fromOutput whether the gradient follows from y, or else from x
 * @param forward the loop from x to y
 * @param backward the loop from dy and the other to dx
 */
record LinkOperation(String name, boolean fromOutput, Forward forward, Backward backward) {
  static final LinkOperation RELU =
      new LinkOperation("LinkedRelu", true, LinkedRelu::forward, LinkedRelu::backward);
  static final LinkOperation SELU =
      new LinkOperation("LinkedSelu", true, LinkedSelu::forward, LinkedSelu::backward);
  static final LinkOperation SWISH =
      new LinkOperation("LinkedSwish", false, LinkedSwish::forward, LinkedSwish::backward);

  private static final List<String> T = List.of("T: {float, bfloat16}");
  private static final List<DataType> TYPES = List.of(DataType.FLOAT, DataType.BFLOAT16);

  /** From x to y, rows of channels. */
  @FunctionalInterface
  interface Forward {
    void run(DataType type, long x, long y, long rows, int channels);
  }

  /** From dy and y or x to dx, rows of channels. */
  @FunctionalInterface
  interface Backward {
    void run(DataType type, long dy, long other, long dx, long rows, int channels);
  }

  private String gradientName() {
    return name + "Grad";
  }

  List<Operation> operations() {
    return List.of(
        new Operation(
            name,
            List.of("x: T"),
            List.of("y: T"),
            T,
            TYPES,
            inputs -> List.of(Shapes.doubled(inputs.getFirst())),
            this::forward),
        new Operation(
            gradientName(),
            List.of("dy: T", fromOutput ? "y: T" : "x: T"),
            List.of("dx: T"),
            T,
            TYPES,
            inputs -> List.of(fromOutput ? Shapes.halved(inputs.getLast()) : inputs.getLast()),
            this::backward));
  }

  /** From gradients of y to those of x. */
  List<Operand<?>> gradient(Ops tf, GraphOperation node, List<Output<?>> dy) {
    return List.of(
        Node.of(tf, gradientName())
            .input(dy.getFirst())
            .input(fromOutput ? node.output(0) : node.input(0))
            .build()
            .output(0));
  }

  private void forward(KernelContext context) {
    Tensor x = context.input(0);
    int channels = x.size(-1);
    Tensor y = context.output(0, x.type(), Shapes.withLast(x.shape(), 2L * channels));
    if (x.count() > 0) {
      forward.run(x.type(), x.address(), y.address(), x.count() / channels, channels);
    }
  }

  private void backward(KernelContext context) {
    Tensor dy = context.input(0);
    Tensor other = context.input(1);
    int channels = fromOutput ? other.size(-1) / 2 : other.size(-1);
    long[] linked = Shapes.withLast(other.shape(), 2L * channels);
    if (!Arrays.equals(dy.shape(), linked)) {
      throw new KernelException(
          "Expected gradients of shape "
              + Arrays.toString(linked)
              + ", found "
              + Arrays.toString(dy.shape()));
    }
    Tensor dx = context.output(0, dy.type(), Shapes.withLast(linked, channels));
    if (dx.count() > 0) {
      backward.run(
          dy.type(), dy.address(), other.address(), dx.address(), dx.count() / channels, channels);
    }
  }
}
