package org.linkedneurons.experiments.paper;

import com.google.auto.service.AutoService;
import java.util.List;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.variants.Family;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.experiments.variants.Variant.Kind;

/** Beyond the paper: links of unlike members, and of more than two, in the depth network. */
@AutoService(Experiment.class)
public final class LinkedZoo extends Depth {

  /** For the service loader. */
  public LinkedZoo() {
    super("linked-zoo", "the depth network with links of unlike members and of more than two");
  }

  @Override
  public List<Variant> variants() {
    return Family.variants(Kind.ZOO);
  }
}
