package org.linkedneurons.graph;

/** Names of operations, which TensorFlow allows fewer characters than layers and weights. */
final class Names {
  private Names() {}

  static String operation(String name) {
    String allowed = name.replace('/', '.').replaceAll("[^A-Za-z0-9_.\\-]", "_");
    return allowed.matches("[A-Za-z0-9.].*") ? allowed : "." + allowed;
  }
}
