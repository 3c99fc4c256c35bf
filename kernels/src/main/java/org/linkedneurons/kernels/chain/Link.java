package org.linkedneurons.kernels.chain;

/** What follows a convolution of a chain. */
public enum Link {
  /** Nothing: y = z. */
  LINEAR(0, 1),
  /** y = relu(z). */
  RELU(1, 1),
  /** y = concat(relu(z), relu(-z)). */
  LINKED_RELU(2, 2);

  private final int number;
  private final int members;

  Link(int number, int members) {
    this.number = number;
    this.members = members;
  }

  int number() {
    return number;
  }

  static Link of(int number) {
    for (Link link : values()) {
      if (link.number == number) {
        return link;
      }
    }
    throw new IllegalArgumentException("There is no link of the number " + number);
  }

  /** {@return the channels of y for each of z} */
  public int members() {
    return members;
  }
}
