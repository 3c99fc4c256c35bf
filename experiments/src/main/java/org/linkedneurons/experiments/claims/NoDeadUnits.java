package org.linkedneurons.experiments.claims;

import java.util.List;
import java.util.Map;
import org.linkedneurons.experiments.results.Accuracy;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Run;

/**
 * Whether a variant has dead units.
 *
 * @param side the variant
 * @param none whether the claim is that it has none, or that it has some
 */
record NoDeadUnits(Side side, boolean none) implements Claim {
  static final String FIGURE = "dead_units";

  @Override
  public String text() {
    return side.text() + (none ? " has no dead unit" : " has dead units");
  }

  @Override
  public List<Side> sides() {
    return List.of(side);
  }

  /** The paper shows dead units in a picture, without figures. */
  @Override
  public String published(PaperFigures paper) {
    return Accuracy.NONE;
  }

  @Override
  public Finding judge(Evidence evidence) {
    return evidence.judge(
        side,
        (series, extent) -> {
          int layers = series.layers(FIGURE).size();
          if (layers == 0) {
            return Finding.notRun();
          }
          long dead =
              series.runs().stream()
                  .flatMap(run -> layers(run).entrySet().stream())
                  .filter(layer -> layer.getValue() > 0)
                  .map(Map.Entry::getKey)
                  .distinct()
                  .count();
          String numbers = dead == 0 ? "none" : "in %d of %d layers".formatted(dead, layers);
          return evidence.tooFew(side, series.epochs())
              ? Finding.open("too few epochs", numbers, extent)
              : Finding.decided((dead == 0) == none, numbers, extent);
        });
  }

  /** {@return the share of dead units by layer in one run, as last measured} */
  static Map<String, Double> layers(Run run) {
    return run.record() == null ? Map.of() : run.record().layers().getOrDefault(FIGURE, Map.of());
  }
}
