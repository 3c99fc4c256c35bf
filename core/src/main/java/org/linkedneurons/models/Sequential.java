package org.linkedneurons.models;

import java.util.ArrayList;
import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.graph.Topology;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Node;

/**
 * A chain of layers, as Keras' {@code Sequential}.
 *
 * <pre>{@code
 * Sequential model = new Sequential()
 *     .add(Input.of(28, 28, 1))
 *     .add(new Flatten())
 *     .add(Dense.of(128))
 *     .add(new LKReLU())
 *     .add(Dense.of(10).activation(Activations.SOFTMAX));
 * }</pre>
 */
public final class Sequential extends Model {
  private final List<Layer> layers = new ArrayList<>();

  /** An empty chain; the first layer is an {@link Input}. */
  public Sequential() {}

  /**
   * Appends a layer.
   *
   * @param layer the layer
   * @return this model
   * @throws ModelException if the model is built already
   */
  public Sequential add(Layer layer) {
    requireUnbuilt("layers");
    layers.add(ModelException.requireGiven(layer, "layer"));
    return this;
  }

  /**
   * Says how TensorFlow runs the model.
   *
   * @param engine seed, threads and precision
   * @return this model
   * @throws ModelException if the model is built already
   */
  public Sequential engine(Engine engine) {
    setEngine(engine);
    return this;
  }

  @Override
  Topology topology() {
    if (layers.size() < 2 || !(layers.getFirst() instanceof Input input)) {
      throw new ModelException(
          "Sequential",
          "an Input layer first and a layer after it",
          layers.isEmpty() ? "no layers" : layers.getFirst().className() + " first",
          "Begin with Input.of(...)");
    }
    Node node = input.node();
    List<Node> inputs = List.of(node);
    for (Layer layer : layers.subList(1, layers.size())) {
      node = layer.apply(node);
    }
    return new Topology(inputs, List.of(node));
  }
}
