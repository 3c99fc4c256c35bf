package org.linkedneurons.experiments.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the paper claims of its experiments, and what we expect of ours. */
final class Claims {
  private static final List<String> ACTIVATIONS = List.of("relu", "prelu", "selu", "swish");
  private static final double AS_GIVEN = -0.5;
  private static final double SHIFTED = 39.5;

  private Claims() {}

  /** {@return all claims, by the experiment that they are about} */
  static Map<String, List<Claim>> byExperiment() {
    Map<String, List<Claim>> claims = new LinkedHashMap<>();
    claims.put("mnist", mnist());
    claims.put("shift", shift());
    claims.put("width", width());
    claims.put("depth", depth());
    claims.put("extended", extended());
    claims.put("allcnn", List.of(above("allcnn", "lkrelu", "relu")));
    claims.put("resnet50", linksAboveSingles("resnet50", ACTIVATIONS));
    claims.put("nobatchnorm", noBatchNorm());
    claims.put("looks-linear", looksLinear());
    return claims;
  }

  private static List<Claim> mnist() {
    return Stream.of("lkrelu", "lkselu", "lkswish")
        .<Claim>map(variant -> new Reaches(new Side("mnist", variant), 0.99))
        .toList();
  }

  private static List<Claim> shift() {
    return Stream.of("lkrelu", "lkselu").map(Claims::keepsIfShifted).toList();
  }

  private static Claim keepsIfShifted(String variant) {
    Side shifted = new Side("shift", variant, SHIFTED);
    Side asGiven = new Side("shift", variant, AS_GIVEN);
    return new Keeps(shifted, asGiven, shifted.text() + " loses nothing if shifted");
  }

  private static List<Claim> width() {
    List<Claim> claims = new ArrayList<>();
    for (int width : new int[] {50, 400}) {
      for (String activation : List.of("relu", "prelu", "selu")) {
        Side linked = new Side("width", "lk" + activation, width);
        Side single = new Side("width", activation, width);
        String text = "%s above %s, %d".formatted(linked.text(), single.text(), width);
        claims.add(new Above(linked, single, text));
      }
    }
    return claims;
  }

  private static List<Claim> depth() {
    List<Claim> claims =
        new ArrayList<>(linksAboveSingles("depth", List.of("relu", "prelu", "selu")));
    claims.add(above("depth", "lkrelu", "relu-sqrt2"));
    claims.add(above("depth", "lkrelu", "batchnorm"));
    for (String variant : List.of("relu", "prelu", "swish", "lkswish")) {
      claims.add(new StaysAtChance(new Side("depth", variant)));
    }
    for (String variant : List.of("selu", "lkrelu", "lkprelu", "lkselu")) {
      claims.add(new NoDeadUnits(new Side("depth", variant), true));
    }
    claims.add(new NoDeadUnits(new Side("depth", "relu"), false));
    return claims;
  }

  private static List<Claim> extended() {
    List<Claim> claims = new ArrayList<>(linksAboveSingles("extended", ACTIVATIONS));
    for (String activation : List.of("relu", "prelu", "selu")) {
      claims.add(above("extended", "lk" + activation, activation + "-sqrt2"));
    }
    return claims;
  }

  private static List<Claim> noBatchNorm() {
    return List.of(
        keepsWithoutBatchNorm("lkrelu"),
        keepsWithoutBatchNorm("lkselu"),
        new Above(
            new Side("resnet50", "selu"), new Side("nobatchnorm", "selu"), "SELU loses without BN"),
        new TakesLonger(
            new Side("resnet50", "lkrelu"),
            new Side("nobatchnorm", "lkrelu"),
            2.09,
            "BN doubles the time of LK-ReLU"));
  }

  private static Claim keepsWithoutBatchNorm(String variant) {
    Side without = new Side("nobatchnorm", variant);
    Side with = new Side("resnet50", variant);
    return new Keeps(without, with, without.text() + " loses nothing without BN");
  }

  private static List<Claim> looksLinear() {
    List<Claim> claims = new ArrayList<>();
    for (String depth : List.of("-50", "-100", "-200")) {
      claims.add(new Learns(new Side("looks-linear", "looks-linear" + depth)));
    }
    for (String variant : List.of("lkrelu-100", "relu-100", "lkrelu-200", "relu-200")) {
      claims.add(new StaysAtChance(new Side("looks-linear", variant)));
    }
    return claims;
  }

  private static List<Claim> linksAboveSingles(String experiment, List<String> activations) {
    return activations.stream()
        .map(activation -> above(experiment, "lk" + activation, activation))
        .toList();
  }

  private static Claim above(String experiment, String one, String other) {
    return new Above(new Side(experiment, one), new Side(experiment, other));
  }
}
