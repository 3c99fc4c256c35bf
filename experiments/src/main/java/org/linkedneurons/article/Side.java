package org.linkedneurons.article;

/**
 * One side of a claim.
 *
 * @param experiment the experiment's name
 * @param variant the variant's name
 * @param varied the width in width, the offset in shift, else 0
 */
record Side(String experiment, String variant, double varied) {
  Side(String experiment, String variant) {
    this(experiment, variant, 0);
  }

  String text() {
    return Tex.variant(variant);
  }
}
