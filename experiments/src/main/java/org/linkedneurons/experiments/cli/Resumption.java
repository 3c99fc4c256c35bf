package org.linkedneurons.experiments.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.linkedneurons.FileException;
import org.linkedneurons.datasets.ImageSet;
import org.linkedneurons.datasets.Places;
import org.linkedneurons.experiments.runs.RunFile;
import org.linkedneurons.experiments.runs.RunOptions;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.runs.Runner;

/**
 * Goes on with a run, from its newest checkpoint and with its own options.
 *
 * @param folder the run's
 * @param epochs how many in all, null for as many as it was to have
 */
record Resumption(Path folder, Integer epochs) {

  /** {@return the exit code} */
  int run(Training training) {
    RunRecord record = new RunFile(folder).read();
    RunOptions options = epochs == null ? record.options() : record.options().withEpochs(epochs);
    Path dataDir = options.dataDir() == null ? null : Path.of(options.dataDir());
    ImageSet images = training.load(options, Places.standard(dataDir));
    Runner runner = training.runner(options, images, folder);
    Optional<Path> checkpoint = runner.checkpoints().newest();
    if (checkpoint.isEmpty() && !record.isPlanned()) {
      throw new FileException(
          folder.toString(),
          "a complete checkpoint",
          "none",
          "It ended before its first one: start the run anew");
    }
    checkpoint.ifPresent(path -> training.say("Going on from " + path));
    return training.run(runner, checkpoint.orElse(null));
  }
}
