package org.linkedneurons.graph;

import org.linkedneurons.layers.Node;

/**
 * A value inside a model: what a node gives, or what stands before the activation that ends it.
 *
 * @param node the node
 * @param beforeActivation whether the node's activation is still to be applied
 */
public record Value(Node node, boolean beforeActivation) {

  /**
   * {@return what a node gives}
   *
   * @param node the node
   */
  public static Value of(Node node) {
    return new Value(node, false);
  }
}
