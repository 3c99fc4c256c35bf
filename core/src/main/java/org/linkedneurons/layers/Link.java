package org.linkedneurons.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Linear;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Functions of one input side by side, {@code concat(g1(x), ..., gd(x))}: the one concatenation of
 * all linked layers; a single function is itself.
 *
 * @param members the functions
 * @param scopes what the names of each member's weights start with; none for a single function
 * @param axis the axis of the concatenation, the batch's being 0; negative counts from the end
 */
public record Link(List<ActivationFunction> members, List<String> scopes, int axis) {

  /** Copies the lists. */
  public Link {
    members = List.copyOf(members);
    scopes = List.copyOf(scopes);
  }

  /**
   * {@return a function alone}
   *
   * @param function the function
   */
  static Link single(ActivationFunction function) {
    return new Link(List.of(function), List.of(), -1);
  }

  /** {@return g(x), g(-x); weights of the halves are named pos and neg} */
  static Link mirrored(ActivationFunction g, int axis) {
    return new Link(List.of(g, g.mirrored()), List.of("pos", "neg"), axis);
  }

  /** {@return members whose weights are named by their place} */
  static Link numbered(List<ActivationFunction> members, int axis) {
    List<String> places = IntStream.range(0, members.size()).mapToObj(Integer::toString).toList();
    return new Link(members, places, axis);
  }

  /** {@return whether it changes nothing} */
  public boolean isLinear() {
    return scopes.isEmpty() && members.getFirst() instanceof Linear;
  }

  /** {@return the function, where it is one and not several} */
  public ActivationFunction function() {
    return scopes.isEmpty() ? members.getFirst() : null;
  }

  /**
   * {@return the activation of x, float32; of d members d times as long on the axis}
   *
   * @param b gives operations and weights
   * @param x the input, float32, batch axis first
   */
  public Operand<TFloat32> apply(Build b, Operand<TFloat32> x) {
    if (scopes.isEmpty()) {
      return members.getFirst().apply(x, b);
    }
    List<Operand<TFloat32>> pieces = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      pieces.add(members.get(i).apply(x, b.scope(scopes.get(i))));
    }
    return Concatenate.join(b, pieces, Axes.resolve(b, x.shape(), axis));
  }
}
