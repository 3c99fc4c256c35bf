package org.linkedneurons.experiments.cli;

import java.nio.file.Path;
import org.linkedneurons.datasets.Places;
import picocli.CommandLine.Option;

/** Where data sets are looked for. */
final class DataOptions {
  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "A folder to look for data sets in first.")
  Path dataDir;

  Places places() {
    return Places.standard(dataDir);
  }
}
