package org.linkedneurons.experiments.claims;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.settings.Setting;

/**
 * An epoch of one variant takes about so many times as long as one of another.
 *
 * @param one the slower
 * @param other the quicker
 * @param times how many times
 * @param text in words
 */
record TakesLonger(Side one, Side other, double times, String text) implements Claim {
  /** What "about" allows. */
  private static final double ABOUT = 0.25;

  private static final int ENOUGH_EPOCHS = 5;

  @Override
  public List<Side> sides() {
    return List.of(one, other);
  }

  @Override
  public String published(PaperFigures paper) {
    return "ratio " + times;
  }

  @Override
  public Finding judge(Evidence evidence) {
    Optional<Series> slow = evidence.series(one).filter(series -> series.seconds().isPresent());
    Optional<Series> quick = evidence.series(other).filter(series -> series.seconds().isPresent());
    if (slow.isEmpty() || quick.isEmpty()) {
      return Finding.notRun();
    }
    double ratio = slow.get().seconds().orElseThrow() / quick.get().seconds().orElseThrow();
    String numbers = String.format(Locale.ROOT, "ratio %.2f", ratio);
    int epochs = Math.min(slow.get().epochs(), quick.get().epochs());
    String extent =
        evidence.extent(one, epochs, slow.get().runs().size(), quick.get().runs().size());
    if (epochs < ENOUGH_EPOCHS) {
      return Finding.open("too few epochs", numbers, extent);
    }
    return evidence.comparable(one, slow.get(), other, quick.get())
            && circumstances(slow.get()).equals(circumstances(quick.get()))
        ? Finding.decided(ratio >= times - ABOUT, numbers, extent)
        : Finding.open("other conditions", numbers, extent);
  }

  /** Machines, threads, batch sizes. */
  private static List<List<Object>> circumstances(Series series) {
    return series.runs().stream()
        .map(Run::record)
        .map(
            record ->
                List.<Object>of(
                    record.machine(),
                    record.options().threads(),
                    record.options().settings().get(Setting.BATCH_SIZE)))
        .distinct()
        .toList();
  }
}
