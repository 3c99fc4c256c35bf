package org.linkedneurons.kernels.ops;

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
import org.linkedneurons.kernels.chain.ForwardPass;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

/**
 * A chain of convolutions with their activations, and its gradient.
 *
 * <p>Settings: a code for each layer, then 1 if there will be a way back, 0 if not, then 1 if the
 * images need gradients.
 */
final class ChainOperation {
  static final String NAME = "LinkedChain";
  static final String GRADIENT = "LinkedChainGrad";

  private static final List<String> N = List.of("n: int >= 1");

  private ChainOperation() {}

  static List<Operation> operations() {
    return List.of(
        new Operation(
            NAME,
            List.of("x: float", "w: n * float", "b: n * float", "settings: float"),
            List.of("y: float", "tape: float"),
            N,
            List.of(),
            ChainOperation::shapes,
            ChainOperation::forward),
        new Operation(
            GRADIENT,
            List.of("dy: float", "tape: float", "x: float", "w: n * float", "settings: float"),
            List.of("dx: float", "dw: n * float", "db: n * float"),
            N,
            List.of(),
            ChainOperation::gradientShapes,
            ChainOperation::backward));
  }

  /** From gradients of y to those of x, filters and biases. */
  static List<Operand<?>> gradient(Ops tf, GraphOperation forward, List<Output<?>> dy) {
    int layers = (forward.numInputs() - 2) / 2;
    Output<?> settings = forward.input(1 + 2 * layers);
    org.tensorflow.Operation gradient =
        Node.of(tf, GRADIENT)
            .input(dy.getFirst())
            .input(forward.output(1))
            .input(forward.input(0))
            .inputs(Arrays.asList(forward.inputList(1, layers)))
            .input(settings)
            .build();
    List<Operand<?>> gradients = new ArrayList<>();
    for (int i = 0; i < 1 + 2 * layers; i++) {
      gradients.add(gradient.output(i));
    }
    gradients.add(settings);
    return gradients;
  }

  private static Chain chain(int[] settings, long[] x, List<long[]> weights) {
    if (x.length != 4) {
      throw new KernelException(
          "Expected [batch, height, width, channels], found " + Arrays.toString(x));
    }
    int[] codes = Arrays.copyOf(settings, settings.length - 2);
    return Chain.of(codes, Arrays.copyOfRange(x, 1, 4), weights);
  }

  private static List<Shape> shapes(List<Shape> inputs) {
    int layers = (inputs.size() - 2) / 2;
    Shape x = inputs.getFirst();
    List<Shape> weights = inputs.subList(1, 1 + layers);
    if (x.isUnknown() || weights.stream().anyMatch(w -> w.isUnknown() || w.hasUnknownDimension())
        || x.tail().hasUnknownDimension()) {
      return List.of(Shape.unknown(), Shape.unknown());
    }
    int[] settings = Settings.of(inputs.getLast());
    Chain chain = chain(settings, x.asArray(), weights.stream().map(Shape::asArray).toList());
    long[] y = chain.output();
    return List.of(
        Shape.of(x.get(0), y[0], y[1], y[2]),
        Shape.of(x.get(0), tapeSize(chain, settings)));
  }

  private static long tapeSize(Chain chain, int[] settings) {
    return settings[settings.length - 2] == 1 ? chain.tapeSize() : 0;
  }

  private static List<Shape> gradientShapes(List<Shape> inputs) {
    List<Shape> weights = inputs.subList(3, inputs.size() - 1);
    List<Shape> shapes = new ArrayList<>();
    shapes.add(inputs.get(2));
    shapes.addAll(weights);
    for (Shape weight : weights) {
      shapes.add(weight.isUnknown() ? weight : Shape.of(weight.get(3)));
    }
    return shapes;
  }

  private static List<Tensor> inputs(KernelContext context, int from, int count) {
    List<Tensor> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      inputs.add(context.input(from + i));
    }
    return inputs;
  }

  private static void forward(KernelContext context) {
    int layers = (context.inputs() - 2) / 2;
    Tensor x = context.input(0);
    List<Tensor> weights = inputs(context, 1, layers);
    List<Tensor> biases = inputs(context, 1 + layers, layers);
    int[] settings = Settings.of(context.input(1 + 2 * layers).shape());
    Chain chain = chain(settings, x.shape(), weights.stream().map(Tensor::shape).toList());
    for (int l = 0; l < layers; l++) {
      if (biases.get(l).count() != weights.get(l).size(3)) {
        throw new KernelException("Layer " + l + " of a chain: expected a bias for each filter");
      }
    }
    long[] y = chain.output();
    Tensor output = context.output(0, DataType.FLOAT, x.size(0), y[0], y[1], y[2]);
    Tensor tape = context.output(1, DataType.FLOAT, x.size(0), tapeSize(chain, settings));
    new ForwardPass(chain, weights, biases).run(x, output, tape);
  }

  private static void backward(KernelContext context) {
    int layers = context.inputs() - 4;
    Tensor dy = context.input(0);
    Tensor tape = context.input(1);
    Tensor x = context.input(2);
    List<Tensor> weights = inputs(context, 3, layers);
    int[] settings = Settings.of(context.input(3 + layers).shape());
    Chain chain = chain(settings, x.shape(), weights.stream().map(Tensor::shape).toList());
    check(chain, dy, tape, x);
    boolean inputGradient = settings[settings.length - 1] == 1;
    Tensor dx = context.output(0, DataType.FLOAT, x.shape());
    List<Tensor> dw = new ArrayList<>();
    List<Tensor> db = new ArrayList<>();
    for (int l = 0; l < layers; l++) {
      long[] shape = weights.get(l).shape();
      dw.add(context.output(1 + l, DataType.FLOAT, shape));
      db.add(context.output(1 + layers + l, DataType.FLOAT, shape[3]));
    }
    new BackwardPass(chain, weights, inputGradient).run(dy, x, tape, dx, dw, db);
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
