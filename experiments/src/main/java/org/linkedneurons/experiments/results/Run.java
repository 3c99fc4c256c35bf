package org.linkedneurons.experiments.results;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.runs.RunState;
import org.linkedneurons.experiments.settings.Setting;

/**
 * One run of one variant.
 *
 * @param experiment the experiment's name
 * @param variant the variant's name
 * @param seed its seed, or its number where event files do not say
 * @param folder where its files are
 * @param record its {@code run.json}, null for event files that Keras wrote
 * @param epochs what was measured, epoch after epoch
 */
public record Run(
    String experiment,
    String variant,
    long seed,
    Path folder,
    RunRecord record,
    List<Epoch> epochs) {

  /** Copies. */
  public Run {
    epochs = List.copyOf(epochs);
  }

  /** {@return the paper's score of a run: its best validation accuracy, if it has one} */
  public OptionalDouble bestValAccuracy() {
    return epochs.stream().flatMapToDouble(epoch -> epoch.valAccuracy().stream()).max();
  }

  /**
   * {@return the run as it was after its first epochs, or all that it has if it has fewer}
   *
   * @param count how many
   */
  Run first(int count) {
    return new Run(
        experiment,
        variant,
        seed,
        folder,
        record,
        epochs.subList(0, Math.min(count, epochs.size())));
  }

  /** {@return whether its numbers ran away} */
  public boolean diverged() {
    return record != null && record.ended() == RunState.DIVERGED;
  }

  /** {@return whether epochs are to come; a run that was cut to the epochs compared has none} */
  public boolean unfinished() {
    return record != null
        && !diverged()
        && epochs.size() == record.result().epochs()
        && record.result().epochs() < record.options().settings().get(Setting.EPOCHS);
  }
}
