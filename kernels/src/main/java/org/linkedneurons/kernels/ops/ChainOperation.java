package org.linkedneurons.kernels.ops;

import java.util.ArrayList;
import java.util.List;
import org.linkedneurons.kernels.binding.DataType;
import org.linkedneurons.kernels.binding.KernelContext;
import org.linkedneurons.kernels.binding.KernelException;
import org.linkedneurons.kernels.binding.Operation;
import org.linkedneurons.kernels.binding.Tensor;
import org.linkedneurons.kernels.chain.Chain;
import org.linkedneurons.kernels.chain.ForwardPass;
import org.tensorflow.ndarray.Shape;

/**
 * A chain of convolutions with their activations, and its gradient.
 *
 * <p>Its head says how many layers there are, then 1 if there will be a way back, 0 if not, then 1
 * if the images need gradients; codes say the rest of each layer.
 */
final class ChainOperation {
  static final String NAME = "LinkedChain";

  static final List<String> COUNTS = List.of("n: int >= 1", "m: int >= 1");

  private ChainOperation() {}

  static List<Operation> operations() {
    return List.of(
        new Operation(
            NAME,
            List.of("x: float", "head: float", "w: n * float", "b: n * float", "codes: m * float"),
            List.of("y: float", "tape: float"),
            COUNTS,
            List.of(),
            ChainOperation::shapes,
            ChainOperation::forward));
  }

  /** The chain of some shapes; what is unknown gives none. */
  static Chain chain(Shape x, List<Shape> weights, List<Shape> codes) {
    boolean unknown =
        x.isUnknown()
            || x.tail().hasUnknownDimension()
            || weights.stream().anyMatch(w -> w.isUnknown() || w.hasUnknownDimension());
    if (unknown) {
      return null;
    }
    if (x.numDimensions() != 4) {
      throw new KernelException("Expected [batch, height, width, channels], found " + x);
    }
    return Chain.of(
        Settings.join(codes.stream().map(Shape::asArray).toList()),
        x.tail().asArray(),
        weights.stream().map(Shape::asArray).toList());
  }

  private static List<Shape> shapes(List<Shape> inputs) {
    int[] head = Settings.of(inputs.get(1));
    int layers = head[0];
    Shape x = inputs.getFirst();
    Chain chain =
        chain(x, inputs.subList(2, 2 + layers), inputs.subList(2 + 2 * layers, inputs.size()));
    if (chain == null) {
      return List.of(Shape.unknown(), Shape.unknown());
    }
    long[] y = chain.output();
    return List.of(
        Shape.of(x.get(0), y[0], y[1], y[2]), Shape.of(x.get(0), head[1] * chain.tapeSize()));
  }

  static List<Tensor> inputs(KernelContext context, int from, int to) {
    List<Tensor> inputs = new ArrayList<>();
    for (int i = from; i < to; i++) {
      inputs.add(context.input(i));
    }
    return inputs;
  }

  static List<Shape> shapesOf(List<Tensor> tensors) {
    return tensors.stream().map(tensor -> Shape.of(tensor.shape())).toList();
  }

  private static void forward(KernelContext context) {
    Tensor x = context.input(0);
    int[] head = Settings.of(context.input(1).shape());
    int layers = head[0];
    List<Tensor> weights = inputs(context, 2, 2 + layers);
    List<Tensor> biases = inputs(context, 2 + layers, 2 + 2 * layers);
    List<Tensor> codes = inputs(context, 2 + 2 * layers, context.inputs());
    Chain chain = chain(Shape.of(x.shape()), shapesOf(weights), shapesOf(codes));
    for (int l = 0; l < layers; l++) {
      if (biases.get(l).count() != weights.get(l).size(3)) {
        throw new KernelException("Layer " + l + " of a chain: expected a bias for each filter");
      }
    }
    long[] y = chain.output();
    Tensor output = context.output(0, DataType.FLOAT, x.size(0), y[0], y[1], y[2]);
    Tensor tape = context.output(1, DataType.FLOAT, x.size(0), head[1] * chain.tapeSize());
    new ForwardPass(chain, weights, biases).run(x, output, tape);
  }
}
