package org.linkedneurons.experiments.runs;

import java.util.List;
import java.util.function.Predicate;

/**
 * How long an epoch takes, by the runs so far: those of the variant, else of the experiment, else
 * all.
 *
 * @param records what is known of the runs so far
 */
record Pace(List<RunRecord> records) {

  /** {@return seconds, not a number before the first epoch of any run} */
  double epoch(RunOptions run) {
    double ofVariant =
        mean(
            other ->
                other.experiment().equals(run.experiment())
                    && other.variant().equals(run.variant()));
    if (!Double.isNaN(ofVariant)) {
      return ofVariant;
    }
    double ofExperiment = mean(other -> other.experiment().equals(run.experiment()));
    return Double.isNaN(ofExperiment) ? mean(_ -> true) : ofExperiment;
  }

  private double mean(Predicate<RunOptions> which) {
    return records.stream()
        .filter(record -> which.test(record.options()))
        .flatMap(record -> record.secondsPerEpoch().stream())
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(Double.NaN);
  }
}
