package org.linkedneurons.kernels.chain;

/**
 * What a layer of a chain is set to, as one number; all else follows from shapes.
 *
 * @param stride rows and columns from one output to the next
 * @param same whether the image is padded with zeros so that stride 1 keeps its size
 * @param link what follows the convolution
 */
public record LayerCode(int stride, boolean same, Link link) {

  private static final int LINKS = 4;

  /** {@return the number} */
  public int number() {
    return (stride * 2 + (same ? 1 : 0)) * LINKS + link.number();
  }

  /**
   * {@return what a number stands for}
   *
   * @param number as {@link #number} gave it
   */
  public static LayerCode of(int number) {
    return new LayerCode(number / LINKS / 2, number / LINKS % 2 == 1, Link.of(number % LINKS));
  }
}
