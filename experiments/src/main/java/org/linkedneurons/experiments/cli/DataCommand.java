package org.linkedneurons.experiments.cli;

import org.linkedneurons.datasets.DataSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lkn data}. */
@Command(
    name = "data",
    description = "Which data sets there are, where they are, and their checksums.",
    subcommands = FetchCommand.class,
    mixinStandardHelpOptions = true)
final class DataCommand implements Runnable {
  @Mixin private DataOptions data;

  @Override
  public void run() {
    for (DataSet set : DataSet.all()) {
      System.out.printf(
          "%s (%s)%n  where: %s%n  sha256: %s%n",
          set.id(),
          set.title(),
          set.where(data.places()).orElse("not on this machine"),
          set.checksum());
    }
  }
}
