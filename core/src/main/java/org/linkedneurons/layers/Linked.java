package org.linkedneurons.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.ModelException;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.activations.Linkage;
import org.linkedneurons.activations.Weights;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A linked activation: several functions of one input side by side, {@code concat(g1(x), ...,
 * gd(x))} (Riera Molina and Pujol Vila 2017, arXiv:1712.02609).
 *
 * <p>Input float32 of any shape; output d times as long on the axis, the last unless told
 * otherwise: {@code [batch, height, width, channels]} becomes {@code [batch, height, width, d *
 * channels]}.
 *
 * <pre>{@code
 * Linked.mirror(Activations.GELU)                    // gelu(x), gelu(-x)
 * Linked.of(Activations.RELU, Activations.TANH)      // [-1, 2] -> [0, 2, -0.76, 0.96]
 * }</pre>
 */
public final class Linked extends Layer {

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code members}: the functions, by name or configuration; {@code axis}, -1 unless
   *     given
   */
  public Linked(Config config) {
    super(config.withDefaults(Config.of("Linked").with("axis", -1)));
    if (members().isEmpty()) {
      throw new ModelException("Linked.members", "at least one", "none", "Give some functions");
    }
    for (ActivationFunction member : members()) {
      if (!member.elementwise()) {
        throw new ModelException(
            "Linked.members",
            "functions of each element alone",
            member.name(),
            "End the network with it instead");
      }
    }
  }

  /**
   * {@return a link of functions}
   *
   * @param members the functions, any number of them
   */
  public static Linked of(ActivationFunction... members) {
    return new Linked(
        Config.of("Linked")
            .with("members", Arrays.stream(members).map(ActivationFunction::config).toList()));
  }

  /**
   * {@return the link of a function and its mirror: g(x), g(-x)}
   *
   * @param g the function
   */
  public static Linked mirror(ActivationFunction g) {
    return of(g, g.mirrored());
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public Linked name(String name) {
    return new Linked(config().with("name", name));
  }

  /**
   * {@return a copy that links along another axis}
   *
   * @param axis the axis, the batch's being 0; negative counts from the end
   */
  public Linked axis(int axis) {
    return new Linked(config().with("axis", axis));
  }

  /**
   * {@return this link, after it was asked to meet the linkage condition}
   *
   * @throws ModelException if there are inputs at which no member has a derivative, or if that
   *     depends on trained slopes; it names them
   */
  public Linked insist() {
    Linkage linkage = Linkage.check(members());
    if (linkage.verdict() != Linkage.Verdict.HOLDS) {
      throw new ModelException(
          "Linked",
          "members of which one has a non-zero derivative at every x",
          String.join(", ", members().stream().map(ActivationFunction::name).toList())
              + ", of which the condition "
              + linkage,
          "Add a member that has one there, such as a mirror");
    }
    return this;
  }

  private List<ActivationFunction> members() {
    return config().list("members").stream().map(Activations::of).toList();
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    List<ActivationFunction> members = members();
    List<String> scopes = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      scopes.add(Integer.toString(i));
    }
    return link(b, this, inputs.getFirst(), members, scopes);
  }

  /** The mirrored link of the LK layers; weights of the halves are named pos and neg. */
  static Operand<TFloat32> mirrored(
      Build b, Layer layer, Operand<TFloat32> x, ActivationFunction g) {
    return link(b, layer, x, List.of(g, g.mirrored()), List.of("pos", "neg"));
  }

  /** The one concatenation of all linked layers; a member's weights are named after its scope. */
  private static Operand<TFloat32> link(
      Build b,
      Layer layer,
      Operand<TFloat32> x,
      List<ActivationFunction> members,
      List<String> scopes) {
    List<Operand<TFloat32>> pieces = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Weights weights = b.scope(scopes.get(i));
      pieces.add(members.get(i).apply(x, weights));
    }
    int axis = Axes.resolve(b, layer, x.shape(), layer.config().integer("axis"));
    return Concatenate.join(b, pieces, axis);
  }
}
