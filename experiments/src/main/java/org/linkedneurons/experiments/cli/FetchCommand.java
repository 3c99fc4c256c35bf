package org.linkedneurons.experiments.cli;

import java.util.List;
import org.linkedneurons.datasets.DataSet;
import org.linkedneurons.datasets.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lkn data fetch NAME...}. */
@Command(
    name = "fetch",
    description =
        "Brings data sets to this machine, so that runs need no network, and checks them.",
    mixinStandardHelpOptions = true)
final class FetchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "See lkn data.")
  private List<String> wanted;

  @Mixin private DataOptions data;

  @Override
  public void run() {
    Names names = new Names(spec.commandLine());
    List<DataSet> sets = wanted.stream().map(names::data).toList();
    Places places = data.places();
    for (DataSet set : sets) {
      System.out.printf("%s: %s%n", set.id(), set.load(places, new FetchProgress()).source());
    }
  }
}
