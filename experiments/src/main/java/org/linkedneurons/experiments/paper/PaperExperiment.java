package org.linkedneurons.experiments.paper;

import org.linkedneurons.experiments.Experiment;

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
