package org.linkedneurons.experiments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.linkedneurons.FileException;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Runs;
import org.linkedneurons.experiments.tables.Format;
import org.linkedneurons.experiments.tables.ResultTable;
import org.linkedneurons.experiments.tables.Table;
import org.linkedneurons.files.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lkn table EXPERIMENT}. */
@Command(
    name = "table",
    description = {
      "The table of an experiment's runs beside the paper's figures: for LaTeX as"
          + " OUTPUT/EXPERIMENT.tex, in other formats printed.",
      "What it leaves out is said, a line each."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class TableCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "EXPERIMENT", description = "See lkn list.")
  private String experimentName;

  @Option(names = "--all", description = "The tables of all experiments that have runs.")
  private boolean all;

  @Mixin private RunsOption runsOption;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "tex",
      description = "tex, md or csv. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Compare the first N epochs of each run; 0 is as many as each has. Default:"
              + " ${DEFAULT-VALUE}.")
  private int epochs;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Where files go. Default: docs/article/tables for tex; other formats are printed.")
  private Path output;

  @Override
  public Integer call() {
    if (all == (experimentName != null)) {
      throw new ParameterException(
          spec.commandLine(), "expected an experiment or --all; lkn list names them");
    }
    if (epochs < 0) {
      throw new ParameterException(
          spec.commandLine(), "--epochs: expected 0 or more, found " + epochs);
    }
    Names names = new Names(spec.commandLine());
    List<Experiment> experiments =
        all ? Experiments.all() : List.of(names.experiment(experimentName));
    Runs runs = runsOption.read();
    PaperFigures paper = PaperFigures.load();
    for (Experiment experiment : experiments) {
      Measured measured = Measured.of(experiment, runs);
      if (!measured.found().isEmpty()) {
        write(new ResultTable(measured, paper, epochs));
      } else {
        System.err.println("lkn: " + experiment.name() + ": no runs, no table");
        if (!all) {
          return ExitCode.WRONG_FILE.code();
        }
      }
    }
    return 0;
  }

  private void write(ResultTable result) {
    Table table = result.table();
    result.remarks().forEach(remark -> System.err.println("lkn: " + remark));
    if (output == null && format != Format.TEX) {
      System.out.print(format.write(table));
      return;
    }
    Path folder = output == null ? Path.of("docs", "article", "tables") : output;
    Path file = folder.resolve(table.name() + "." + format.name().toLowerCase(Locale.ROOT));
    try {
      WholeFile.write(file, format.write(table));
    } catch (IOException e) {
      throw FileException.unwritable(file, e, "Choose another --output");
    }
    System.out.println(file);
  }
}
