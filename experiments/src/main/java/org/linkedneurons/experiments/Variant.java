package org.linkedneurons.experiments;

import java.util.List;
import java.util.function.Supplier;
import org.linkedneurons.layers.LKPReLU;
import org.linkedneurons.layers.LKReLU;
import org.linkedneurons.layers.LKSELU;
import org.linkedneurons.layers.LKSwish;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.PReLU;
import org.linkedneurons.layers.ReLU;
import org.linkedneurons.layers.SELU;
import org.linkedneurons.layers.Swish;

/**
 * One activation that an experiment is run with.
 *
 * @param name its name on the command line, such as {@code lkrelu}
 * @param activation makes the layer, a new one for each place in the network
 */
public record Variant(String name, Supplier<Layer> activation) {

  /** The paper's single activations and their links. */
  static final List<Variant> SINGLE_AND_LINKED =
      List.of(
          new Variant("relu", ReLU::new),
          new Variant("prelu", PReLU::new),
          new Variant("selu", SELU::new),
          new Variant("swish", Swish::new),
          new Variant("lkrelu", LKReLU::new),
          new Variant("lkprelu", LKPReLU::new),
          new Variant("lkselu", LKSELU::new),
          new Variant("lkswish", LKSwish::new));
}
