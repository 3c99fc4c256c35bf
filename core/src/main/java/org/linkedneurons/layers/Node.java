package org.linkedneurons.layers;

import java.util.List;

/**
 * One application of a layer to others' outputs: what a functional model is made of.
 *
 * <pre>{@code
 * Node input = Input.of(32, 32, 3).node();
 * Node x = Conv2D.of(4, 7).strides(2).padding(Padding.SAME).apply(input);
 * }</pre>
 */
public final class Node {
  private final Layer layer;
  private final List<Node> inputs;

  Node(Layer layer, List<Node> inputs) {
    this.layer = layer;
    this.inputs = inputs;
  }

  /** {@return the layer that is applied} */
  public Layer layer() {
    return layer;
  }

  /** {@return the nodes that it reads, in order; none for an input} */
  public List<Node> inputs() {
    return inputs;
  }
}
