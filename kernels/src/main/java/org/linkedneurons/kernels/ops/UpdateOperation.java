package org.linkedneurons.kernels.ops;

import java.util.Arrays;
import java.util.List;
import org.linkedneurons.kernels.binding.KernelContext;
import org.linkedneurons.kernels.binding.KernelException;
import org.linkedneurons.kernels.binding.Operation;
import org.linkedneurons.kernels.binding.Tensor;
import org.linkedneurons.kernels.updates.Rule;
import org.linkedneurons.kernels.updates.Updates;

/**
 * One step of an optimizer for all variables. Inputs: n variables; n of each kept value, one kind
 * after the other; n gradients; the rule's numbers.
 */
final class UpdateOperation {
  private UpdateOperation() {}

  static List<Operation> operations() {
    return Arrays.stream(Rule.values()).map(UpdateOperation::operation).toList();
  }

  private static Operation operation(Rule rule) {
    return new Operation(
        rule.operation(),
        List.of(
            "variables: n * resource",
            "slots: s * resource",
            "gradients: n * float",
            "numbers: k * float"),
        List.of(),
        List.of("n: int >= 1", "s: int >= 1", "k: int >= 1"),
        List.of(),
        inputs -> List.of(),
        context -> update(rule, context),
        true);
  }

  private static void update(Rule rule, KernelContext context) {
    int inputs = context.inputs() - rule.numbers();
    int variables = inputs / (2 + rule.slots());
    float[] numbers = new float[rule.numbers()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = context.scalar(inputs + i);
    }
    Updates updates = new Updates(rule, numbers);
    for (int n = 0; n < variables; n++) {
      Tensor gradient = context.input((1 + rule.slots()) * variables + n);
      long[] at = new long[2 + rule.slots()];
      at[at.length - 1] = gradient.address();
      for (int i = 0; i <= rule.slots(); i++) {
        Tensor variable = context.variable(i * variables + n);
        if (!Arrays.equals(variable.shape(), gradient.shape())) {
          throw new KernelException(
              "Variable "
                  + n
                  + " of an update: expected the gradient's shape "
                  + Arrays.toString(gradient.shape())
                  + ", found "
                  + Arrays.toString(variable.shape()));
        }
        at[i] = variable.address();
      }
      updates.add(at, gradient.count());
    }
    updates.run();
  }
}
