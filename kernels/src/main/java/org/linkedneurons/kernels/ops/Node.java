package org.linkedneurons.kernels.ops;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.OperationBuilder;
import org.tensorflow.op.Ops;

/** Adds an operation of the kernels to a graph. */
record Node(OperationBuilder builder) {

  static Node of(Ops tf, String type) {
    return new Node(tf.scope().env().opBuilder(type, tf.scope().makeOpName(type), tf.scope()));
  }

  Node input(Operand<?> input) {
    builder.addInput(input.asOutput());
    return this;
  }

  Node inputs(List<? extends Operand<?>> inputs) {
    builder.addInputList(
        inputs.stream().map(Operand::asOutput).toArray(org.tensorflow.Output[]::new));
    return this;
  }

  Operation build() {
    return builder.build();
  }
}
