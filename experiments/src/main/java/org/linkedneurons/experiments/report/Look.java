package org.linkedneurons.experiments.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.experiments.variants.Variant.Kind;

/**
 * How a variant is drawn: one colour for an activation and all that is made of it, and a line that
 * says how it is made.
 *
 * @param colour a number of the style sheet's
 * @param line solid, dashed, dotted or dashdot
 */
record Look(int colour, String line) {
  private static final int COLOURS = 8;

  /** The paper's activations look the same in all experiments. */
  private static final Map<String, Integer> OF_THE_PAPER =
      Map.of("relu", 0, "prelu", 1, "selu", 2, "swish", 3, "batchnorm", 4);

  /** {@return the classes that the style sheet knows} */
  String classes() {
    return "c" + colour + " " + line;
  }

  /** {@return a look for each variant by its name, no two alike while colours last} */
  static Map<String, Look> of(List<Variant> variants) {
    Map<String, Integer> colours = new HashMap<>(OF_THE_PAPER);
    if (variants.stream().noneMatch(variant -> OF_THE_PAPER.containsKey(hue(variant)))) {
      colours.clear();
    }
    Map<String, Look> looks = new LinkedHashMap<>();
    Set<Look> taken = new HashSet<>();
    for (Variant variant : variants) {
      String line = line(variant.kind());
      Look look =
          new Look(colours.computeIfAbsent(hue(variant), _ -> free(colours, line, taken)), line);
      taken.add(look);
      looks.put(variant.name(), look);
    }
    return looks;
  }

  private static int free(Map<String, Integer> colours, String line, Set<Look> taken) {
    for (int colour = 0; colour < COLOURS; colour++) {
      if (!colours.containsValue(colour)) {
        return colour;
      }
    }
    for (int colour = 0; colour < COLOURS; colour++) {
      if (!taken.contains(new Look(colour, line))) {
        return colour;
      }
    }
    return taken.size() % COLOURS;
  }

  /** What has a colour of its own: an activation in a network of some depth. */
  private static String hue(Variant variant) {
    Integer depth = variant.changes().get(Setting.DEPTH);
    return depth == null ? variant.family() : variant.family() + " " + depth;
  }

  private static String line(Kind kind) {
    return switch (kind) {
      case SINGLE -> "dashed";
      case SQRT2 -> "dotted";
      case BATCH_NORM -> "dashdot";
      case LINKED, ZOO, UNKNOWN -> "solid";
    };
  }
}
