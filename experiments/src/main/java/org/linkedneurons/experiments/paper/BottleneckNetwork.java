package org.linkedneurons.experiments.paper;

import static org.linkedneurons.layers.Padding.SAME;

import org.linkedneurons.activations.Activations;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.layers.Add;
import org.linkedneurons.layers.BatchNormalization;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.Node;

/**
 * ResNet50's blocks in the sizes of the paper, with or without batch normalization.
 *
 * <p>Links stand inside a block. After the first convolution and after each addition stands the
 * activation that is linked, so that the skip path keeps its width.
 */
record BottleneckNetwork(Variant variant, boolean batchNorm) {

  Node network(Node images, int classes) {
    Node x = normalize(Conv2D.of(8, 3).padding(SAME).apply(images));
    x = variant.activateSkip(x);
    x = stage(x, 3, 1, 16, 64);
    x = stage(x, 4, 2, 16, 64);
    x = stage(x, 6, 2, 32, 128);
    x = stage(x, 3, 2, 32, 128);
    x = new Flatten().apply(x);
    return Dense.of(classes).activation(Activations.SOFTMAX).apply(x);
  }

  private Node stage(Node x, int blocks, int strides, int inner, int outer) {
    Node skip = normalize(Conv2D.of(outer, 1).strides(strides).apply(x));
    x = block(x, skip, strides, inner, outer);
    for (int block = 1; block < blocks; block++) {
      x = block(x, x, 1, inner, outer);
    }
    return x;
  }

  private Node block(Node x, Node skip, int strides, int inner, int outer) {
    Node y = Conv2D.of(inner, 1).strides(strides).apply(x);
    y = variant.activate(normalize(y));
    y = Conv2D.of(inner, 3).padding(SAME).apply(y);
    y = variant.activate(normalize(y));
    y = normalize(Conv2D.of(outer, 1).apply(y));
    return variant.activateSkip(new Add().apply(y, skip));
  }

  private Node normalize(Node x) {
    return batchNorm ? new BatchNormalization().apply(x) : x;
  }
}
