package org.linkedneurons.models;

import org.linkedneurons.graph.Topology;

/** A model of branches and merges. */
final class Functional extends Model {
  private final Topology topology;

  Functional(Topology topology) {
    this.topology = topology;
  }

  @Override
  Topology topology() {
    return topology;
  }
}
