package org.linkedneurons.kernels.updates;

/**
 * How an optimizer changes a weight: the numbers that it is given, the values that it keeps for each
 * weight, and its loop. Epsilon may stand in the root and beside it; the other one is 0.
 */
public enum Rule {
  /** {@code m += (g - m)(1 - beta1); v += (g^2 - v)(1 - beta2); w -= alpha m / (sqrt(v) + eps)}. */
  ADAM(2, 7, AdamLoop::run),
  /** {@code m = momentum m - rate g; w += m}, or with Nesterov {@code w += momentum m - rate g}. */
  MOMENTUM(1, 3, MomentumLoop::run),
  /** {@code v += (g^2 - v)(1 - rho); m = momentum m + rate g / sqrt(v + eps); w -= m}. */
  RMSPROP(2, 5, RMSpropLoop::run),
  /** {@code d = sqrt(u + eps) / sqrt(a + eps) g; w -= rate d}, a and u the means of g^2 and d^2. */
  ADADELTA(2, 3, AdadeltaLoop::run);

  private final int slots;
  private final int numbers;
  private final Loop loop;

  Rule(int slots, int numbers, Loop loop) {
    this.slots = slots;
    this.numbers = numbers;
    this.loop = loop;
  }

  /** Changes some weights that lie side by side. */
  @FunctionalInterface
  interface Loop {

    /**
     * Runs over them.
     *
     * @param numbers those of the rule
     * @param at the addresses of the first weight, its kept values and its gradient
     * @param count the weights
     */
    void run(float[] numbers, long[] at, int count);
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

  void run(float[] values, long[] at, int count) {
    loop.run(values, at, count);
  }
}
