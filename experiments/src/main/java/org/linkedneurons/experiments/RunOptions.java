package org.linkedneurons.experiments;

import org.linkedneurons.ModelException;
import org.linkedneurons.graph.Precision;

/**
 * All that a run depends on; kept in its {@code run.json}.
 *
 * @param experiment the experiment's name
 * @param variant the variant's name
 * @param data the data set's name
 * @param dataDir where else to look for it, or null
 * @param epochs how many epochs
 * @param batchSize samples in a batch
 * @param learningRate the rate
 * @param offset what is added to pixels between 0 and 1
 * @param seed keys first weights, dropout and order
 * @param limit how many training and how many validation samples are used, 0 for all
 * @param threads TensorFlow's threads, 0 for one a core
 * @param precision that of convolutions and matrix products
 * @param checkpointEvery after how many epochs a checkpoint is written
 * @param keep how many checkpoints stay
 */
public record RunOptions(
    String experiment,
    String variant,
    String data,
    String dataDir,
    int epochs,
    int batchSize,
    double learningRate,
    double offset,
    long seed,
    int limit,
    int threads,
    Precision precision,
    int checkpointEvery,
    int keep) {

  /**
   * Checks the values.
   *
   * @throws ModelException naming the option that is wrong
   */
  public RunOptions {
    require("--epochs", epochs, 1);
    require("--batch-size", batchSize, 1);
    require("--limit", limit, 0);
    require("--threads", threads, 0);
    require("--checkpoint-every", checkpointEvery, 1);
    require("--keep", keep, 1);
    if (!(learningRate > 0) || !Double.isFinite(learningRate)) {
      throw new ModelException(
          "--learning-rate", "a number above 0", learningRate + "", "Give another");
    }
    if (!Double.isFinite(offset)) {
      throw new ModelException("--offset", "a finite number", offset + "", "Give another");
    }
  }

  private static void require(String option, int value, int least) {
    if (value < least) {
      throw new ModelException(option, "at least " + least, value + "", "Give a larger number");
    }
  }

  /**
   * {@return a copy with another number of epochs}
   *
   * @param epochs how many in all
   */
  public RunOptions withEpochs(int epochs) {
    return new RunOptions(
        experiment,
        variant,
        data,
        dataDir,
        epochs,
        batchSize,
        learningRate,
        offset,
        seed,
        limit,
        threads,
        precision,
        checkpointEvery,
        keep);
  }
}
