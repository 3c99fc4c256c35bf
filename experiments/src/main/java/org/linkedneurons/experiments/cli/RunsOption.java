package org.linkedneurons.experiments.cli;

import java.nio.file.Path;
import org.linkedneurons.experiments.results.Runs;
import picocli.CommandLine.Option;

/** Which runs are shown. */
final class RunsOption {
  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description =
          "Where the runs are, at any depth; event files of Keras are read too. Default:"
              + " ${DEFAULT-VALUE}.")
  private Path folder;

  /** Reads the runs and says what could not be read. */
  Runs read() {
    Runs runs = Runs.read(folder);
    runs.problems().forEach(problem -> System.err.println("lkn: " + problem));
    return runs;
  }
}
