package org.linkedneurons.cli;

import java.nio.file.Path;
import org.linkedneurons.report.Report;
import org.linkedneurons.results.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lkn report}. */
@Command(
    name = "report",
    description = "One HTML file of all runs: curves, tables, layers, time, provenance.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Runnable {
  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "The folder of runs. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "report.html",
      description = "The file to write. Default: ${DEFAULT-VALUE}.")
  private Path output;

  @Override
  public void run() {
    Runs runs = Runs.read(folder);
    runs.problems().forEach(problem -> System.err.println("lkn: " + problem));
    Report report = Report.of(runs);
    report.write(output);
    System.out.printf("%s: %s%n", output, report.summary());
  }
}
