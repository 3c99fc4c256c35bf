package org.linkedneurons.kernels.updates;

/**
 * How an optimizer changes a weight: the numbers that it is given, the values that it keeps for
 * each weight, and its loop. Epsilon may stand in the root and beside it; the other one is 0.
 */
public enum Rule {
  /** {@code m += (g - m)(1 - beta1); v += (g^2 - v)(1 - beta2); w -= alpha m / (sqrt(v) + eps)}. */
  ADAM(2, 7),
  /** {@code m = momentum m - rate g; w += m}, or with Nesterov {@code w += momentum m - rate g}. */
  MOMENTUM(1, 3),
  /** {@code v += (g^2 - v)(1 - rho); m = momentum m + rate g / sqrt(v + eps); w -= m}. */
  RMSPROP(2, 5),
  /** {@code d = sqrt(u + eps) / sqrt(a + eps) g; w -= rate d}, a and u the means of g^2 and d^2. */
  ADADELTA(2, 3);

  private final int slots;
  private final int numbers;

  Rule(int slots, int numbers) {
    this.slots = slots;
    this.numbers = numbers;
  }

  /** {@return the values that are kept for each weight} */
  public int slots() {
    return slots;
  }

  /** {@return how many numbers the rule is given} */
  public int numbers() {
    return numbers;
  }

  /** {@return the rule's operation in graphs} */
  public String operation() {
    return switch (this) {
      case ADAM -> "UpdateAllByAdam";
      case MOMENTUM -> "UpdateAllByMomentum";
      case RMSPROP -> "UpdateAllByRMSprop";
      case ADADELTA -> "UpdateAllByAdadelta";
    };
  }

  /** Changes some weights: at hold the addresses of them, of their kept values, of gradients. */
  void run(float[] values, long[] at, int count) {
    switch (this) {
      case ADAM -> AdamLoop.run(values, at, count);
      case MOMENTUM -> MomentumLoop.run(values, at, count);
      case RMSPROP -> RMSpropLoop.run(values, at, count);
      case ADADELTA -> AdadeltaLoop.run(values, at, count);
    }
  }
}
