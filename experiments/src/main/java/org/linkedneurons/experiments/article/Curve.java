package org.linkedneurons.experiments.article;

import java.util.List;

/**
 * How a variant's line looks: a colour for the activation, solid where it is linked, dashed where
 * it is single, dotted where the network is wider, marked where it is deeper.
 *
 * @param variant the variant's name
 * @param position its place among the figure's lines, for colours of what has none of its own
 */
record Curve(String variant, int position) {
  private static final List<String> SINGLE = List.of("relu", "prelu", "selu", "swish");
  private static final List<String> OTHERS =
      List.of("cRelu", "cPrelu", "cSelu", "cSwish", "cOther", "cFourth", "cBatch");
  private static final String SQRT2 = "-sqrt2";

  /** {@return options of pgfplots} */
  String style() {
    String line =
        variant.endsWith(SQRT2) ? "sqrt2" : SINGLE.contains(method()) ? "single" : "linked";
    return "%s, %s%s".formatted(colour(), line, mark());
  }

  private String colour() {
    String activation = method().replace(SQRT2, "").replaceFirst("^lk", "");
    return switch (activation) {
      case "relu" -> "cRelu";
      case "prelu" -> "cPrelu";
      case "selu" -> "cSelu";
      case "swish" -> "cSwish";
      case "batchnorm" -> "cBatch";
      case "looks-linear" -> "cOther";
      default -> OTHERS.get(position % OTHERS.size());
    };
  }

  private String mark() {
    return variant.endsWith("-100") ? ", mark=*" : variant.endsWith("-200") ? ", mark=square*" : "";
  }

  /** The name without the number of layers. */
  private String method() {
    return variant.replaceFirst("-\\d+$", "");
  }
}
