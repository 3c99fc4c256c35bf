package org.linkedneurons.article;

import java.util.Map;

/**
 * A variant as the article writes and draws it.
 *
 * @param name its name on the command line, such as {@code lkrelu} or {@code relu-sqrt2}
 */
record VariantName(String name) {
  private static final Map<String, String> ACTIVATIONS =
      Map.of("relu", "ReLU", "prelu", "PReLU", "selu", "SELU", "swish", "Swish", "gelu", "GELU");
  private static final String SQRT2 = "-sqrt2";
  private static final String LINK = "lk";

  /** LaTeX text such as LK-ReLU. */
  String text() {
    if (name.endsWith(SQRT2)) {
      return new VariantName(name.substring(0, name.length() - SQRT2.length())).text()
          + " $\\sqrt2$";
    }
    String depth = depth();
    if (!depth.isEmpty()) {
      return new VariantName(method()).text() + ", " + depth;
    }
    if (name.equals("batchnorm")) {
      return "BN, ReLU";
    }
    if (name.startsWith(LINK) && ACTIVATIONS.containsKey(name.substring(LINK.length()))) {
      return "LK-" + ACTIVATIONS.get(name.substring(LINK.length()));
    }
    return ACTIVATIONS.getOrDefault(name, Tex.escape(name));
  }

  /** Options of pgfplots for its curve: a colour for the activation, a line for its use. */
  String style(int position) {
    String method = method();
    String line =
        method.endsWith(SQRT2) ? "sqrt2" : ACTIVATIONS.containsKey(method) ? "single" : "linked";
    String mark =
        switch (depth()) {
          case "100" -> ", mark=*";
          case "200" -> ", mark=square*";
          default -> "";
        };
    return "%s, %s%s".formatted(colour(method, position), line, mark);
  }

  private static String colour(String method, int position) {
    String activation = method.replace(SQRT2, "").replaceFirst("^lk", "");
    return switch (activation) {
      case "relu", "prelu", "selu", "swish" ->
          "c" + Character.toUpperCase(activation.charAt(0)) + activation.substring(1);
      case "batchnorm" -> "cBatch";
      case "looks-linear" -> "cOther";
      default -> OTHERS[position % OTHERS.length];
    };
  }

  private static final String[] OTHERS = {
    "cRelu", "cPrelu", "cSelu", "cSwish", "cOther", "cFourth", "cBatch"
  };

  private String depth() {
    String last = name.substring(name.lastIndexOf('-') + 1);
    return last.matches("\\d+") ? last : "";
  }

  private String method() {
    return depth().isEmpty() ? name : name.substring(0, name.lastIndexOf('-'));
  }
}
