package org.linkedneurons.experiments.cli;

import org.linkedneurons.experiments.claims.JudgedClaims;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.tables.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lkn claims}. */
@Command(
    name = "claims",
    description = "What the paper claims, and whether runs confirm it, do not, or leave it open.",
    mixinStandardHelpOptions = true)
final class ClaimsCommand implements Runnable {
  @Mixin private RunsOption runs;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "md",
      description = "tex, md or csv. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Override
  public void run() {
    System.out.print(format.write(JudgedClaims.of(Measured.all(runs.read())).table()));
  }
}
