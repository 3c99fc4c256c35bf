package org.linkedneurons.experiments.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.linkedneurons.FileException;
import org.linkedneurons.experiments.runs.Cell.State;

/**
 * The runs that earlier commands have left in a folder.
 *
 * @param output the folder of all runs
 */
record EarlierRuns(Path output) {

  /**
   * {@return the farthest run of some options, of those that are done or have something to go on
   * from}
   *
   * @param options what the run depends on; it may have had other epochs and threads
   */
  Optional<Cell> farthest(RunOptions options) {
    Path parent = output.resolve(options.experiment());
    if (!Files.isDirectory(parent)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(parent)) {
      return folders
          .flatMap(f -> new RunFile(f).find().stream().map(record -> new Found(f, record)))
          .filter(found -> options.isSameRun(found.record().options()))
          .sorted(Comparator.comparingInt(Found::epochs).reversed())
          .map(found -> Cell.begun(options, found.folder(), found.record()))
          .filter(cell -> cell.state() == State.DONE || cell.checkpoint().isPresent())
          .findFirst();
    } catch (IOException e) {
      throw FileException.unreadable(parent, e);
    }
  }

  private record Found(Path folder, RunRecord record) {
    int epochs() {
      return record.result().epochs();
    }
  }
}
