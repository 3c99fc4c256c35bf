package org.linkedneurons.experiments.article;

import java.util.List;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.variants.Variant;

/**
 * How a variant's line looks: a colour for the activation, solid where it is linked, dashed where
 * it is single, dotted where the network is wider, marked where it is deeper.
 *
 * @param variant the variant
 * @param position its place among the figure's lines, for colours of what has none of its own
 */
record Curve(Variant variant, int position) {
  private static final List<String> OTHERS =
      List.of("cRelu", "cPrelu", "cSelu", "cSwish", "cOther", "cFourth", "cBatch");

  /** {@return options of pgfplots} */
  String style() {
    String line =
        switch (variant.kind()) {
          case SINGLE -> "single";
          case SQRT2 -> "sqrt2";
          default -> "linked";
        };
    return "%s, %s%s".formatted(colour(), line, mark());
  }

  private String colour() {
    return switch (variant.family()) {
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
    return switch (variant.changes().get(Setting.DEPTH)) {
      case Integer depth when depth == 100 -> ", mark=*";
      case Integer depth when depth == 200 -> ", mark=square*";
      case null, default -> "";
    };
  }
}
