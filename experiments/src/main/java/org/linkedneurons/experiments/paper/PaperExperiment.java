package org.linkedneurons.experiments.paper;

import java.util.List;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.variants.Family;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.experiments.variants.Variant.Kind;

/** What is alike in all experiments here: each states what it is called, about and trained on. */
abstract class PaperExperiment implements Experiment {
  private final String name;
  private final String description;
  private final String data;

  PaperExperiment(String name, String description, String data) {
    this.name = name;
    this.description = description;
    this.data = data;
  }

  /** Each activation alone, and linked. */
  @Override
  public List<Variant> variants() {
    return Family.variants(Kind.SINGLE, Kind.LINKED);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public final String data() {
    return data;
  }
}
