package org.linkedneurons.layers;

import java.util.Arrays;
import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Linkage;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;

/**
 * A linked activation: several functions of one input side by side, {@code concat(g1(x), ...,
 * gd(x))} (Riera Molina and Pujol Vila 2017, arXiv:1712.02609). Any activation can be a member, own
 * ones and lambdas too.
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
public final class Linked extends LinkedLayer<Linked> {
  private static final Setting<List<ActivationFunction>> MEMBERS =
      Setting.parts("members", ActivationFunction.class);

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code members}: the functions, by name or configuration; {@code axis}, -1 unless
   *     given
   */
  public Linked(Config config) {
    super("Linked", Linked::new, config, MEMBERS);
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
    return new Linked(Config.of("Linked").with(MEMBERS.key(), Arrays.asList(members)));
  }

  /**
   * {@return the link of a function and its mirror: g(x), g(-x)}
   *
   * @param g the function
   */
  public static Linked mirror(ActivationFunction g) {
    return of(g, g.mirrored());
  }

  /** {@return the functions, in order} */
  public List<ActivationFunction> members() {
    return get(MEMBERS);
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

  @Override
  public Link link() {
    return Link.numbered(members(), axis());
  }
}
