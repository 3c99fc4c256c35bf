package org.linkedneurons.experiments.cli;

import java.nio.file.Path;
import org.linkedneurons.experiments.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lkn report}. */
@Command(
    name = "report",
    description = "One HTML file of all runs: curves, tables, layers, time, provenance.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Runnable {
  @Mixin private RunsOption runs;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "report.html",
      description = "The file to write. Default: ${DEFAULT-VALUE}.")
  private Path output;

  @Override
  public void run() {
    Report report = Report.of(runs.read());
    report.write(output);
    System.out.printf("%s: %s%n", output, report.summary());
  }
}
