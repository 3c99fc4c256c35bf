package org.linkedneurons.experiments.results;

import java.util.Map;

/**
 * A variant as people write it.
 *
 * @param name its name on the command line, such as {@code lkrelu} or {@code relu-sqrt2}
 */
public record VariantName(String name) {
  private static final Map<String, String> ACTIVATIONS =
      Map.of("relu", "ReLU", "prelu", "PReLU", "selu", "SELU", "swish", "Swish", "gelu", "GELU");
  private static final String SQRT2 = "-sqrt2";
  private static final String LINK = "lk";

  /** {@return such as LK-ReLU, ReLU √2, BN + ReLU, or the name itself} */
  public String text() {
    if (name.endsWith(SQRT2)) {
      return activation(name.substring(0, name.length() - SQRT2.length())) + " √2";
    }
    if (name.startsWith("batchnorm")) {
      return "BN + ReLU" + name.substring("batchnorm".length()).replace('-', ' ');
    }
    if (name.matches(".*-\\d+")) {
      int dash = name.lastIndexOf('-');
      return new VariantName(name.substring(0, dash)).text() + " " + name.substring(dash + 1);
    }
    return activation(name);
  }

  private static String activation(String name) {
    boolean linked = name.startsWith(LINK) && ACTIVATIONS.containsKey(name.substring(2));
    return linked
        ? "LK-" + ACTIVATIONS.get(name.substring(LINK.length()))
        : ACTIVATIONS.getOrDefault(name, name);
  }
}
