package org.linkedneurons.experiments.cli;

import com.google.auto.service.AutoService;
import java.util.List;

/** The commands for experiments and their results. */
@AutoService(Commands.class)
public final class StandardCommands implements Commands {
  /** For the service loader. */
  public StandardCommands() {}

  @Override
  public List<Object> commands() {
    return List.of(
        new RunCommand(),
        new ListCommand(),
        new SummaryCommand(),
        new TableCommand(),
        new ClaimsCommand(),
        new DataCommand(),
        new ReportCommand(),
        new ArticleCommand());
  }
}
