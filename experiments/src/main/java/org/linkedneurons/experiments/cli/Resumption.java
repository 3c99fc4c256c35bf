package org.linkedneurons.experiments.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.linkedneurons.FileException;
import org.linkedneurons.experiments.runs.Cell;
import org.linkedneurons.experiments.runs.RunFile;
import org.linkedneurons.experiments.runs.RunOptions;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.runs.RunState;
import org.linkedneurons.experiments.settings.Setting;

/**
 * Goes on with a run, from its newest checkpoint and with its own options.
 *
 * @param folder the run's
 * @param epochs how many in all, null for as many as it was to have
 */
record Resumption(Path folder, Integer epochs) {

  RunState run(Training training) {
    RunRecord record = new RunFile(folder).read();
    RunOptions options = record.options();
    if (epochs != null) {
      options = options.with(options.settings().with(Setting.EPOCHS, epochs));
    }
    training.data(options);
    Cell cell = Cell.begun(options, folder, record);
    Optional<Path> checkpoint = cell.checkpoint();
    if (checkpoint.isEmpty() && record.ended() != RunState.PLANNED) {
      throw new FileException(
          folder.toString(),
          "a complete checkpoint",
          "none",
          "It ended before its first one: start the run anew");
    }
    checkpoint.ifPresent(path -> training.say("Going on from " + path));
    training.starting(cell);
    RunRecord now = training.here().start(cell).record();
    training.ended(cell, now);
    return now.ended();
  }
}
