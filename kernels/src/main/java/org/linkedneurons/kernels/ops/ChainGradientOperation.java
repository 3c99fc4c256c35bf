package org.linkedneurons.kernels.ops;

import static org.linkedneurons.kernels.ops.ChainOperation.COUNTS;
import static org.linkedneurons.kernels.ops.ChainOperation.chain;
import static org.linkedneurons.kernels.ops.ChainOperation.inputs;
import static org.linkedneurons.kernels.ops.ChainOperation.shapesOf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linkedneurons.kernels.binding.DataType;
import org.linkedneurons.kernels.binding.KernelContext;
import org.linkedneurons.kernels.binding.KernelException;
import org.linkedneurons.kernels.binding.Operation;
import org.linkedneurons.kernels.binding.Tensor;
import org.linkedneurons.kernels.chain.BackwardPass;
import org.linkedneurons.kernels.chain.Chain;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

/** The gradient of {@link ChainOperation}. */
final class ChainGradientOperation {
  private static final String NAME = "LinkedChainGrad";

  private ChainGradientOperation() {}

  static List<Operation> operations() {
    return List.of(
        new Operation(
            NAME,
            List.of(
                "dy: float",
                "tape: float",
                "x: float",
                "head: float",
                "w: n * float",
                "codes: m * float"),
            List.of("dx: float", "dw: n * float", "db: n * float"),
            COUNTS,
            List.of(),
            ChainGradientOperation::shapes,
            ChainGradientOperation::backward));
  }

  /**
   * Gradients of all inputs; settings, without elements, are their own. TensorFlow holds its lock
   * on the graph meanwhile: to ask it for a shape would wait for ever.
   */
  static List<Operand<?>> gradient(Ops tf, GraphOperation forward, List<Output<?>> dy) {
    Output<?> head = forward.input(1);
    int layers = 1;
    while (2 + 2 * layers + Settings.constants(layers) < forward.numInputs()) {
      layers++;
    }
    List<Output<?>> codes = List.of(forward.inputList(2 + 2 * layers, Settings.constants(layers)));
    org.tensorflow.Operation gradient =
        Node.of(tf, NAME)
            .input(dy.getFirst())
            .input(forward.output(1))
            .input(forward.input(0))
            .input(head)
            .inputs(List.of(forward.inputList(2, layers)))
            .inputs(codes)
            .build();
    List<Operand<?>> gradients = new ArrayList<>(List.of(gradient.output(0), head));
    for (int i = 1; i <= 2 * layers; i++) {
      gradients.add(gradient.output(i));
    }
    gradients.addAll(codes);
    return gradients;
  }

  private static List<Shape> shapes(List<Shape> inputs) {
    int layers = Settings.of(inputs.get(3))[0];
    List<Shape> weights = inputs.subList(4, 4 + layers);
    List<Shape> shapes = new ArrayList<>();
    shapes.add(inputs.get(2));
    shapes.addAll(weights);
    for (Shape weight : weights) {
      shapes.add(weight.isUnknown() ? weight : Shape.of(weight.get(3)));
    }
    return shapes;
  }

  private static void backward(KernelContext context) {
    Tensor dy = context.input(0);
    Tensor tape = context.input(1);
    Tensor x = context.input(2);
    int[] head = Settings.of(context.input(3).shape());
    int layers = head[0];
    List<Tensor> weights = inputs(context, 4, 4 + layers);
    List<Tensor> codes = inputs(context, 4 + layers, context.inputs());
    Chain chain = chain(Shape.of(x.shape()), shapesOf(weights), shapesOf(codes));
    check(chain, dy, tape, x);
    Tensor dx = context.output(0, DataType.FLOAT, x.shape());
    List<Tensor> dw = new ArrayList<>();
    List<Tensor> db = new ArrayList<>();
    for (int l = 0; l < layers; l++) {
      long[] shape = weights.get(l).shape();
      dw.add(context.output(1 + l, DataType.FLOAT, shape));
      db.add(context.output(1 + layers + l, DataType.FLOAT, shape[3]));
    }
    new BackwardPass(chain, weights, head[2] == 1).run(dy, x, tape, dx, dw, db);
  }

  private static void check(Chain chain, Tensor dy, Tensor tape, Tensor x) {
    long[] y = chain.output();
    long[] expected = {x.size(0), y[0], y[1], y[2]};
    if (!Arrays.equals(expected, dy.shape())) {
      throw new KernelException(
          "Expected gradients of shape "
              + Arrays.toString(expected)
              + ", found "
              + Arrays.toString(dy.shape()));
    }
    if (tape.count() != x.size(0) * chain.tapeSize()) {
      throw new KernelException("The chain was built without a way back: ask for its gradient");
    }
  }
}
