package org.linkedneurons.graph;

import java.util.List;
import org.linkedneurons.layers.Build;
import org.linkedneurons.layers.Link;
import org.linkedneurons.layers.Node;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * An activation, whether it stands inside a layer or is one of its own.
 *
 * @param node the node that it ends
 * @param link the activation
 * @param input what it is applied to
 */
public record ActivationCall(Node node, Link link, Value input) implements Call {

  @Override
  public List<Value> inputs() {
    return List.of(input);
  }

  @Override
  public Value output() {
    return Value.of(node);
  }

  @Override
  public Operand<TFloat32> apply(Builds builds, List<Operand<TFloat32>> inputs) {
    Build build = builds.of(node);
    Operand<TFloat32> x = inputs.getFirst();
    return link.apply(build, build.training() ? x : FusionBarrier.before(link, build.ops(), x));
  }
}
