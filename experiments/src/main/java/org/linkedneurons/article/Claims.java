package org.linkedneurons.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.article.Finding.Verdict;

/**
 * What the paper claims of its experiments, and what we expect of ours, beside what the runs say.
 *
 * @param evidence the runs
 */
record Claims(Evidence evidence) {
  private static final List<String> ACTIVATIONS = List.of("relu", "prelu", "selu", "swish");
  private static final double AS_GIVEN = -0.5;
  private static final double SHIFTED = 39.5;

  /** {@return all claims, by experiment} */
  static List<Claim> all() {
    List<Claim> all = new ArrayList<>();
    for (String variant : List.of("lkrelu", "lkselu", "lkswish")) {
      all.add(new Reaches(new Side("mnist", variant), 0.99));
    }
    for (String variant : List.of("lkrelu", "lkselu")) {
      Side shifted = new Side("shift", variant, SHIFTED);
      Side asGiven = new Side("shift", variant, AS_GIVEN);
      all.add(new Keeps(shifted, asGiven, shifted.text() + " loses nothing if shifted"));
    }
    width(all);
    depth(all);
    for (String activation : ACTIVATIONS) {
      all.add(above("extended", "lk" + activation, activation));
    }
    for (String activation : List.of("relu", "prelu", "selu")) {
      all.add(above("extended", "lk" + activation, activation + "-sqrt2"));
    }
    all.add(above("allcnn", "lkrelu", "relu"));
    for (String activation : ACTIVATIONS) {
      all.add(above("resnet50", "lk" + activation, activation));
    }
    noBatchNorm(all);
    for (String depth : List.of("-50", "-100", "-200")) {
      all.add(new Learns(new Side("looks-linear", "looks-linear" + depth)));
    }
    for (String variant : List.of("lkrelu-100", "relu-100", "lkrelu-200", "relu-200")) {
      all.add(new StaysAtChance(new Side("looks-linear", variant)));
    }
    return List.copyOf(all);
  }

  private static void width(List<Claim> all) {
    for (int width : new int[] {50, 400}) {
      for (String activation : List.of("relu", "prelu", "selu")) {
        Side linked = new Side("width", "lk" + activation, width);
        Side single = new Side("width", activation, width);
        String text = "%s above %s, %d".formatted(linked.text(), single.text(), width);
        all.add(new Above(linked, single, text));
      }
    }
  }

  private static void depth(List<Claim> all) {
    for (String activation : List.of("relu", "prelu", "selu")) {
      all.add(above("depth", "lk" + activation, activation));
    }
    all.add(above("depth", "lkrelu", "relu-sqrt2"));
    all.add(above("depth", "lkrelu", "batchnorm"));
    for (String variant : List.of("relu", "prelu", "swish", "lkswish")) {
      all.add(new StaysAtChance(new Side("depth", variant)));
    }
    for (String variant : List.of("selu", "lkrelu", "lkprelu", "lkselu")) {
      all.add(new NoDeadUnits(new Side("depth", variant), true));
    }
    all.add(new NoDeadUnits(new Side("depth", "relu"), false));
  }

  private static void noBatchNorm(List<Claim> all) {
    for (String variant : List.of("lkrelu", "lkselu")) {
      Side without = new Side("nobatchnorm", variant);
      all.add(
          new Keeps(
              without,
              new Side("resnet50", variant),
              without.text() + " loses nothing without BN"));
    }
    Side selu = new Side("nobatchnorm", "selu");
    all.add(new Above(new Side("resnet50", "selu"), selu, "SELU loses without BN"));
    all.add(
        new TakesLonger(
            new Side("resnet50", "lkrelu"),
            new Side("nobatchnorm", "lkrelu"),
            2.09,
            "BN doubles the time of LK-ReLU"));
  }

  private static Claim above(String experiment, String one, String other) {
    return new Above(new Side(experiment, one), new Side(experiment, other));
  }

  /** {@return what an experiment is listed under: that of the side that is not a mere reference} */
  static String experiment(Claim claim) {
    return claim.sides().stream()
        .map(Side::experiment)
        .filter(name -> !name.equals("resnet50"))
        .findFirst()
        .orElse("resnet50");
  }

  /** {@return the table of all claims and verdicts} */
  String table() {
    StringBuilder rows = new StringBuilder();
    String last = "";
    for (Claim claim : all()) {
      String experiment = experiment(claim);
      if (!experiment.equals(last)) {
        rows.append(last.isEmpty() ? "" : "\\addlinespace\n");
        rows.append("\\multicolumn{5}{@{}l}{%s}\\\\*\n".formatted(Tex.code(experiment)));
        last = experiment;
      }
      Finding finding = claim.judge(evidence);
      rows.append(
          "%s & %s & %s & %s & %s\\\\\n"
              .formatted(
                  claim.text(),
                  published(claim),
                  finding.numbers(),
                  finding.extent(),
                  verdict(finding)));
    }
    return """
        \\begingroup\\footnotesize\\setlength{\\tabcolsep}{4pt}\\setlength{\\LTcapwidth}{\\linewidth}
        \\begin{longtable}{@{}>{\\raggedright}p{48mm}lp{29mm}ll@{}}
        \\caption{What is claimed, the paper's figures, ours, after how many epochs of the default \
        number and in how many runs of each side, and what follows.}
        \\label{tab:claims}\\\\
        \\toprule
        claim & paper & ours & epochs (runs) & verdict\\\\
        \\midrule
        \\endfirsthead
        \\toprule
        claim & paper & ours & epochs (runs) & verdict\\\\
        \\midrule
        \\endhead
        \\bottomrule
        \\endfoot
        %s\\end{longtable}
        \\endgroup
        """
        .formatted(rows);
  }

  private static String verdict(Finding finding) {
    String text = finding.verdict().text();
    return switch (finding.verdict()) {
      case CONFIRMED, NOT_CONFIRMED -> "\\textbf{" + text + "}";
      case OPEN -> text + ": " + finding.reason();
    };
  }

  private static String published(Claim claim) {
    return switch (claim) {
      case Above _, Keeps _, StaysAtChance _ -> figures(claim.sides());
      case TakesLonger ratio -> "ratio " + ratio.times();
      case Learns _, Reaches _, NoDeadUnits _ -> "--";
    };
  }

  private static String figures(List<Side> sides) {
    List<String> figures = sides.stream().map(Published::text).toList();
    return figures.stream().allMatch("--"::equals) ? "--" : String.join(" / ", figures);
  }

  /** {@return how many claims there are, and how many of them have which verdict, as a sentence} */
  String summary() {
    Map<Verdict, Long> counts =
        all().stream()
            .map(claim -> claim.judge(evidence).verdict())
            .collect(Collectors.groupingBy(verdict -> verdict, Collectors.counting()));
    String parts =
        Stream.of(Verdict.values())
            .map(verdict -> counts.getOrDefault(verdict, 0L) + " " + verdict.text())
            .collect(Collectors.joining(", "));
    return "Of %d claims, our runs so far leave %s.\n".formatted(all().size(), parts);
  }
}
