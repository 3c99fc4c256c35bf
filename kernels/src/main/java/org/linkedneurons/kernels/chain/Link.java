package org.linkedneurons.kernels.chain;

/** What follows a convolution of a chain. */
public enum Link {
  /** Nothing: y = z. */
  LINEAR(1),
  /** y = relu(z). */
  RELU(1),
  /** y = concat(relu(z), relu(-z)). */
  LINKED_RELU(2);

  private final int members;

  Link(int members) {
    this.members = members;
  }

  /** {@return the channels of y for each of z} */
  public int members() {
    return members;
  }
}
