package org.linkedneurons.kernels.ops;

import java.util.List;
import java.util.Map;
import org.linkedneurons.kernels.binding.KernelException;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.internal.c_api.TFJ_GradFuncAdapter;
import org.tensorflow.internal.c_api.global.tensorflow;
import org.tensorflow.op.Ops;
import org.tensorflow.op.RawCustomGradient;

/**
 * Gradients of the kernels' operations for TensorFlow's addGradients.
 *
 * <p>TensorFlow-Java makes a native adapter at each registration and can make about ten (pull
 * request 632 of tensorflow/java). So all operations share one adapter, which asks the operation
 * for its type.
 */
final class Gradients {
  private final Map<String, RawCustomGradient> byOperation;
  private final TFJ_GradFuncAdapter adapter = RawCustomGradient.adapter(this::gradient);

  Gradients(Map<String, RawCustomGradient> byOperation) {
    this.byOperation = byOperation;
  }

  void register() {
    for (String name : byOperation.keySet()) {
      if (!tensorflow.TFJ_RegisterCustomGradient(name, adapter)) {
        throw new KernelException("TensorFlow has a gradient of " + name + " already");
      }
    }
  }

  private List<Operand<?>> gradient(Ops tf, GraphOperation operation, List<Output<?>> gradients) {
    return byOperation.get(operation.type()).call(tf, operation, gradients);
  }
}
