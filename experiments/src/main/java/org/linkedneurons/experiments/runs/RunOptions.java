package org.linkedneurons.experiments.runs;

import java.nio.file.Path;
import org.linkedneurons.ModelException;
import org.linkedneurons.datasets.Places;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.graph.Precision;

/**
 * All that a run depends on; kept in its {@code run.json}.
 *
 * @param experiment the experiment's name
 * @param variant the variant's name
 * @param data the data set's name
 * @param dataDir where else to look for it, or null
 * @param settings the hyper-parameters
 * @param seed keys first weights, dropout, order and augmentation
 * @param limit how many training and how many validation samples are used, 0 for all
 * @param threads TensorFlow's threads, 0 for one a core
 * @param precision that of convolutions and matrix products
 * @param checkpointEvery after how many epochs a checkpoint is written
 * @param keep how many checkpoints stay
 * @param statisticsEvery after how many epochs layers are measured, 0 for never
 */
public record RunOptions(
    String experiment,
    String variant,
    String data,
    String dataDir,
    Settings settings,
    long seed,
    int limit,
    int threads,
    Precision precision,
    int checkpointEvery,
    int keep,
    int statisticsEvery) {

  /**
   * Checks the values.
   *
   * @throws ModelException naming the option that is wrong
   */
  public RunOptions {
    require("--limit", limit, 0);
    require("--threads", threads, 0);
    require("--checkpoint-every", checkpointEvery, 1);
    require("--keep", keep, 1);
    require("--statistics-every", statisticsEvery, 0);
  }

  private static void require(String option, int value, int least) {
    if (value < least) {
      throw new ModelException(option, "at least " + least, value + "", "Give a larger number");
    }
  }

  /**
   * {@return whether other options are those of the same run, if need be with another number of
   * epochs or threads}
   *
   * @param other the other options
   */
  boolean isSameRun(RunOptions other) {
    return experiment.equals(other.experiment)
        && variant.equals(other.variant)
        && seed == other.seed
        && data.equals(other.data)
        && limit == other.limit
        && precision == other.precision
        && settings.without(Setting.EPOCHS).equals(other.settings.without(Setting.EPOCHS));
  }

  /** {@return where to look for the data set} */
  public Places places() {
    return Places.standard(dataDir == null ? null : Path.of(dataDir));
  }

  /**
   * {@return a copy with other hyper-parameters}
   *
   * @param changed the hyper-parameters
   */
  public RunOptions with(Settings changed) {
    return new RunOptions(
        experiment,
        variant,
        data,
        dataDir,
        changed,
        seed,
        limit,
        threads,
        precision,
        checkpointEvery,
        keep,
        statisticsEvery);
  }
}
