package org.linkedneurons.article;

import java.util.List;
import java.util.Map;

/**
 * Whether a variant has dead units.
 *
 * @param side the variant
 * @param none whether the claim is that it has none, or that it has some
 */
record NoDeadUnits(Side side, boolean none) implements Claim {
  static final String FIGURE = "dead_units";

  @Override
  public List<Side> sides() {
    return List.of(side);
  }

  @Override
  public String text() {
    return side.text() + (none ? " has no dead unit" : " has dead units");
  }

  @Override
  public Finding judge(Evidence evidence) {
    return evidence
        .series(side)
        .filter(series -> !series.layers(FIGURE).isEmpty())
        .map(
            series -> {
              Map<String, Double> layers = series.layers(FIGURE);
              long dead = layers.values().stream().filter(share -> share > 0).count();
              String numbers =
                  dead == 0 ? "none" : "in %d of %d layers".formatted(dead, layers.size());
              String extent = evidence.extent(side, series.epochs(), series.runs().size());
              return evidence.tooFew(side, series.epochs())
                  ? Finding.open("too few epochs", numbers, extent)
                  : Finding.decided((dead == 0) == none, numbers, extent);
            })
        .orElseGet(Finding::notRun);
  }
}
