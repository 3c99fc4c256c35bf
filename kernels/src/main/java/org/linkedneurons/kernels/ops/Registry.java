package org.linkedneurons.kernels.ops;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linkedneurons.kernels.binding.Environment;
import org.linkedneurons.kernels.binding.Operation;
import org.tensorflow.op.RawCustomGradient;

/** All operations and their gradients. */
public final class Registry {
  /** TensorFlow calls it as long as the process lives, so it must not be collected. */
  private static final Gradients GRADIENTS = new Gradients(gradients());

  private static final List<String> EITHER_PRECISION =
      List.of("LinkedRelu", "LinkedReluGrad", "ChoosingMaxPool", "ChoosingMaxPoolGrad");

  private Registry() {}

  /** Tells TensorFlow of all; once a process. */
  public static void registerAll() {
    operations().forEach(Operation::register);
    GRADIENTS.register();
    // Where its neighbours are bfloat16, these are too; else casts around them eat the gain.
    Environment.add(
        "TF_AUTO_MIXED_PRECISION_GRAPH_REWRITE_CLEARLIST_ADD", String.join(",", EITHER_PRECISION));
  }

  private static List<Operation> operations() {
    return Stream.of(
            LinkOperation.RELU.operations(),
            LinkOperation.SELU.operations(),
            LinkOperation.SWISH.operations(),
            LinkedPReluOperation.operations(),
            MaxPoolOperation.operations(),
            ChainOperation.operations(),
            ChainGradientOperation.operations(),
            UpdateOperation.operations())
        .flatMap(List::stream)
        .toList();
  }

  private static Map<String, RawCustomGradient> gradients() {
    return Map.of(
        LinkOperation.RELU.name(),
        LinkOperation.RELU::gradient,
        LinkOperation.SELU.name(),
        LinkOperation.SELU::gradient,
        LinkOperation.SWISH.name(),
        LinkOperation.SWISH::gradient,
        LinkedPReluOperation.NAME,
        LinkedPReluOperation::gradient,
        MaxPoolOperation.NAME,
        MaxPoolOperation::gradient,
        ChainOperation.NAME,
        ChainGradientOperation::gradient);
  }
}
