package org.linkedneurons.kernels.chain;

/**
 * What a layer of a chain is set to, as one number; all else follows from shapes.
 *
 * @param stride rows and columns from one output to the next
 * @param same whether the image is padded with zeros so that stride 1 keeps its size
 * @param link what follows the convolution
 */
public record LayerCode(int stride, boolean same, Link link) {

  /** {@return the number} */
  public int number() {
    return (stride * 2 + (same ? 1 : 0)) * Link.values().length + link.ordinal();
  }

  /**
   * {@return what a number stands for}
   *
   * @param number as {@link #number} gave it
   */
  public static LayerCode of(int number) {
    int links = Link.values().length;
    return new LayerCode(
        number / links / 2, number / links % 2 == 1, Link.values()[number % links]);
  }
}
