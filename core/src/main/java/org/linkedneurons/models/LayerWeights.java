package org.linkedneurons.models;

import java.util.List;
import org.linkedneurons.ModelException;

/**
 * The weights of one layer of a model.
 *
 * @param layer the layer's name in the model
 * @param weights its weights, in the order in which the layer makes them
 */
public record LayerWeights(String layer, List<Weight> weights) {

  /** Copies the list. */
  public LayerWeights {
    weights = List.copyOf(weights);
  }

  /**
   * {@return one weight}
   *
   * @param name its name within the layer, such as {@code "kernel"}
   * @throws ModelException if the layer has none of that name
   */
  public Weight weight(String name) {
    return weights.stream()
        .filter(weight -> weight.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ModelException(
                    layer,
                    "one of its weights " + weights.stream().map(Weight::name).toList(),
                    "'" + name + "'",
                    "Name a weight that the layer has"));
  }

  /** {@return the number of values in all weights} */
  public long count() {
    return weights.stream().mapToLong(Weight::size).sum();
  }
}
