package org.linkedneurons.graph;

import java.util.List;

/**
 * Changes a plan before it becomes operations: replaces calls by one that computes the same faster.
 *
 * <p>It leaves a call for each value that remains to be read: the model's outputs, what other calls
 * read, and the values before the activations that end the model, from which losses are computed.
 */
@FunctionalInterface
public interface Rewrite {

  /**
   * {@return the calls to make instead, each after those whose values it reads}
   *
   * @param calls the calls so far
   * @param training whether they are those of the training step
   */
  List<Call> apply(List<Call> calls, boolean training);
}
